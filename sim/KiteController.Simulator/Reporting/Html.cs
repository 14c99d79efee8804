using System;
using System.Globalization;
using System.Net;

namespace KiteController.Simulator.Reporting;

/// <summary>Text and numbers as HTML and SVG want them: escaped, with a point for decimals, whatever the machine's language.</summary>
internal static class Html
{
    /// <summary>Text that may stand between tags or in an attribute.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A coordinate: at most <paramref name="decimals"/> decimals and never minus zero.</summary>
    public static string N(double value, int decimals = 1)
    {
        var rounded = Math.Round(value, decimals);
        return (rounded == 0.0 ? 0.0 : rounded).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A figure for people: exactly <paramref name="decimals"/> decimals, thousands parted by a thin space.</summary>
    public static string Figure(double value, int decimals = 0) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(",", "\u2009", StringComparison.Ordinal);
}
