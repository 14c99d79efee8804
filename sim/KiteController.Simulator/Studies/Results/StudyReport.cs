using System;
using System.Collections.Generic;
using System.Linq;
using System.Globalization;
using System.Text;
using KiteController.Simulator.Reporting;

namespace KiteController.Simulator.Studies.Results;

/// <summary>One study as one web page that needs nothing else: rates with their intervals, figures with their spread, the worst seeds.</summary>
public static class StudyReport
{
    internal const string Css = """
        th{text-align:left;font-weight:500;color:var(--soft);font-size:.84rem;padding:4px 12px 4px 0}
        td{padding:5px 12px 5px 0;vertical-align:top}td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        th.n{text-align:right}td:last-child{text-align:left}
        td small{color:var(--soft);display:block}
        .met{color:var(--hold);font-weight:600}.missed{color:var(--limit);font-weight:600}
        .rate{position:relative;width:180px;height:16px;border-radius:8px;background:var(--line)}
        .rate i{position:absolute;top:5px;height:6px;border-radius:3px;background:var(--sky);opacity:.45}
        .rate b{position:absolute;top:3px;width:4px;height:10px;margin-left:-2px;border-radius:2px;background:var(--sky)}
        .rate u{position:absolute;top:0;bottom:0;width:2px;margin-left:-1px;background:var(--truth)}
        .spread{display:block;width:180px;height:34px}
        code{font-size:.78rem;overflow-wrap:anywhere}code span{white-space:nowrap}
        .wide{overflow-x:auto}.wide td:last-child{white-space:nowrap}table.narrow{width:auto}.narrow td,.narrow th{padding-right:36px}
        """;

    private const int LongestUnbroken = 48;

    internal const string Footer = "<footer>Everything here is simulated: the firmware's own code in virtual time, assumed kite and wind models, no hardware. Intervals: 95 %, Wilson for rates, order statistics for figures.</footer>";

    /// <summary>The page. The same study gives the same bytes.</summary>
    public static string Render(StudySummary summary, StudyKind kind, IReadOnlyList<TrialResult> trials)
    {
        var title = StudyText.Headline(summary);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
        html.Append(Html.Text(title)).Append("</title>\n<style>\n").Append(ReportStyle.Css).Append('\n').Append(Css).Append("\n</style></head>\n<body><main>\n");
        html.Append("<header><p>KiteController, simulated study</p><h1>").Append(Html.Text(title)).Append("</h1><p>").Append(Html.Text(summary.What)).Append("</p></header>\n");
        AppendRates(html, summary);
        AppendFigures(html, summary, kind, trials);
        AppendNotes(html, "Trials that failed", "They threw or were no longer finite, and count as a no in every rate.", summary.Failures);
        AppendNotes(html, "Worst seeds", "Each command flies the very same flight again.", summary.WorstSeeds);
        html.Append("<section><h2>Randomised</h2><ul>");
        foreach (var line in summary.Randomised)
        {
            html.Append("<li>").Append(Html.Text(line)).Append("</li>");
        }

        html.Append("</ul></section>\n").Append(Footer).Append("\n</main></body></html>\n");
        return html.ToString();
    }

    private static void AppendRates(StringBuilder html, StudySummary summary)
    {
        html.Append("<section><h2>Rates</h2><div class=\"wide\"><table><tr><th></th><th class=\"n\">value</th><th class=\"n\">95 %</th><th class=\"n\">of</th><th>0 to 100 %, aim marked</th><th>aim</th></tr>");
        foreach (var rate in summary.Rates.Where(StudyText.Arose))
        {
            html.Append("<tr><td>").Append(Html.Text(rate.Name)).Append("<small>").Append(Html.Text(rate.Text)).Append("</small></td>");
            Cell(html, StudyText.Value(rate), rate.AimMet);
            Cell(html, StudyText.Interval(rate), null);
            Cell(html, StudyText.Hits(rate), null);
            html.Append("<td>");
            AppendBar(html, rate);
            html.Append("</td><td>").Append(Html.Text(StudyText.Aim(rate))).Append("</td></tr>");
        }

        html.Append("</table></div></section>\n");
    }

    /// <summary>A rate, its interval and its aim on a scale from 0 to 100 %.</summary>
    internal static void AppendBar(StringBuilder html, RateSummary rate)
    {
        html.Append("<div class=\"rate\">");
        if (rate is { Value: { } value, Low: { } low, High: { } high })
        {
            html.Append("<i style=\"left:").Append(Place(low)).Append(";width:").Append(Place(high - low)).Append("\"></i><b style=\"left:").Append(Place(value)).Append("\"></b>");
        }

        if (rate.Aim is { } aim)
        {
            html.Append("<u style=\"left:").Append(Place(aim)).Append("\"></u>");
        }

        html.Append("</div>");
    }

    private static void AppendFigures(StringBuilder html, StudySummary summary, StudyKind kind, IReadOnlyList<TrialResult> trials)
    {
        html.Append("<section><h2>Figures</h2><div class=\"wide\"><table><tr><th></th><th class=\"n\">value</th><th class=\"n\">95 %</th><th class=\"n\">of</th><th>all trials, least to most</th><th>aim</th></tr>");
        for (var i = 0; i < summary.Figures.Count; i++)
        {
            var figure = summary.Figures[i];
            if (!StudyText.Arose(figure))
            {
                continue;
            }

            html.Append("<tr><td>").Append(Html.Text(figure.Name)).Append("<small>").Append(Html.Text(StudyText.Meaning(figure))).Append("</small></td>");
            Cell(html, StudyText.Value(figure), figure.AimMet);
            Cell(html, StudyText.Interval(figure), null);
            Cell(html, StudyText.Count(figure), null);
            html.Append("<td>").Append(i < kind.Figures.Count ? Histogram.Render(StudyAccount.Sorted(kind.Figures[i].Measured, trials)) : string.Empty).Append("</td><td>").Append(Html.Text(StudyText.Aim(figure))).Append("</td></tr>");
        }

        html.Append("</table></div></section>\n");
    }

    internal static void AppendNotes(StringBuilder html, string title, string text, IReadOnlyList<SeedNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Append("<section><h2>").Append(title).Append("</h2><p class=\"small\">").Append(text).Append("</p><table>");
        foreach (var note in notes)
        {
            html.Append("<tr><td class=\"n\">").Append(Html.Text(StudyText.Seed(note))).Append("</td><td>").Append(Html.Text(note.Remark)).Append("<br><code>");
            AppendCommand(html, note.Command);
            html.Append("</code></td></tr>");
        }

        html.Append("</table></section>\n");
    }

    /// <summary>A command whose options are not torn apart at the end of a line, unless one is very long.</summary>
    private static void AppendCommand(StringBuilder html, string command)
    {
        const string dashes = " --";
        var parts = command.Split(dashes);
        html.Append(Html.Text(parts[0]));
        foreach (var part in parts.Skip(1))
        {
            var option = Html.Text(dashes.TrimStart() + part);
            html.Append(' ').Append(option.Length > LongestUnbroken ? option : "<span>" + option + "</span>");
        }
    }

    internal static void Cell(StringBuilder html, string text, bool? met)
    {
        var tone = met switch
        {
            true => " met",
            false => " missed",
            _ => string.Empty,
        };
        html.Append("<td class=\"n").Append(tone).Append("\">").Append(Html.Text(text)).Append("</td>");
    }

    private static string Place(double share) => Html.N(share * 100.0, 2) + "%";
}
