using System.CommandLine;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Robustness;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>study robustness</c>: the reel control over every corner of what a spool may be, and the whole unit's step response.</summary>
internal static class RobustnessCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var markdown = new Option<bool>("--markdown") { Description = "Print the tables, the first as in firmware/CONTROL.md, and nothing else." };
        var command = new Command("robustness", "Steps of speed and tension with inertia, radius, friction, battery and delay at their worst: overshoot, settling, swing, margins; and how fast the whole unit reels.")
        {
            json, markdown,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
            {
                result.AddError("--json and --markdown cannot go together.");
            }
        });
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(FirmwareChoice.Default);
            return Measure(terminal, parsed.GetValue(json), parsed.GetValue(markdown));
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Measure(Terminal terminal, bool json, bool markdown)
    {
        var report = ControlReport.Measure();
        if (json)
        {
            JsonOutput.Write(terminal.Output, report);
        }
        else if (markdown)
        {
            terminal.Output.Write(report.Markdown());
        }
        else
        {
            Print(terminal.Pretty, report);
        }

        return 0;
    }

    private static void Print(IAnsiConsole console, ControlReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in ControlReport.Columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned());
        }

        foreach (var row in report.Grid)
        {
            table.AddRow([.. ControlReport.Cells(row)]);
        }

        console.Write(table);
        foreach (var one in report.Responses)
        {
            console.MarkupLineInterpolated($"-2.5 to 9 m/s and back under 5 N at {one.BatteryVolt:0.0} V: 63 % after {one.RiseOutMilliseconds:0} and {one.RiseInMilliseconds:0} ms, 95 % after {one.FullOutMilliseconds:0} and {one.FullInMilliseconds:0} ms; steady {one.SteadyMetrePerSecond:0.00} m/s, duty {one.LeastDuty:0.00} to {one.MostDuty:0.00}");
        }
    }
}
