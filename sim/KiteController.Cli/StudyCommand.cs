using System;
using System.CommandLine;
using System.Linq;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary><c>study</c>: many randomised flights, as rates and figures with their confidence; <c>study merge</c> joins the parts of one.</summary>
internal static class StudyCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("study", "Flies many randomised flights with the firmware in the loop and gives rates and figures with 95 % intervals, and the worst seeds to fly again.");
        foreach (var kind in StudyTable.Rows)
        {
            command.Subcommands.Add(CreateStudy(terminal, kind));
        }

        command.Subcommands.Add(RobustnessCommand.Create(terminal));
        command.Subcommands.Add(CreateMerge(terminal));
        command.SetAction(_ =>
        {
            terminal.Error.WriteLine($"study needs one of {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.");
            return CommandLine.WrongUse;
        });
        return command;
    }

    private static Command CreateStudy(Terminal terminal, StudyKind kind)
    {
        var options = new StudyOptions(kind.CutsTheLine);
        var command = new Command(kind.Name, kind.What);
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(options.Check);
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(parsed.GetRequiredValue(options.Image));
            return Fly(terminal, kind, options, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fly(Terminal terminal, StudyKind kind, StudyOptions options, ParseResult parsed)
    {
        var settings = options.ReadSettings(kind, parsed);
        var threads = parsed.GetValue(options.Threads);
        var json = parsed.GetValue(options.Json);
        var folder = parsed.GetValue(options.Out);
        return options.ComparesHeading(parsed)
            ? StudyJob.CompareHeading(terminal, kind, settings, threads, json, folder)
            : StudyJob.Execute(terminal, kind, settings, options.ReadShard(parsed), threads, json, folder);
    }

    private static Command CreateMerge(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "The result files of all shards of one study, in any order.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var folder = StudyOptions.OutOption();
        var command = new Command("merge", "Joins the shards of a study and prints exactly what one whole run prints.") { files, json, folder };
        command.SetAction(parsed =>
        {
            var trials = ShardMerge.Join(parsed.GetRequiredValue(files), out var settings);
            var kind = StudyTable.Find(settings.Study)
                ?? throw new InputFileException($"There is no study named {settings.Study}; the studies are {string.Join(", ", StudyTable.Rows.Select(row => row.Name))}.");
            StudyOutput.Write(terminal, StudyAccount.Of(kind, settings, trials), kind, trials, parsed.GetValue(json), parsed.GetValue(folder));
            return 0;
        });
        return command;
    }
}
