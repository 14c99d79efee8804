using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using KiteController.Simulator.Tables;
using KiteController.Simulator.Validation;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>validate</c>: the simulator and the firmware against what others measured, published or computed.</summary>
internal static class ValidateCommand
{
    private const int SomeFail = 1;
    private const int MostSeeds = 100_000;
    private const int MostThreads = 1024;

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var markdown = new Option<bool>("--markdown") { Description = "Print the table of sim/PHYSICS.md and nothing else." };
        var only = new Option<string?>("--only") { Description = "Cases to run, such as V5,V15; all if not given.", HelpName = "ids" };
        var seeds = WholeNumber("--seeds", "Flights behind each rate; 200 if not given.", 1, MostSeeds, new ValidationSettings().Seeds);
        var threads = WholeNumber("--threads", "Threads; every core if not given. The result does not depend on it.", 1, MostThreads, 0);
        var command = new Command(
            "validate",
            "Holds the simulator and the firmware against what others measured, published or computed. Exit code 0 only if every case passes. " +
            $"Recordings are read from the folder in {ValidationSettings.DataVariable}; without it their cases are skipped.")
        {
            json, markdown, only, seeds, threads,
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
            var settings = new ValidationSettings { Seeds = parsed.GetValue(seeds), Threads = parsed.GetValue(threads) };
            var rows = Run(terminal, Chosen(parsed.GetValue(only)), settings);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, new { Cases = rows });
            }
            else if (parsed.GetValue(markdown))
            {
                terminal.Output.Write(ValidationMarkdown.Render(rows));
            }
            else
            {
                ValidationView.Print(terminal.Pretty, rows);
            }

            return rows.Any(row => row.Pass == false) ? SomeFail : 0;
        });
        return command;
    }

    private static IReadOnlyList<ValidationCase> Chosen(string? ids)
    {
        if (ids is null)
        {
            return ValidationCatalogue.All;
        }

        var names = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.DefaultIfEmpty(string.Empty))
        {
            if (!ValidationCatalogue.All.Any(known => Same(known.Id, name)))
            {
                throw new InputFileException($"There is no case \"{name}\"; the cases are {string.Join(", ", ValidationCatalogue.All.Select(known => known.Id))}.");
            }
        }

        return [.. ValidationCatalogue.All.Where(known => names.Any(name => Same(known.Id, name)))];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static List<ValidationRow> Run(Terminal terminal, IReadOnlyList<ValidationCase> cases, ValidationSettings settings)
    {
        if (terminal.Progress is null)
        {
            return [.. cases.SelectMany(one => one.Run(settings))];
        }

        return terminal.Progress.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask("Validating", maxValue: cases.Count);
            var rows = new List<ValidationRow>();
            foreach (var one in cases)
            {
                task.Description = one.Id;
                rows.AddRange(one.Run(settings));
                task.Increment(1.0);
            }

            return rows;
        });
    }

    private static Option<int> WholeNumber(string name, string description, int least, int most, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && least <= value && value <= most)
            {
                return value;
            }

            result.AddError($"{name} needs a whole number from {least} to {most}, not \"{text}\".");
            return otherwise;
        },
    };
}
