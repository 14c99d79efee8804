using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Studies.Shards;

namespace KiteController.Simulator.Studies;

/// <summary>What a run of the engine left behind.</summary>
/// <param name="Settings">The study.</param>
/// <param name="Shard">Which part of it.</param>
/// <param name="Trials">The trials that were done, in the order of their numbers.</param>
/// <param name="Planned">How many there were to do.</param>
/// <param name="Threads">Threads it ran on.</param>
/// <param name="WallSeconds">Time it took by the clock on the wall, second.</param>
public sealed record StudyRun(StudySettings Settings, Shard Shard, IReadOnlyList<TrialResult> Trials, int Planned, int Threads, double WallSeconds)
{
    /// <summary>True if no trial was left undone.</summary>
    public bool IsComplete => Trials.Count == Planned;

    /// <summary>Trials each thread did in a second.</summary>
    public double TrialsPerSecondAndThread => Trials.Count / (WallSeconds * Threads);

    /// <summary>Virtual time over time on the wall, for each thread.</summary>
    public double RealTimeFactor => Trials.Sum(trial => trial.SimulatedSeconds) / (WallSeconds * Threads);
}
