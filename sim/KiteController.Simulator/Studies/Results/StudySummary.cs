using System.Collections.Generic;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Results;

/// <summary>The outcome of a study: the JSON object of <c>study --json</c>. Nothing in it is of the host: the same settings give the same bytes.</summary>
public sealed record StudySummary
{
    /// <summary>Name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Number of trials.</summary>
    public required int Seeds { get; init; }

    /// <summary>Seed of the first trial.</summary>
    public required ulong FirstSeed { get; init; }

    /// <summary>Name of the kite; null where none flies.</summary>
    public required string? Kite { get; init; }

    /// <summary>Firmware image flown.</summary>
    public required string Image { get; init; }

    /// <summary>Where a flight began.</summary>
    public required FlightStart Start { get; init; }

    /// <summary>Which parameters strayed.</summary>
    public required SpreadSet Set { get; init; }

    /// <summary>The sensor that told the unit the kite's heading; null for ground sensors alone.</summary>
    public HeadingSensor? HeadingSensor { get; init; }

    /// <summary>Gains that were not the firmware's own; empty for none.</summary>
    public required string Gains { get; init; }

    /// <summary>What a trial did.</summary>
    public required string What { get; init; }

    /// <summary>What differed from trial to trial.</summary>
    public required IReadOnlyList<string> Randomised { get; init; }

    /// <summary>Virtual time simulated in all trials, second.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>The questions.</summary>
    public required IReadOnlyList<RateSummary> Rates { get; init; }

    /// <summary>The measurements.</summary>
    public required IReadOnlyList<FigureSummary> Figures { get; init; }

    /// <summary>Number of trials that threw or were no longer finite.</summary>
    public required int FailedTrials { get; init; }

    /// <summary>Those trials, in the order of their seeds.</summary>
    public required IReadOnlyList<SeedNote> Failures { get; init; }

    /// <summary>The trials that went worst, the worst first.</summary>
    public required IReadOnlyList<SeedNote> WorstSeeds { get; init; }
}
