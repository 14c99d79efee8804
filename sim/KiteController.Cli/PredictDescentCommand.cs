using System.CommandLine;
using System.Globalization;
using KiteController.Simulator.Validation;
using KiteController.Simulator.Validation.Descents;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>predict-descent</c>: a recorded descent, predicted from above with the landing estimate's form.</summary>
internal static class PredictDescentCommand
{
    private const string Help =
        "Predicts where a recorded parachute descent ends, from the last moment above a height and from every 50 m above it up to 600 m: " +
        "the mean drift of 30 s, taken to the ground by the law of shear, beside the drift of the last 10 s gone on with. " +
        "Recordings of others are looked for in the folder of " + ValidationSettings.DataVariable + " too.";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The recording, a CSV file with t_s, height_m, east_m and north_m." };
        var above = NumberOption.Create("--above", "Height above the landing place, m.", 20.0, 600.0, 200.0);
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("predict-descent", Help) { file, above, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var report = DescentReport.Of(new ValidationSettings().TryFind(path, out var found) ? found : path, parsed.GetValue(above));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, report);
            }
            else
            {
                Print(terminal.Pretty, report);
            }

            return 0;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, DescentReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in new[] { "above, m", "time left, s", "miss, m", "constant wind, m", "95 % radius, m", "inside" })
        {
            table.AddColumn(StudyView.Right(title));
        }

        foreach (var row in report.Rows)
        {
            table.AddRow(Number(row.AboveMetre, "0"), Number(row.SecondsToGround), Number(row.MissMetre), Number(row.ConstantWindMissMetre), Number(row.Radius95Metre), row.Inside95 ? "yes" : "no");
        }

        console.Write(table);
        console.MarkupLine($"Median miss [bold]{Number(report.MissMedianMetre)} m[/], constant wind {Number(report.ConstantWindMedianMetre)} m; the 95 % region held the landing {report.Inside95} times of {report.Rows.Count}.");
        console.MarkupLine("[grey]The states of one flight overlap: this is one flight, not many.[/]");
    }

    private static string Number(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);
}
