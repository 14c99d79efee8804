using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Reporting;

/// <summary>One flight as one web page that needs nothing else: map, runner's card, plots, story, timing, and the settings that make the same flight again.</summary>
public static class HtmlReport
{
    /// <summary>The page. The same flight gives the same bytes.</summary>
    public static string Render(FlightRecord flight)
    {
        var endTime = flight.Log.Count == 0 ? 1.0 : flight.Log.Samples[^1].TimeSeconds;
        var map = new MapFrame(flight);
        var title = Headline.Outcome(flight.Summary);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
        html.Append(Html.Text(title)).Append("</title>\n<style>\n").Append(ReportStyle.Css).Append("\n</style></head>\n<body><main>\n");
        html.Append("<header><p>KiteController, simulated flight</p><h1>").Append(Html.Text(title)).Append("</h1><p>").Append(Html.Text(Headline.Setting(flight.Scenario))).Append("</p></header>\n");
        AppendFigures(html, flight.Summary);
        AppendCard(html, flight);
        html.Append("<section><h2>Seen from above</h2>").Append(new MapView(flight, map).Render());
        AppendLegend(html, flight);
        html.Append("</section>\n<div class=\"two\"><section><h2>Seen by the flyer</h2>").Append(new SkyView(flight).Render())
            .Append("<p class=\"small\">Degrees aside of the middle line, and above the horizon; only while the kite was on the line.</p></section>\n");
        AppendStory(html, flight.Summary);
        html.Append("</div>\n<section class=\"plots\"><h2>Over time</h2><div class=\"read\">Point at a plot to read it; the dot on the map follows.</div><div class=\"hair\"></div>\n")
            .Append(FlightPlots.Render(flight, endTime)).Append("</section>\n");
        html.Append("<div class=\"two\"><section><h2>How long a tick took</h2>").Append(TickHistogram.Render(flight.Log));
        AppendTickWords(html, flight.Summary);
        html.Append("</section>\n<section><h2>What was flown</h2>");
        AppendSettings(html, flight);
        html.Append("</section></div>\n<footer>Everything here is simulated: the firmware's own code in virtual time, assumed kite and wind models, no hardware.</footer>\n</main>\n<script id=\"data\" type=\"application/json\">");
        html.Append(ReportData.Build(flight, map, endTime)).Append("</script>\n<script>\n").Append(ReportScript.Js).Append("\n</script></body></html>\n");
        return html.ToString();
    }

    private static void AppendFigures(StringBuilder html, FlightSummary summary)
    {
        html.Append("<section class=\"figures\">");
        Figure(html, Html.Figure(summary.MaxHeightMetre ?? 0.0), "m", "highest");
        Figure(html, Html.Figure(summary.MaxTensionNewton ?? 0.0, 1), "N", "hardest pull");
        if (summary.Cut is { } cut)
        {
            Figure(html, cut.DetectedAfterSeconds is { } delay ? Html.Figure(delay, 1) : "never", cut.DetectedAfterSeconds is null ? string.Empty : "s", "until the cut was noticed");
        }

        if (summary.Landing is { } landing)
        {
            Figure(html, Html.Figure(landing.MissMetre), "m", "off the best guess");
            Figure(html, landing.Inside50 ? "50 %" : landing.Inside95 ? "95 %" : "none", string.Empty, "region it fell in");
        }

        Figure(html, Html.Figure(summary.TickMicrosecondsMax / 1000.0, 1), "ms", "longest tick, of 10");
        Figure(html, Html.Figure(summary.Overruns), string.Empty, "missed deadlines");
        html.Append("</section>\n");
    }

    private static void Figure(StringBuilder html, string value, string unit, string text) =>
        html.Append("<div><b>").Append(value).Append(" <i>").Append(unit).Append("</i></b><span>").Append(Html.Text(text)).Append("</span></div>");

    private static void AppendCard(StringBuilder html, FlightRecord flight)
    {
        var lines = RunnersCard.Lines(flight);
        if (lines.Count == 0)
        {
            return;
        }

        html.Append("<section class=\"card\"><h2>The runner's card</h2>");
        foreach (var line in lines)
        {
            html.Append("<p>");
            AppendWithLink(html, line);
            html.Append("</p>");
        }

        html.Append("</section>\n");
    }

