using System;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Flies a scenario that has been read from the options, and shows what came of it.</summary>
internal static class FlyRun
{
    /// <summary>Flies.</summary>
    /// <returns>Exit code 0; a crashed kite is a result, not an error.</returns>
    public static int Execute(Terminal terminal, Scenario scenario, FlyOutputs outputs)
    {
        var flight = new SimulatedFlight(scenario);
        FlightRecord record = null!;
        if (outputs.LogFile is { } log)
        {
            WholeFile.WriteBytes(log, host =>
            {
                flight.Listen(host);
                record = Fly(terminal, flight);
            });
        }
        else
        {
            record = Fly(terminal, flight);
        }

        if (outputs.RingFile is { } ring)
        {
            WholeFile.WriteBytes(ring, flight.FetchRing);
        }

        if (outputs.Folder is { } folder)
        {
            FlightFiles.Write(folder, record);
        }

        if (outputs.Json)
        {
            JsonOutput.Write(terminal.Output, record.Summary);
            return 0;
        }

        FlySummaryView.Print(terminal.Pretty, record);
        if (outputs.Folder is not null)
        {
            terminal.Pretty.WriteLine($"Log and report are in {outputs.Folder}.");
        }

        return 0;
    }

    private static FlightRecord Fly(Terminal terminal, SimulatedFlight flight)
    {
        if (terminal.Progress is null)
        {
            return flight.Run();
        }

        return terminal.Progress.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask("Flying", maxValue: flight.Scenario.Seconds);
            return flight.Run(seconds => task.Value = Math.Min(seconds, flight.Scenario.Seconds));
        });
    }
}
