using System.Linq;
using KiteController.Simulator.Studies.Results;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Two runs of a study beside each other, as tables.</summary>
internal static class ComparisonView
{
    /// <summary>Prints them.</summary>
    public static void Print(IAnsiConsole console, StudyComparison comparison)
    {
        console.MarkupLine($"[bold]{Markup.Escape(ComparisonText.Headline(comparison))}[/]");
        console.MarkupLine($"[grey]{Markup.Escape(comparison.First.What)} {Markup.Escape(ComparisonText.Common(comparison))}[/]");
        var rates = Columns("Rate", comparison);
        foreach (var (first, second) in comparison.First.Rates.Zip(comparison.Second.Rates).Where(pair => StudyText.Arose(pair.First) || StudyText.Arose(pair.Second)))
        {
            rates.AddRow(
                $"[bold]{Markup.Escape(first.Name)}[/] [grey]{Markup.Escape(first.Text)}[/]",
                StudyView.Coloured(StudyText.Value(first), first.AimMet),
                $"{StudyText.Interval(first)}, {StudyText.Hits(first)}",
                StudyText.Aim(first),
                StudyView.Coloured(StudyText.Value(second), second.AimMet),
                $"{StudyText.Interval(second)}, {StudyText.Hits(second)}",
                StudyText.Aim(second));
        }

        console.Write(rates);
        var figures = Columns("Figure", comparison);
        foreach (var (first, second) in comparison.First.Figures.Zip(comparison.Second.Figures).Where(pair => StudyText.Arose(pair.First) || StudyText.Arose(pair.Second)))
        {
            figures.AddRow(
                $"[bold]{Markup.Escape(first.Name)}[/] [grey]{Markup.Escape(StudyText.Meaning(first))}[/]",
                StudyView.Coloured(StudyText.Value(first), first.AimMet),
                StudyText.Interval(first),
                StudyText.Aim(first),
                StudyView.Coloured(StudyText.Value(second), second.AimMet),
                StudyText.Interval(second),
                StudyText.Aim(second));
        }

        console.Write(figures);
        foreach (var (title, summary) in new[] { (comparison.FirstTitle, comparison.First), (comparison.SecondTitle, comparison.Second) })
        {
            StudyView.Notes(console, $"{summary.FailedTrials} trials failed, {title}:", summary.Failures);
            StudyView.Notes(console, $"Worst seeds, {title}, to be flown again:", summary.WorstSeeds);
        }

        StudyView.Randomised(console, [.. comparison.First.Randomised.Union(comparison.Second.Randomised)]);
    }

    private static Table Columns(string what, StudyComparison comparison) => new Table().Border(TableBorder.Simple)
        .AddColumn(what)
        .AddColumn(StudyView.Right(Markup.Escape(comparison.FirstTitle)))
        .AddColumn("95 %")
        .AddColumn("aim")
        .AddColumn(StudyView.Right(Markup.Escape(comparison.SecondTitle)))
        .AddColumn("95 %")
        .AddColumn("aim");
}
