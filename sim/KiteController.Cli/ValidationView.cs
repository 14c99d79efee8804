using System.Collections.Generic;
using KiteController.Simulator.Validation;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>The validation table for a person.</summary>
internal static class ValidationView
{
    /// <summary>Prints it, the reasons below.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<ValidationRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("case")
            .AddColumn("what")
            .AddColumn("source")
            .AddColumn(new TableColumn("expected").RightAligned())
            .AddColumn(new TableColumn("got").RightAligned())
            .AddColumn("tolerance")
            .AddColumn("pass");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Id),
                Markup.Escape(row.Title),
                Markup.Escape(row.Source),
                Markup.Escape(ValidationMarkdown.Figure(row.Expected)),
                Markup.Escape(ValidationMarkdown.Figure(row.Got)),
                Markup.Escape(row.Tolerance),
                row.Pass switch { true => "[green]yes[/]", false => "[red]NO[/]", _ => row.Got is null ? "[yellow]skipped[/]" : "shown" });
        }

        console.Write(table);
        foreach (var (ids, reason) in ValidationMarkdown.Reasons(rows))
        {
            console.MarkupLine($"[yellow]{Markup.Escape(ids)}[/]  {Markup.Escape(reason)}");
        }

        console.WriteLine(ValidationMarkdown.Summary(rows));
    }
}
