using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Faults;

/// <summary>One fault in one mode over all seeds.</summary>
public sealed record FaultRow
{
    /// <summary>The fault.</summary>
    public required string Fault { get; init; }

    /// <summary>The mode.</summary>
    public required string Mode { get; init; }

    /// <summary>Flights that came to the mode.</summary>
    public required int Flights { get; init; }

    /// <summary>Where they ended, with how many did: "MotorOff: StopPressed" or "Armed: Hold".</summary>
    public required IReadOnlyDictionary<string, int> Ends { get; init; }

    /// <summary>Median time to the first change, of those that changed, second.</summary>
    public double? MedianSeconds { get; init; }

    /// <summary>Longest of them, second.</summary>
    public double? WorstSeconds { get; init; }

    /// <summary>Highest true tension of all, newton.</summary>
    public double PeakNewton { get; init; }

    /// <summary>Fastest true line of all, metre per second.</summary>
    public double PeakSpeedMetrePerSecond { get; init; }

    /// <summary>Highest true height of all, metre.</summary>
    public double PeakHeightMetre { get; init; }

    /// <summary>Highest true tension from one second after the motor was switched off, of all, newton.</summary>
    public double PeakNewtonMotorOff { get; init; }

    /// <summary>Flights in which the kite rose above its ceiling on line that the shorted motor gave.</summary>
    public int HeightNotHeld { get; init; }

    /// <summary>What was unsafe, with its seeds; empty if nothing was.</summary>
    public required IReadOnlyList<string> Unsafe { get; init; }

    /// <summary>Sums up the flights of one fault in one mode.</summary>
    public static FaultRow Of(string fault, FaultMode mode, IReadOnlyList<FaultOutcome> outcomes)
    {
        var reached = outcomes.Where(one => one.Reached).ToList();
        var times = reached.Where(one => one.AnsweredAfterSeconds is not null).Select(one => one.AnsweredAfterSeconds!.Value).Order().ToList();
        return new FaultRow
        {
            Fault = fault,
            Mode = mode.Mode.ToString(),
            Flights = reached.Count,
            Ends = reached.GroupBy(End).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
            MedianSeconds = times.Count == 0 ? null : Rounded(times[times.Count / 2]),
            WorstSeconds = times.Count == 0 ? null : Rounded(times[^1]),
            PeakNewton = Rounded(reached.Select(one => one.PeakNewton).DefaultIfEmpty().Max()),
            PeakSpeedMetrePerSecond = Rounded(reached.Select(one => one.PeakSpeedMetrePerSecond).DefaultIfEmpty().Max()),
            PeakHeightMetre = Rounded(reached.Select(one => one.PeakHeightMetre).DefaultIfEmpty().Max()),
            PeakNewtonMotorOff = Rounded(reached.Select(one => one.PeakNewtonMotorOff).DefaultIfEmpty().Max()),
            HeightNotHeld = reached.Count(one => one.HeightNotHeld),
            Unsafe = [.. reached.Where(one => one.Unsafe is not null).Select(one => $"seed {one.Seed}: {one.Unsafe}")],
        };
    }

    private static string End(FaultOutcome one) => one.State switch
    {
        UnitState.Armed => $"flies on in {one.EndMode}",
        UnitState.LightTension => $"light tension, {one.Reason}",
        UnitState.MotorOff => $"motor off, {one.Reason}",
        _ => "disarmed",
    };

    private static double Rounded(double value) => Math.Round(value, 2);
}
