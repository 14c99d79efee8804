using System;
using System.Collections.Generic;
using System.Threading;

namespace KiteController.Simulator.Studies;

/// <summary>One row of the table of studies.</summary>
public sealed record StudyKind
{
    /// <summary>Name, as on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What a trial does and what it measures, in one or two sentences.</summary>
    public required string What { get; init; }

    /// <summary>False where no kite flies, so that none is named beside the results.</summary>
    public bool FliesAKite { get; init; } = true;

    /// <summary>True if its trials can only begin in a helper's hands.</summary>
    public bool AlwaysFromHand { get; init; }

    /// <summary>True if its trials begin in the air unless they are told otherwise.</summary>
    public bool StartsInTheAir { get; init; }

    /// <summary>True if its trials cut the line: it takes the options of cuts, and kites of both kinds in turn.</summary>
    public bool CutsTheLine { get; init; }

    /// <summary>Figures of all trials together, which no single trial has; null for none.</summary>
    public Func<IReadOnlyList<TrialResult>, IReadOnlyList<Results.FigureSummary>>? Together { get; init; }

    /// <summary>The questions.</summary>
    public required IReadOnlyList<RateRow> Rates { get; init; }

    /// <summary>The measurements.</summary>
    public required IReadOnlyList<FigureRow> Figures { get; init; }

    /// <summary>What differs from trial to trial, a line each.</summary>
    public required Func<StudySettings, IReadOnlyList<string>> Randomised { get; init; }

    /// <summary>One trial: everything random in it comes from the seed, and it shares nothing with any other trial.</summary>
    public required Func<StudySettings, ulong, CancellationToken, TrialOutcome> Trial { get; init; }

    /// <summary>The command that flies a trial again.</summary>
    public required Func<StudySettings, ulong, string> Replay { get; init; }
}
