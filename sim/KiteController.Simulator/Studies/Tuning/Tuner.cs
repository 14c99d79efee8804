using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KiteController.Physics;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>
/// Searches gains that make the trials of a study less bad, on one set of seeds, and reports on another. All sets of gains fly the
/// same seeds. A set is given up after half of them if it is clearly worse, and taken if it is better by more than half the
/// standard error of the paired difference.
/// </summary>
public static class Tuner
{
    private const double FailedBadness = 10.0;
    private const double HopelessErrors = 1.0;
    private const double BetterErrors = 0.5;
    private const int Decimals = 5;

    /// <summary>Searches and reports.</summary>
    /// <param name="kind">What a trial is.</param>
    /// <param name="settings">Which trials and gains.</param>
    /// <param name="threads">Threads to run on.</param>
    /// <param name="done">Told the number of trials done of <see cref="TrialsOf"/> at most; null for nobody.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Null if it was ended early.</returns>
    public static TuneResult? Run(StudyKind kind, TuneSettings settings, int threads, Action<int>? done = null, CancellationToken cancellation = default)
    {
        var trials = 0;
        var standard = GainTarget.Standard();
        GainTable.Apply(GainText.Parse(settings.Search.Gains), standard);
        double[] start = [.. settings.Gains.Select(gain => gain.Fit(gain.Get(standard)))];
        var given = GainText.Parse(settings.Search.Gains);
        var seeds = settings.Search.Seeds;
        var first = (seeds + 1) / 2;

        var best = start;
        var bestBadness = Fly(best, 0, seeds);
        if (bestBadness is null)
        {
            return null;
        }

        var steps = new List<TuneStep> { new(Text(best), Mean(bestBadness), seeds, true) };
        var search = new GainSearch(settings.Gains, settings.Evaluations, new SeededRandom(settings.Seed));
        for (var i = 0; i < settings.Evaluations; i++)
        {
            var next = search.Next(best);
            var part = Fly(next, 0, first);
            if (part is null)
            {
                return null;
            }

            var whole = Difference(part, bestBadness) is var (worse, error) && worse > HopelessErrors * error ? part : Join(part, Fly(next, first, seeds));
            if (whole is null)
            {
                return null;
            }

            var (change, spread) = Difference(whole, bestBadness);
            var better = whole.Length == seeds && change < -BetterErrors * spread;
            steps.Add(new TuneStep(Text(next), Mean(whole), whole.Length, better));
            search.Learn(better);
            (best, bestBadness) = better ? (next, whole) : (best, bestBadness);
            trials = (i + 2) * seeds;
            done?.Invoke(trials);
        }

        return Report(best);

        double[]? Fly(double[] gains, int from, int to)
        {
            var study = settings.Search with { FirstSeed = settings.Search.SeedOf(from), Seeds = to - from, Gains = Text(gains) };
            var flown = trials;
            var run = StudyEngine.Run(kind, study, Shard.Whole, threads, count => done?.Invoke(flown + count), cancellation);
            trials += study.Seeds;
            return run.IsComplete ? [.. run.Trials.Select(trial => trial.Failure is null ? trial.Badness : FailedBadness)] : null;
        }

        string Text(double[] gains)
        {
            var moved = settings.Gains.Select((gain, i) => new GainValue(gain, gains[i])).Where((value, i) => value.Value != start[i]).ToList();
            return moved.Count == 0
                ? settings.Search.Gains
                : GainText.Of(given.Where(value => moved.TrueForAll(other => other.Gain != value.Gain)).Concat(moved));
        }

        TuneResult? Report(double[] found)
        {
            var before = Summary(settings.Search.Gains);
            var after = before is null ? null : Summary(Text(found));
            return after is null ? null : new TuneResult
            {
                Study = settings.Search.Study,
                FirstSeed = settings.Search.FirstSeed,
                Seeds = seeds,
                SearchSeed = settings.Seed,
                Gains = [.. settings.Gains.Select((gain, i) => new TunedGain(gain.Name, gain.Unit, start[i], found[i], gain.Least, gain.Most))],
                Found = Text(found) == settings.Search.Gains ? string.Empty : Text(found),
                Steps = steps,
                Report = new StudyComparison("before", "after", before!, after),
            };
        }

        StudySummary? Summary(string gains)
        {
            var study = settings.Report with { Gains = gains };
            var flown = trials;
            var run = StudyEngine.Run(kind, study, Shard.Whole, threads, count => done?.Invoke(flown + count), cancellation);
            trials += study.Seeds;
            return run.IsComplete ? StudyAccount.Of(kind, study, run.Trials) : null;
        }
    }

    /// <summary>Trials that a search flies at most.</summary>
    public static int TrialsOf(TuneSettings settings) => (settings.Evaluations + 1) * settings.Search.Seeds + 2 * settings.Report.Seeds;

    private static double Mean(double[] badness) => Math.Round(badness.Average(), Decimals);

    private static double[]? Join(double[] part, double[]? rest) => rest is null ? null : [.. part, .. rest];

    /// <summary>Mean of what <paramref name="next"/> is worse by on the seeds that both have flown, and its standard error.</summary>
    private static (double Mean, double Error) Difference(double[] next, double[] best)
    {
        var mean = 0.0;
        for (var i = 0; i < next.Length; i++)
        {
            mean += (next[i] - best[i]) / next.Length;
        }

        var square = 0.0;
        for (var i = 0; i < next.Length; i++)
        {
            square += (next[i] - best[i] - mean) * (next[i] - best[i] - mean);
        }

        return (mean, Math.Sqrt(square / Math.Max(1, next.Length - 1) / next.Length));
    }
}
