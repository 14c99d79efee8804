using System.CommandLine;
using System.Linq;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Tuning;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>tune</c>: searches gains on one set of seeds and reports on another. It prints them; nobody's source is changed.</summary>
internal static class TuneCommand
{
    private static readonly string[] Studies = ["hold", "steer", "launch", "land"];

    public static Command Create(Terminal terminal)
    {
        var command = new Command("tune", "Searches gains of the firmware on one set of seeds, and reports on another what they are worth, with 95 % intervals.");
        foreach (var kind in StudyTable.Rows.Where(row => Studies.Contains(row.Name)))
        {
            command.Subcommands.Add(CreateTune(terminal, kind));
        }

        command.SetAction(_ =>
        {
            terminal.Error.WriteLine($"tune needs one of {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.");
            return CommandLine.WrongUse;
        });
        return command;
    }

    private static Command CreateTune(Terminal terminal, StudyKind kind)
    {
        var options = new TuneOptions();
        var command = new Command(kind.Name, $"Searches gains for this study. {kind.What}");
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(parsed.GetRequiredValue(options.Study.Image));
            return Tune(terminal, kind, options, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Tune(Terminal terminal, StudyKind kind, TuneOptions options, ParseResult parsed)
    {
        var settings = options.Read(kind, parsed);
        using var stop = new StopSignal();
        var result = ProgressBar.Run(
            terminal,
            $"Tune {kind.Name}",
            Tuner.TrialsOf(settings),
            done => Tuner.Run(kind, settings, parsed.GetValue(options.Study.Threads), done, stop.Token));
        if (result is null)
        {
            terminal.Error.WriteLine("Stopped before the search was over; nothing was written.");
            return StopSignal.Interrupted;
        }

        StudyOutput.WriteFiles(parsed.GetValue(options.Study.Out), "tune-" + kind.Name, result, () => ComparisonReport.Render(result.Report, result));
        if (parsed.GetValue(options.Study.Json))
        {
            JsonOutput.Write(terminal.Output, result);
        }
        else
        {
            Print(terminal.Pretty, result);
        }

        return 0;
    }

    private static void Print(IAnsiConsole console, TuneResult result)
    {
        console.MarkupLine(Markup.Escape(TuneText.Search(result)));
        var table = new Table().Border(TableBorder.Simple).AddColumn("Gain").AddColumn(StudyView.Right("before")).AddColumn(StudyView.Right("after")).AddColumn("searched");
        foreach (var gain in result.Gains)
        {
            var after = Markup.Escape(TuneText.Value(gain.After, gain.Unit));
            table.AddRow(
                Markup.Escape(gain.Name),
                Markup.Escape(TuneText.Value(gain.Before, gain.Unit)),
                gain.After == gain.Before ? after : $"[bold]{after}[/]",
                Markup.Escape(TuneText.Range(gain)));
        }

        console.Write(table);
        ComparisonView.Print(console, result.Report);
        console.WriteLine(result.Found.Length == 0 ? "No set of gains was better than the first." : "To fly with them:");
        if (result.Found.Length > 0)
        {
            console.Profile.Out.Writer.WriteLine("    --gains " + result.Found);
        }
    }
}
