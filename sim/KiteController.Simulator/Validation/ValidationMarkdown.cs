using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KiteController.Simulator.Validation;

/// <summary>The validation table as sim/PHYSICS.md shows it.</summary>
public static class ValidationMarkdown
{
    /// <summary>Renders the table, the reasons and a closing sentence; line ends of one byte.</summary>
    public static string Render(IReadOnlyList<ValidationRow> rows)
    {
        var text = new StringBuilder();
        text.Append("| case | what | source | expected | got | tolerance | pass |\n|---|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {Cell(row.Title)} | {Cell(row.Source)} | {Cell(Figure(row.Expected))} | {Cell(Figure(row.Got))} | {Cell(row.Tolerance)} | {Verdict(row)} |\n");
        }

        text.Append('\n');
        foreach (var (ids, reason) in Reasons(rows))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {ids}: {reason}\n");
        }

        return text.Append('\n').Append(Summary(rows)).Append('\n').ToString();
    }

    /// <summary>Each reason once, with the rows it stands for.</summary>
    public static IEnumerable<(string Ids, string Reason)> Reasons(IReadOnlyList<ValidationRow> rows) =>
        rows.Where(row => row.Reason is not null)
            .GroupBy(row => row.Reason!, StringComparer.Ordinal)
            .Select(group => (string.Join(", ", group.Select(row => row.Id)), group.Key));

    /// <summary>How many pass, fail and were skipped.</summary>
    public static string Summary(IReadOnlyList<ValidationRow> rows) =>
        $"{rows.Count(row => row.Pass == true)} rows pass, {rows.Count(row => row.Pass == false)} fail, {rows.Count(row => row.Pass is null)} not judged.";

    /// <summary>A figure as text: six significant digits and no more than are needed.</summary>
    public static string Figure(object? figure) => figure switch
    {
        null => "-",
        double number => Number(number),
        _ => Convert.ToString(figure, CultureInfo.InvariantCulture) ?? "-",
    };

    private static string Number(double number)
    {
        var size = Math.Abs(number);
        return number.ToString(size >= 1e6 || (size > 0.0 && size < 1e-3) ? "0.######e+0" : size >= 100.0 ? "0.####" : "0.########", CultureInfo.InvariantCulture);
    }

    private static string Verdict(ValidationRow row) => row.Pass switch { true => "yes", false => "**no**", _ => row.Got is null ? "skipped" : "shown" };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
