using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Physics;

/// <summary>
/// Reads a kind of kite from JSON, as <c>Kites/kite.schema.json</c> describes it: name, description, and every number with value, unit,
/// source and, where kites of the kind differ, a range to draw from.
/// </summary>
public static class KiteJson
{
    /// <summary>Reads a kite.</summary>
    /// <param name="file">What to call the file in error sentences.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="JsonInputException">An unknown, missing or doubled key, a wrong unit, or a value that cannot be.</exception>
    public static KiteParameters Parse(string file, string text)
    {
        var root = JsonInput.Parse(file, text);
        root.OptionalText("$schema");
        var name = root.Text("name");
        var description = root.Text("description");
        var parameters = root.Object("parameters");
        root.RefuseOtherKeys();

        var kite = new KiteParameters { Name = name, Description = description };
        var ranges = new List<KiteRange>();
        foreach (var entry in KiteParameterTable.All)
        {
            kite = Read(parameters, entry, kite, ranges);
        }

        parameters.RefuseOtherKeys();
        RefuseContradictions(parameters, kite);
        return kite with { Ranges = ranges };
    }

    private static KiteParameters Read(JsonInput parameters, KiteParameterEntry entry, KiteParameters kite, List<KiteRange> ranges)
    {
        var input = parameters.Object(entry.Key);
        var unit = input.Text("unit");
        if (unit != entry.Unit)
        {
            throw input.Wrong("unit", $"this number is given in {UnitName(entry.Unit)}, not in {UnitName(unit)}");
        }

        var shown = entry.Unit == "1" ? "" : entry.Unit;
        var value = input.Number("value", entry.Least, entry.Most, shown);
        input.Text("source");
        if (input.Range("range", entry.Least, entry.Most, shown) is { } range)
        {
            if (value < range.Least || value > range.Greatest)
            {
                throw input.Wrong("range", "the range does not contain the value");
            }

            ranges.Add(new KiteRange(entry, range.Least, range.Greatest));
        }

        input.RefuseOtherKeys();
        return entry.With(kite, value);
    }

    private static string UnitName(string unit) => unit == "1" ? "plain numbers (unit 1)" : unit;

    private static void RefuseContradictions(JsonInput parameters, KiteParameters kite)
    {
        if (kite.BowFullDeg <= kite.BowSlackDeg)
        {
            throw parameters.Wrong("bowFull", "a kite bows more under tension than without, so this must be above bowSlack");
        }

        if (kite.StallFullDeg <= kite.StallBeginDeg)
        {
            throw parameters.Wrong("stallFull", "stall is complete after it begins, so this must be above stallBegin");
        }

        if (kite.TailLeverMetre == 0.0 && (kite.TailDragAreaSquareMetre > 0.0 || kite.TailMassKilogram > 0.0))
        {
            throw parameters.Wrong("tailLever", "a tail with drag or mass hangs somewhere behind the tow axis, so this must be above 0");
        }
    }
}
