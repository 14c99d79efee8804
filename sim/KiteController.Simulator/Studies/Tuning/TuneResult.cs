using System.Collections.Generic;
using KiteController.Simulator.Studies.Results;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>The outcome of a search: the JSON object of <c>tune --json</c>. The same settings give the same bytes.</summary>
public sealed record TuneResult
{
    /// <summary>Name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Seed of the first trial searched with.</summary>
    public required ulong FirstSeed { get; init; }

    /// <summary>Number of them.</summary>
    public required int Seeds { get; init; }

    /// <summary>Seed of the search itself.</summary>
    public required ulong SearchSeed { get; init; }

    /// <summary>The gains, before and after.</summary>
    public required IReadOnlyList<TunedGain> Gains { get; init; }

    /// <summary>The gains found, as <c>--gains</c> of <c>study</c> and <c>fly</c> takes them; empty if none was better.</summary>
    public required string Found { get; init; }

    /// <summary>Every set that was tried, in order; the first is the one at the beginning.</summary>
    public required IReadOnlyList<TuneStep> Steps { get; init; }

    /// <summary>Before and after, on seeds that were not searched with.</summary>
    public required StudyComparison Report { get; init; }
}
