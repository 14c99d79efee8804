using System.Collections.Generic;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>Everything that decides a search for gains.</summary>
public sealed record TuneSettings
{
    /// <summary>The study on the seeds to search with; its gains are where the search begins.</summary>
    public required StudySettings Search { get; init; }

    /// <summary>The study on the seeds to report on; none of them is searched with.</summary>
    public required StudySettings Report { get; init; }

    /// <summary>Gains that are searched; at least one.</summary>
    public required IReadOnlyList<Gain> Gains { get; init; }

    /// <summary>How many sets of gains are tried, the one at the beginning not counted.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Seed of the search itself.</summary>
    public ulong Seed { get; init; } = 1;
}