    /// <summary>A place on the map can be tapped where a phone reads the page.</summary>
    private static void AppendWithLink(StringBuilder html, string line)
    {
        var at = line.IndexOf("geo:", StringComparison.Ordinal);
        if (at < 0)
        {
            html.Append(Html.Text(line));
            return;
        }

        var link = Html.Text(line[at..]);
        html.Append(Html.Text(line[..at])).Append("<a href=\"").Append(link).Append("\">").Append(link).Append("</a>");
    }

    private static void AppendLegend(StringBuilder html, FlightRecord flight)
    {
        html.Append("<p class=\"legend\">");
        var seen = new HashSet<Phase>();
        foreach (var stretch in ModeRibbon.Stretches(flight.Log))
        {
            if (seen.Add(stretch.Phase))
            {
                html.Append("<span class=\"").Append(Phases.CssClass(stretch.Phase)).Append("\">").Append(stretch.Phase).Append("</span>");
            }
        }

        if (flight.Forecast is not null)
        {
            html.Append("<span class=\"adrift\">adrift</span><span class=\"k50\">half of such kites</span><span class=\"k95\">95 of 100</span>");
            html.Append(flight.Notices.Count > 1 ? "<span class=\"k-was\">95 of 100 as told before</span>" : string.Empty);
        }

        html.Append("</p>");
    }

    private static void AppendStory(StringBuilder html, FlightSummary summary)
    {
        html.Append("<section><h2>What happened</h2><ol class=\"story\">");
        foreach (var happening in summary.Events)
        {
            html.Append("<li><time>").Append(happening.AtSeconds.ToString("0.0", CultureInfo.InvariantCulture)).Append(" s</time><span class=\"").Append(Html.Text(happening.Who)).Append("\">")
                .Append(Html.Text(happening.Text)).Append("</span></li>");
        }

        html.Append("</ol></section>\n");
    }

    private static void AppendTickWords(StringBuilder html, FlightSummary summary) =>
        html.Append("<p class=\"small\">Virtual time from the first sensor read to the last actuator written: ").Append(Html.Figure(summary.TickMicrosecondsMean / 1000.0, 2))
            .Append(" ms on average, ").Append(Html.Figure(summary.TickMicrosecondsMax / 1000.0, 2)).Append(" ms at most. The number of ticks grows tenfold from line to line.</p>");

    private static void AppendSettings(StringBuilder html, FlightRecord flight)
    {
        var scenario = flight.Scenario;
        html.Append("<table>");
        Row(html, "Kite", scenario.KiteName);
        if (scenario.WindFile is { } file)
        {
            Row(html, "Wind", System.IO.Path.GetFileName(file));
        }
        else
        {
            Row(html, "Wind at 10 m", Html.Figure(scenario.WindMetrePerSecond, 1) + " m/s");
            Row(html, "Wind from", Bearing.Digits(scenario.WindFromDeg) + "°");
            Row(html, "Gusts over mean", Html.Figure(scenario.Turbulence * 100.0) + " %");
        }

        Row(html, "Shear exponent", Html.Figure(scenario.Shear, 2));
        Row(html, "Line cut at", scenario.CutAtSeconds is { } at ? Html.Figure(at, 1) + " s" : "never");
        Row(html, "Share of the line that leaves", Html.Figure(scenario.CutFraction * 100.0) + " %");
        foreach (var fault in scenario.Faults)
        {
            Row(html, "Fault", fault.Name + " at " + Html.Figure(fault.AtSeconds, 1) + " s");
        }

        Row(html, "Pivot's zero points to", Bearing.Digits(scenario.EffectiveUnitBearingDeg) + "°");
        Row(html, "Firmware image", flight.Summary.Image);
        Row(html, "Seed", scenario.Seed.ToString(CultureInfo.InvariantCulture));
        html.Append("</table>");
    }

    private static void Row(StringBuilder html, string name, string value) =>
        html.Append("<tr><td>").Append(Html.Text(name)).Append("</td><td>").Append(Html.Text(value)).Append("</td></tr>");
}
