using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace KiteController.Hardware.Tests.Tables;

/// <summary>hardware/bom.csv, one entry a reference.</summary>
internal static class PartsList
{
    public static IReadOnlyList<Part> Parts { get; } = [.. Guide.Rows("bom.csv").SelectMany(Expand)];

    public static Part Find(string reference) => Parts.Single(part => part.Reference == reference);

    /// <summary>The first number of a part's specification that stands before a unit, such as 470 before " nF".</summary>
    public static double Figure(string reference, string unit)
    {
        string text = Find(reference).Specification;
        Match match = Regex.Match(text, @"(\d+(\.\d+)?)" + Regex.Escape(unit) + @"(?![a-zA-Z])");
        return match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new FormatException($"The specification of {reference} gives no figure in{unit}: {text}");
    }

    private static IEnumerable<Part> Expand(string[] row)
    {
        string[] references = row[0].Split(' ');
        return references.Select(one => new Part(one, row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), references.Length));
    }
}
