using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KiteController.Core.Parameters;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Reporting;
using KiteController.Simulator.Tables;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Does what <c>runner</c> was asked for.</summary>
internal static class RunnerRun
{
    /// <summary>Prints the card and writes the files.</summary>
    /// <returns>Exit code 0.</returns>
    /// <exception cref="InputFileException">There was no cut, or the unit told nothing of it.</exception>
    public static int Execute(Terminal terminal, RunnerWish wish)
    {
        FlightRecord? flight = null;
        IReadOnlyList<LandingNotice> notices;
        LandingBasis basis;
        if (wish.LogFile is { } log)
        {
            (notices, basis) = LogLanding.Find(UnitLog.Read(log)) ?? throw new InputFileException($"In {log} no kite was cut, or the unit came to no landing estimate.");
        }
        else
        {
            flight = new SimulatedFlight(wish.Scenario).Run();
            notices = flight.Notices.Count > 0 ? flight.Notices : throw new InputFileException(NothingTold(flight.Summary));
            basis = flight.Basis;
        }

        basis = basis with { Given = wish.Station };
        Complete(basis, wish);
        var notice = wish.AtSeconds is { } at ? (notices.LastOrDefault(told => told.Record.SecondsSinceCut <= at) ?? notices[0]).At(at) : notices[^1];
        var report = LandingReporter.Of(notice, basis);
        if (wish.Folder is { } folder)
        {
            LandingFiles.Write(folder, report, notice, basis);
            if (flight is not null)
            {
                FlightFiles.Write(folder, flight);
            }
        }

        if (wish.Json)
        {
            JsonOutput.Write(terminal.Output, report);
            return 0;
        }

        Print(terminal.Pretty, report, wish, flight);
        return 0;
    }

    private static string NothingTold(FlightSummary flight) =>
        flight.Cut is null ? "The kite was not in the air when its line was to be cut, so there is nothing to run after." : "The unit did not notice the cut, so it told nothing.";

    /// <summary>What is given here goes before what the unit had been told.</summary>
    private static void Complete(LandingBasis basis, RunnerWish wish)
    {
        if (wish.Station is { } station)
        {
            basis.Parameters.StationKnown = 1f;
            basis.Parameters.StationLatitudeDeg = (float)station.LatitudeDeg;
            basis.Parameters.StationLongitudeDeg = (float)station.LongitudeDeg;
        }

        if (wish.BearingDeg is { } bearing)
        {
            basis.Calibration.BaseBearingRadian = (float)(bearing * Math.PI / 180.0);
            basis.Calibration.Done |= CalibrationDone.Azimuth;
        }
    }

    private static void Print(IAnsiConsole console, LandingReport report, RunnerWish wish, FlightRecord? flight)
    {
        foreach (var line in report.Card)
        {
            console.WriteLine(line);
        }

        if (wish.PaceMetre is { } pace)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"At {pace:0.##} m a pace the best guess is {report.Best.DistanceMetre / pace:0} paces from the spool."));
        }

        if (flight is not null)
        {
            console.WriteLine("Afterwards: " + RunnersCard.Verdict(flight.Summary.Landing));
        }

        foreach (var sentence in report.Missing)
        {
            console.WriteLine("No place on a map: " + sentence);
        }

        if (wish.Folder is { } folder)
        {
            console.WriteLine($"Written to {folder}: {string.Join(", ", LandingFiles.Names(report))}{(flight is null ? string.Empty : $", {FlightFiles.LogName}, {FlightFiles.ReportName}")}.");
        }
    }
}
