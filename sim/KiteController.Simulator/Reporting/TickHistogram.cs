using System;
using System.Text;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>How long the ticks took in virtual time, out of the ten milliseconds there are. Heights are logarithmic, so that a single long tick shows.</summary>
internal static class TickHistogram
{
    private const int BudgetMicroseconds = 10_000;
    private const int Bars = 100;

    /// <summary>The histogram as HTML.</summary>
    public static string Render(FlightLog log)
    {
        var counts = new int[Bars];
        foreach (ref readonly var sample in log.Samples)
        {
            counts[Math.Clamp(sample.TickMicroseconds * Bars / BudgetMicroseconds, 0, Bars - 1)]++;
        }

        var most = 1;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        var top = Math.Ceiling(Math.Log10(most) + 0.05);
        var html = new StringBuilder("<figure class=\"plot hist\"><div class=\"area\">");
        for (var power = 0; power <= (int)top; power++)
        {
            html.Append("<span class=\"y\" style=\"top:").Append(Html.N(100.0 * (1.0 - power / top))).Append("%\">").Append(Html.N(Math.Pow(10.0, power), 0)).Append("</span>");
        }

        html.Append("<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Histogram of tick times\">");
        for (var power = 0; power <= (int)top; power++)
        {
            html.Append("<path class=\"grid\" d=\"M0 ").Append(Html.N(100.0 * (1.0 - power / top), 2)).Append("H1000\"/>");
        }

        for (var i = 0; i < Bars; i++)
        {
            if (counts[i] > 0)
            {
                var height = 100.0 * (Math.Log10(counts[i]) + 0.06) / (top + 0.06);
                html.Append("<rect class=\"bar\" x=\"").Append(Html.N(i * 10 + 1)).Append("\" y=\"").Append(Html.N(100.0 - height, 2)).Append("\" width=\"8\" height=\"").Append(Html.N(height, 2)).Append("\"/>");
            }
        }

        html.Append("</svg></div><div class=\"x\">");
        for (var millisecond = 0; millisecond < 10; millisecond += 2)
        {
            html.Append("<span style=\"left:").Append(millisecond * 10).Append("%\">").Append(millisecond).Append(millisecond == 0 ? " ms" : string.Empty).Append("</span>");
        }

        return html.Append("</div></figure>\n").ToString();
    }
}
