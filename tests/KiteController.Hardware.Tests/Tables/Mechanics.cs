using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace KiteController.Hardware.Tests.Tables;

/// <summary>The numbers of hardware/mechanics/parameters.scad by their names: mm, degrees, g.</summary>
internal static class Mechanics
{
    private static readonly Dictionary<string, double> Values = Regex.Matches(Guide.Text("mechanics/parameters.scad"), @"^(\w+) = (-?[\d.]+);", RegexOptions.Multiline)
        .ToDictionary(match => match.Groups[1].Value, match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    public static double Of(string name) => Values.TryGetValue(name, out double value) ? value : throw new FormatException("parameters.scad lacks " + name);

    /// <summary>The same in metres.</summary>
    public static double Metre(string name) => Of(name) / 1000.0;
}
