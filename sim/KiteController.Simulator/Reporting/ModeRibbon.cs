using System.Collections.Generic;
using System.Text;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>A band over the time of the flight, coloured by what the spool was doing.</summary>
internal static class ModeRibbon
{
    /// <summary>The stretches of one phase each, in order.</summary>
    /// <param name="log">The flight.</param>
    /// <param name="splitAtCut">True to begin a new stretch at the cut.</param>
    public static List<Stretch> Stretches(FlightLog log, bool splitAtCut = false)
    {
        var stretches = new List<Stretch>();
        var samples = log.Samples;
        var first = 0;
        for (var i = 1; i <= samples.Length; i++)
        {
            if (i == samples.Length || Phases.Of(samples[i]) != Phases.Of(samples[first])
                || (splitAtCut && samples[i].Stage >= KiteStage.Cut != samples[first].Stage >= KiteStage.Cut))
            {
                stretches.Add(new Stretch(Phases.Of(samples[first]), first, i - 1));
                first = i;
            }
        }

        return stretches;
    }

    /// <summary>The ribbon as HTML.</summary>
    public static string Render(FlightLog log, double endTime)
    {
        var samples = log.Samples;
        var html = new StringBuilder("<figure class=\"ribbon\"><div class=\"band\">");
        foreach (var stretch in Stretches(log))
        {
            var start = stretch.First == 0 ? 0.0 : samples[stretch.First].TimeSeconds;
            var end = samples[stretch.Last].TimeSeconds;
            var share = (end - start) / endTime;
            html.Append("<span class=\"").Append(Phases.CssClass(stretch.Phase)).Append("\" style=\"left:").Append(Html.N(100.0 * start / endTime, 2))
                .Append("%;width:").Append(Html.N(100.0 * share, 2)).Append("%\" title=\"").Append(stretch.Phase).Append(", ")
                .Append(Html.N(start)).Append(" to ").Append(Html.N(end)).Append(" s\">");
            html.Append(share > 0.075 ? stretch.Phase.ToString() : string.Empty).Append("</span>");
        }

        return html.Append("</div>").Append(TimeAxis.Labels(endTime)).Append("</figure>\n").ToString();
    }

    /// <summary>Samples from <paramref name="First"/> to <paramref name="Last"/>, all of one phase.</summary>
    internal sealed record Stretch(Phase Phase, int First, int Last);
}
