using System;
using KiteController.Simulator.Flights;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Flies a scenario that has been read from the options, and shows what came of it.</summary>
internal static class FlyRun
{
    /// <summary>Flies.</summary>
    /// <returns>Exit code 0; a crashed kite is a result, not an error.</returns>
    public static int Execute(Terminal terminal, Scenario scenario, bool json, string? folder)
    {
        var record = Fly(terminal, scenario);
        if (folder is not null)
        {
            FlightFiles.Write(folder, record);
        }

        if (json)
        {
            JsonOutput.Write(terminal.Output, record.Summary);
            return 0;
        }

        FlySummaryView.Print(terminal.Pretty, record);
        if (folder is not null)
        {
            terminal.Pretty.WriteLine($"Log and report are in {folder}.");
        }

        return 0;
    }

    private static FlightRecord Fly(Terminal terminal, Scenario scenario)
    {
        if (terminal.Progress is null)
        {
            return new SimulatedFlight(scenario).Run();
        }

        return terminal.Progress.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask("Flying", maxValue: scenario.Seconds);
            return new SimulatedFlight(scenario).Run(seconds => task.Value = Math.Min(seconds, scenario.Seconds));
        });
    }
}
