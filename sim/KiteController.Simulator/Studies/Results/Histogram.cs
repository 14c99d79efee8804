using System;
using System.Text;
using KiteController.Simulator.Reporting;

namespace KiteController.Simulator.Studies.Results;

/// <summary>How values spread between the least and the most of them, as a small picture without axes.</summary>
internal static class Histogram
{
    private const int Bins = 30;
    private const double Width = 180.0;
    private const double Height = 34.0;

    /// <summary>An SVG element; empty text if there is nothing to show.</summary>
    /// <param name="sorted">The values in ascending order.</param>
    public static string Render(ReadOnlySpan<double> sorted)
    {
        if (sorted.Length == 0)
        {
            return string.Empty;
        }

        var span = sorted[^1] - sorted[0];
        var counts = new int[Bins];
        foreach (var value in sorted)
        {
            counts[span > 0.0 ? Math.Min(Bins - 1, (int)((value - sorted[0]) / span * Bins)) : Bins / 2]++;
        }

        var most = 0;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        var svg = new StringBuilder("<svg class=\"spread\" viewBox=\"0 0 180 34\" role=\"img\" aria-label=\"spread of the trials\">");
        for (var i = 0; i < Bins; i++)
        {
            if (counts[i] > 0)
            {
                var tall = Height * counts[i] / most;
                svg.Append("<rect class=\"bar\" x=\"").Append(Html.N(Width / Bins * i)).Append("\" y=\"").Append(Html.N(Height - tall)).Append("\" width=\"5\" height=\"").Append(Html.N(tall)).Append("\"/>");
            }
        }

        return svg.Append("</svg>").ToString();
    }
}
