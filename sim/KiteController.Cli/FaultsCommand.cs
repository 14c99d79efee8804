using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using KiteController.Physics;
using KiteController.Simulator.Faults;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>faults</c>: every fault in every mode, and how each ended.</summary>
internal static class FaultsCommand
{
    private const int SomeUnsafe = 1;
    private const int MostSeeds = 10_000;
    private const int MostThreads = 1024;

    public static Command Create(Terminal terminal)
    {
        var kites = new Option<string>("--kite") { Description = "Which kites, such as trainer,patang: " + string.Join(", ", KiteCatalogue.Names) + ".", DefaultValueFactory = _ => "trainer", HelpName = "names" };
        var seeds = Whole("--seeds", "Flights of each fault in each mode.", MostSeeds, 3);
        var firstSeed = SeedOption.Create("--first-seed", "Seed of the first flight; the others follow it one by one.");
        var only = new Option<string?>("--only") { Description = "Faults to strike, such as imu-lost,stop-pressed; all if not given.", HelpName = "names" };
        var modes = new Option<string?>("--modes") { Description = "Modes to strike in, such as hold,land; all if not given.", HelpName = "names" };
        var threads = Whole("--threads", "Threads to run on; the result is the same for any number.", MostThreads, Environment.ProcessorCount);
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var folder = new Option<string?>("--out") { Description = "Folder for the table (FAULTS.md) and the outcome (faults.json).", HelpName = "folder" };
        var command = new Command("faults", "Strikes every fault in every mode of flight over several seeds, and tells how each ended. Exit code 0 only if every flight ended safe.")
        {
            kites, seeds, firstSeed, only, modes, threads, json, folder,
        };
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(FirmwareChoice.Default);
            var names = Chosen(parsed.GetRequiredValue(kites), KiteCatalogue.Names, "kite");
            return Run(terminal, names, parsed.GetValue(firstSeed), parsed.GetValue(seeds), parsed.GetValue(threads), parsed.GetValue(only), parsed.GetValue(modes), parsed.GetValue(json), parsed.GetValue(folder));
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Terminal terminal, IReadOnlyList<string> kites, ulong firstSeed, int seeds, int threads, string? only, string? modeNames, bool json, string? folder)
    {
        var faults = only is null ? [.. FaultCatalogue.Names] : Chosen(only, FaultCatalogue.Names, "fault");
        var modes = modeNames is null ? FaultMode.All : [.. Chosen(modeNames, FaultMode.All.Select(Name), "mode").Select(name => FaultMode.All.First(mode => Name(mode) == name))];
        var matrices = Fly(terminal, kites, kite => FaultMatrix.Fly(kite, firstSeed, seeds, threads, faults, modes));
        if (folder is not null)
        {
            Write(folder, matrices);
        }

        if (json)
        {
            JsonOutput.Write(terminal.Output, new { Matrices = matrices });
        }
        else
        {
            foreach (var matrix in matrices)
            {
                Print(terminal.Pretty, matrix);
            }
        }

        return matrices.Any(matrix => matrix.UnsafeFlights > 0) ? SomeUnsafe : 0;
    }

    private static List<FaultMatrix> Fly(Terminal terminal, IReadOnlyList<string> kites, Func<string, FaultMatrix> fly) =>
        terminal.Progress is null ? [.. kites.Select(fly)] : terminal.Progress.Status().Start("Breaking things", _ => kites.Select(fly).ToList());

    private static void Write(string folder, IReadOnlyList<FaultMatrix> matrices)
    {
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(Path.Combine(folder, "FAULTS.md"), writer => writer.Write(FaultMarkdown.Render(matrices)));
            WholeFile.Write(Path.Combine(folder, "faults.json"), writer => JsonOutput.Write(writer, new { Matrices = matrices }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }
    }

    private static void Print(IAnsiConsole console, FaultMatrix matrix)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("fault", "mode", "n", "ends in", "answered, s", "N", "m/s", "m", "height not held", "unsafe");
        foreach (var row in matrix.Rows.Where(row => row.Flights > 0))
        {
            table.AddRow(
                row.Fault,
                row.Mode,
                Text(row.Flights, "0"),
                Markup.Escape(FaultMarkdown.Ends(row)),
                FaultMarkdown.Times(row),
                Text(row.PeakNewton, "0.0"),
                Text(row.PeakSpeedMetrePerSecond, "0.0"),
                Text(row.PeakHeightMetre, "0"),
                row.HeightNotHeld == 0 ? string.Empty : Text(row.HeightNotHeld, "0"),
                row.Unsafe.Count == 0 ? "no" : $"[red]{Markup.Escape(string.Join("; ", row.Unsafe))}[/]");
        }

        console.MarkupLine(Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{matrix.Kite}: {matrix.Flights} flights with a fault, {matrix.UnsafeFlights} ended unsafe; motor off and height not held in {matrix.HeightNotHeldFlights}; seeds {matrix.FirstSeed} to {matrix.FirstSeed + (ulong)matrix.Seeds - 1}.")));
        console.Write(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Name(FaultMode mode) => mode.Mode.ToString().ToLowerInvariant();

    private static List<string> Chosen(string text, IEnumerable<string> known, string what)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToLowerInvariant()).ToList();
        var unknown = names.Find(name => !known.Contains(name));
        return unknown is null && names.Count > 0 ? names : throw new InputFileException($"There is no {what} \"{unknown}\"; there are {string.Join(", ", known)}.");
    }

    private static Option<int> Whole(string name, string description, int most, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1 || value > most)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} needs a whole number from 1 to {most}, not \"{text}\"."));
            }

            return value;
        },
    };
}
