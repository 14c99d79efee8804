using System;
using System.Text;

namespace KiteController.Simulator.Reporting;

/// <summary>The time labels under a plot, few enough for a phone.</summary>
internal static class TimeAxis
{
    /// <summary>A row of labels from 0 to the end, in seconds up to five minutes and in minutes beyond.</summary>
    public static string Labels(double endTime)
    {
        var inMinutes = endTime > 300.0;
        var unit = inMinutes ? 60.0 : 1.0;
        var step = NiceScale.StepFor(endTime / unit, 7);
        var html = new StringBuilder("<div class=\"x\">");
        for (var i = 0; i * step * unit <= endTime; i++)
        {
            var share = i * step * unit / endTime;
            if (share > 0.96)
            {
                break;
            }

            html.Append("<span style=\"left:").Append(Html.N(100.0 * share, 2)).Append("%\">").Append(Html.N(i * step, 2));
            html.Append(i == 0 ? (inMinutes ? " min" : " s") : string.Empty).Append("</span>");
        }

        return html.Append("</div>").ToString();
    }
}
