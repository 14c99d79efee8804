using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Studies.Results;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>A study as tables.</summary>
internal static class StudyView
{
    /// <summary>Prints it.</summary>
    public static void Print(IAnsiConsole console, StudySummary summary)
    {
        console.MarkupLine($"[bold]{Markup.Escape(StudyText.Headline(summary))}[/]");
        console.MarkupLine($"[grey]{Markup.Escape(summary.What)}[/]");
        var rates = new Table().Border(TableBorder.Simple).AddColumn("Rate").AddColumn(Right("value")).AddColumn(Right("95 %")).AddColumn(Right("of")).AddColumn("aim");
        foreach (var rate in summary.Rates.Where(StudyText.Arose))
        {
            rates.AddRow(
                $"[bold]{Markup.Escape(rate.Name)}[/] [grey]{Markup.Escape(rate.Text)}[/]",
                Coloured(StudyText.Value(rate), rate.AimMet),
                StudyText.Interval(rate),
                StudyText.Hits(rate),
                StudyText.Aim(rate));
        }

        console.Write(rates);
        var figures = new Table().Border(TableBorder.Simple).AddColumn("Figure").AddColumn(Right("value")).AddColumn(Right("95 %")).AddColumn(Right("of")).AddColumn("aim");
        foreach (var figure in summary.Figures.Where(StudyText.Arose))
        {
            figures.AddRow(
                $"[bold]{Markup.Escape(figure.Name)}[/] [grey]{Markup.Escape(StudyText.Meaning(figure))}[/]",
                Coloured(StudyText.Value(figure), figure.AimMet),
                StudyText.Interval(figure),
                StudyText.Count(figure),
                StudyText.Aim(figure));
        }

        console.Write(figures);
        Notes(console, summary.FailedTrials == 0 ? "No trial failed." : $"{summary.FailedTrials} trials failed; they count as a no in every rate:", summary.Failures);
        Notes(console, "Worst seeds, to be flown again:", summary.WorstSeeds);
        Randomised(console, summary.Randomised);
    }

    /// <summary>Prints what differed from trial to trial.</summary>
    public static void Randomised(IAnsiConsole console, IReadOnlyList<string> lines)
    {
        console.MarkupLine("[grey]Randomised:[/]");
        foreach (var line in lines)
        {
            console.MarkupLine($"[grey]  {Markup.Escape(line)}[/]");
        }
    }

    /// <summary>Prints trials worth a look; nothing if there are none and the title says so by ending in a colon.</summary>
    public static void Notes(IAnsiConsole console, string title, IReadOnlyList<SeedNote> notes)
    {
        if (notes.Count == 0 && title.EndsWith(':'))
        {
            return;
        }

        console.WriteLine(title);
        foreach (var note in notes)
        {
            console.MarkupLine($"  [yellow]{Markup.Escape(StudyText.Seed(note))}[/] {Markup.Escape(note.Remark)}");

            // Past the console's own folding of long lines, so that it can be copied.
            console.Profile.Out.Writer.WriteLine("    " + note.Command);
        }
    }

    public static string Coloured(string text, bool? met) => met switch
    {
        true => $"[green]{Markup.Escape(text)}[/]",
        false => $"[red]{Markup.Escape(text)}[/]",
        _ => Markup.Escape(text),
    };

    public static TableColumn Right(string title) => new TableColumn(title).RightAligned();
}
