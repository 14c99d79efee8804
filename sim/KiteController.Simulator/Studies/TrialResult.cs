using System.Collections.Generic;

namespace KiteController.Simulator.Studies;

/// <summary>One trial as it is collected and kept in shards.</summary>
public sealed record TrialResult
{
    /// <summary>Number of the trial in its study, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The command that flies it again.</summary>
    public required string Replay { get; init; }

    /// <summary>Why it gave no result; null if it did.</summary>
    public string? Failure { get; init; }

    /// <summary>What it measured; see <see cref="TrialOutcome.Values"/>.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    /// <summary>Virtual time simulated, second.</summary>
    public double SimulatedSeconds { get; init; }

    /// <summary>See <see cref="TrialOutcome.Badness"/>.</summary>
    public double Badness { get; init; }

    /// <summary>See <see cref="TrialOutcome.Remark"/>.</summary>
    public string Remark { get; init; } = string.Empty;
}
