using System;
using KiteController.Physics;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>A study whose answer is known: a coin of known chance, and a number drawn evenly from 0 to 1.</summary>
internal static class Rigged
{
    /// <summary>The study.</summary>
    /// <param name="chance">How often the answer is yes.</param>
    /// <param name="spoil">May throw or spoil the outcome of a seed.</param>
    public static StudyKind Kind(double chance, Action<ulong, TrialOutcome>? spoil = null) => new()
    {
        Name = "rigged",
        What = "Throws a coin.",
        Rates = [new RateRow("heads", "fell on its head", new Aim(0.5))],
        Figures = [new FigureRow("drawn", "a number", string.Empty, "drawn")],
        Randomised = _ => ["the coin"],
        Trial = (_, seed, _) =>
        {
            var random = new SeededRandom(seed);
            var outcome = new TrialOutcome { SimulatedSeconds = 1.0 };
            outcome.Put("heads", random.NextDouble() < chance);
            outcome.Put("drawn", random.NextDouble());
            outcome.Badness = outcome.Values["drawn"];
            outcome.Remark = "a coin";
            spoil?.Invoke(seed, outcome);
            return outcome;
        },
        Replay = (_, seed) => $"throw --seed {seed}",
    };

    public static StudySettings Settings(int seeds, ulong firstSeed = 1) => new()
    {
        Study = "rigged",
        Kite = "trainer",
        LeastWindMetrePerSecond = 5.0,
        MostWindMetrePerSecond = 8.0,
        Image = "flight",
        Seeds = seeds,
        FirstSeed = firstSeed,
    };

    public static StudySummary Summary(StudyKind kind, StudySettings settings, int threads = 1) =>
        StudyAccount.Of(kind, settings, StudyEngine.Run(kind, settings, Shard.Whole, threads).Trials);
}
