using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>Gains as text: name=value, joined by commas, such as tension.floor=1.2,reel.in_speed=4.</summary>
public static class GainText
{
    /// <summary>Reads gains; empty text gives none.</summary>
    /// <exception cref="InputFileException">A gain does not exist or its value is not within its limits.</exception>
    public static IReadOnlyList<GainValue> Parse(string text) => text.Length == 0 ? [] : [.. text.Split(',').Select(One)];

    /// <summary>Writes gains; <see cref="Parse"/> gives back the same values.</summary>
    public static string Of(IEnumerable<GainValue> gains) =>
        string.Join(',', gains.Select(gain => gain.Gain.Name + "=" + gain.Value.ToString("R", CultureInfo.InvariantCulture)));

    private static GainValue One(string text)
    {
        var parts = text.Split('=');
        var gain = GainTable.Find(parts[0].Trim())
            ?? throw new InputFileException($"There is no gain named \"{parts[0].Trim()}\"; the gains are {string.Join(", ", GainTable.Rows.Select(row => row.Name))}.");
        return parts.Length == 2
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && gain.Least <= value && value <= gain.Most
            ? new GainValue(gain, value)
            : throw new InputFileException(string.Create(
                CultureInfo.InvariantCulture,
                $"The gain {gain.Name} needs a value from {gain.Least} to {gain.Most}, as in {gain.Name}={gain.Get(GainTarget.Standard())}, not \"{text}\"."));
    }
}
