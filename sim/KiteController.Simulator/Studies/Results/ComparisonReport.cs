using System;
using System.Linq;
using System.Text;
using KiteController.Simulator.Reporting;
using KiteController.Simulator.Studies.Tuning;

namespace KiteController.Simulator.Studies.Results;

/// <summary>Two runs of one study beside each other as one web page that needs nothing else; with the gains that a search found, if there was one.</summary>
public static class ComparisonReport
{
    private const string Css = """
        .pair td{border-top:0;padding-top:0}.pair:has(+tr) td{padding-bottom:0}
        td.who{color:var(--soft);white-space:nowrap}
        """;

    /// <summary>The page. The same studies give the same bytes.</summary>
    /// <param name="comparison">The two runs.</param>
    /// <param name="search">The search that led to the second; null for none.</param>
    public static string Render(StudyComparison comparison, TuneResult? search = null)
    {
        var title = ComparisonText.Headline(comparison);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
        html.Append(Html.Text(title)).Append("</title>\n<style>\n").Append(ReportStyle.Css).Append('\n').Append(StudyReport.Css).Append('\n').Append(Css).Append("\n</style></head>\n<body><main>\n");
        html.Append("<header><p>KiteController, simulated study</p><h1>").Append(Html.Text(title)).Append("</h1><p>").Append(Html.Text(comparison.First.What)).Append(' ').Append(Html.Text(ComparisonText.Common(comparison))).Append("</p></header>\n");
        if (search is not null)
        {
            AppendGains(html, search);
        }

        AppendRates(html, comparison);
        AppendFigures(html, comparison);
        foreach (var (name, summary) in Sides(comparison))
        {
            StudyReport.AppendNotes(html, "Trials that failed, " + name, "They threw or were no longer finite, and count as a no in every rate.", summary.Failures);
            StudyReport.AppendNotes(html, "Worst seeds, " + name, "Each command flies the very same flight again.", summary.WorstSeeds);
        }

        html.Append("<section><h2>Randomised</h2><ul>");
        foreach (var line in comparison.First.Randomised.Union(comparison.Second.Randomised))
        {
            html.Append("<li>").Append(Html.Text(line)).Append("</li>");
        }

        html.Append("</ul></section>\n").Append(StudyReport.Footer).Append("\n</main></body></html>\n");
        return html.ToString();
    }

    private static (string Name, StudySummary Summary)[] Sides(StudyComparison comparison) =>
        [(comparison.FirstTitle, comparison.First), (comparison.SecondTitle, comparison.Second)];

    private static void AppendGains(StringBuilder html, TuneResult search)
    {
        html.Append("<section><h2>Gains</h2><div class=\"wide\"><table class=\"narrow\"><tr><th></th><th class=\"n\">before</th><th class=\"n\">after</th><th>searched</th></tr>");
        foreach (var gain in search.Gains)
        {
            html.Append("<tr><td>").Append(Html.Text(gain.Name)).Append("</td>");
            StudyReport.Cell(html, TuneText.Value(gain.Before, gain.Unit), null);
            StudyReport.Cell(html, TuneText.Value(gain.After, gain.Unit), null);
            StudyReport.Cell(html, TuneText.Range(gain), null);
            html.Append("</tr>");
        }

        html.Append("</table></div><p class=\"small\">").Append(Html.Text(TuneText.Search(search))).Append("</p></section>\n");
    }

    private static void AppendRates(StringBuilder html, StudyComparison comparison)
    {
        html.Append("<section><h2>Rates</h2><div class=\"wide\"><table><tr><th></th><th></th><th class=\"n\">value</th><th class=\"n\">95 %</th><th class=\"n\">of</th><th>0 to 100 %, aim marked</th><th>aim</th></tr>");
        for (var i = 0; i < comparison.First.Rates.Count; i++)
        {
            var row = i;
            if (!StudyText.Arose(comparison.First.Rates[i]) && !StudyText.Arose(comparison.Second.Rates[i]))
            {
                continue;
            }

            AppendPair(html, comparison.First.Rates[i].Name, comparison.First.Rates[i].Text, comparison, summary =>
            {
                var rate = summary.Rates[row];
                StudyReport.Cell(html, StudyText.Value(rate), rate.AimMet);
                StudyReport.Cell(html, StudyText.Interval(rate), null);
                StudyReport.Cell(html, StudyText.Hits(rate), null);
                html.Append("<td>");
                StudyReport.AppendBar(html, rate);
                html.Append("</td><td>").Append(Html.Text(StudyText.Aim(rate))).Append("</td>");
            });
        }

        html.Append("</table></div></section>\n");
    }

    private static void AppendFigures(StringBuilder html, StudyComparison comparison)
    {
        html.Append("<section><h2>Figures</h2><div class=\"wide\"><table><tr><th></th><th></th><th class=\"n\">value</th><th class=\"n\">95 %</th><th class=\"n\">of</th><th>aim</th></tr>");
        for (var i = 0; i < comparison.First.Figures.Count; i++)
        {
            var row = i;
            if (!StudyText.Arose(comparison.First.Figures[i]) && !StudyText.Arose(comparison.Second.Figures[i]))
            {
                continue;
            }

            AppendPair(html, comparison.First.Figures[i].Name, StudyText.Meaning(comparison.First.Figures[i]), comparison, summary =>
            {
                var figure = summary.Figures[row];
                StudyReport.Cell(html, StudyText.Value(figure), figure.AimMet);
                StudyReport.Cell(html, StudyText.Interval(figure), null);
                StudyReport.Cell(html, StudyText.Count(figure), null);
                html.Append("<td>").Append(Html.Text(StudyText.Aim(figure))).Append("</td>");
            });
        }

        html.Append("</table></div></section>\n");
    }

    private static void AppendPair(StringBuilder html, string name, string text, StudyComparison comparison, Action<StudySummary> cells)
    {
        html.Append("<tr><td rowspan=\"2\">").Append(Html.Text(name)).Append("<small>").Append(Html.Text(text)).Append("</small></td>");
        var second = false;
        foreach (var (side, summary) in Sides(comparison))
        {
            html.Append(second ? "<tr class=\"pair\">" : string.Empty).Append("<td class=\"who\">").Append(Html.Text(side)).Append("</td>");
            cells(summary);
            html.Append("</tr>");
            second = true;
        }
    }
}
