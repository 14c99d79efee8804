using System;
using System.CommandLine;
using System.Runtime.CompilerServices;
using KiteController.Physics;
using KiteController.Simulator.Bench;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary><c>bench</c>: what the firmware costs on the chip, and how fast the simulation is here.</summary>
internal static class BenchCommand
{
    private const string ProfileImage = "profile";
    private static readonly string[] Images = ["flight", "nano", ProfileImage];

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var image = new Option<string>("--image")
        {
            Description = "flight and nano measure; profile only lists IL per tick by class and method.",
            HelpName = "name",
            DefaultValueFactory = _ => FirmwareChoice.Default,
        };
        image.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>();
            if (Array.IndexOf(Images, name) < 0)
            {
                result.AddError($"--image needs one of {string.Join(", ", Images)}, not \"{name}\".");
            }
        });
        var line = LineOption.Create();
        var command = new Command("bench", "Measures IL and time per tick, garbage, and how much faster than real time the simulation runs here.") { json, image, line };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetRequiredValue(image);
            FirmwareChoice.Take(chosen);
            return chosen == ProfileImage ? Profile(terminal) : Measure(terminal, parsed.GetValue(json), parsed.GetValue(line));
        });
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Measure(Terminal terminal, bool json, LineModel line)
    {
        var result = BenchRun.Execute(line);
        if (json)
        {
            JsonOutput.Write(terminal.Output, result);
            return 0;
        }

        BenchView.Print(terminal.Pretty, result);
        return ChildProcess.Run(terminal, "bench", "--image", ProfileImage);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Profile(Terminal terminal)
    {
        var flight = new SimulatedFlight(new Scenario());
        var tape = BenchRun.Record(flight, out _);
        var perMethod = new long[MethodTable.MethodCount];
        var cost = StepCost.Of(tape, flight.Parameters, flight.Calibration, perMethod);
        BenchView.Print(terminal.Pretty, MethodTable.Of(perMethod, cost.Ticks));
        return 0;
    }
}
