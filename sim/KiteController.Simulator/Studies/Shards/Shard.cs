using System;
using System.Collections.Generic;
using System.Globalization;

namespace KiteController.Simulator.Studies.Shards;

/// <summary>A part of a study: every n-th trial, so that all parts take about as long.</summary>
/// <param name="Number">Which part, 1 to <paramref name="Of"/>.</param>
/// <param name="Of">Number of parts.</param>
public sealed record Shard(int Number, int Of)
{
    /// <summary>The whole study.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads a part written as i/n, such as 2/12.</summary>
    /// <returns>False, and the whole study, if the text is no such part.</returns>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = Whole;
        var stroke = text.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 0 || !TryCount(text[..stroke], out var number) || !TryCount(text[(stroke + 1)..], out var of) || number > of)
        {
            return false;
        }

        shard = new Shard(number, of);
        return true;
    }

    /// <summary>Numbers of its trials, ascending.</summary>
    /// <param name="seeds">Trials of the whole study.</param>
    public IReadOnlyList<int> Indices(int seeds)
    {
        var indices = new List<int>();
        for (var index = Number - 1; index < seeds; index += Of)
        {
            indices.Add(index);
        }

        return indices;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"shard {Number} of {Of}");

    private static bool TryCount(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
