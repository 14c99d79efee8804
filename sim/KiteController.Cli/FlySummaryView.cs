using System;
using System.Globalization;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Reporting;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>One flight in a screenful.</summary>
internal static class FlySummaryView
{
    /// <summary>Prints it.</summary>
    public static void Print(IAnsiConsole console, FlightRecord record)
    {
        var summary = record.Summary;
        console.MarkupLine($"[bold]{Markup.Escape(Headline.Outcome(summary))}[/]");
        console.MarkupLine($"[grey]{Markup.Escape(Headline.Setting(record.Scenario))}[/]");
        console.WriteLine();
        foreach (var happening in summary.Events)
        {
            var colour = happening.Who switch
            {
                "kite" => "yellow",
                "fault" => "red",
                "flyer" => "grey",
                _ => "default",
            };
            console.MarkupLine($"[grey]{Number(happening.AtSeconds, "0.0"),7} s[/]  [{colour}]{Markup.Escape(happening.Who),-5}  {Markup.Escape(happening.Text)}[/]");
        }

        console.WriteLine();
        PrintFlight(console, summary);
        foreach (var line in RunnersCard.Lines(record))
        {
            console.MarkupLine($"[bold]{Markup.Escape(line)}[/]");
        }

        console.MarkupLine(
            $"[grey]Tick: {Number(summary.TickMicrosecondsMean / 1000.0, "0.00")} ms mean, {Number(summary.TickMicrosecondsMax / 1000.0, "0.00")} ms longest of 10 ms; " +
            $"{summary.Overruns} missed deadlines; {summary.Image} image.[/]");
    }

    private static void PrintFlight(IAnsiConsole console, FlightSummary summary)
    {
        if (summary.MaxHeightMetre is { } height && summary.MaxTensionNewton is { } most && summary.MeanTensionNewton is { } mean)
        {
            console.WriteLine($"On the line: {Number(height, "0")} m high at most, {Number(mean, "0.0")} N on average, {Number(most, "0.0")} N at most.");
        }

        if (summary.Cut is { } cut)
        {
            var noticed = cut.DetectedAfterSeconds is { } delay ? $"noticed after {Number(delay, "0.0")} s" : "not noticed";
            console.WriteLine($"Cut at {Number(cut.AtSeconds, "0.0")} s, {Number(cut.HeightMetre, "0")} m high, {Number(cut.TailMetre, "0")} m of line left with the kite; {noticed}.");
        }
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
