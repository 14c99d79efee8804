using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Studies.Statistics;

namespace KiteController.Simulator.Studies.Results;

/// <summary>From trials to the figures of a study.</summary>
public static class StudyAccount
{
    private const int WorstShown = 5;
    private const int Decimals = 4;

    /// <summary>Sums up.</summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="settings">Of which trials.</param>
    /// <param name="trials">Their results, in the order of their numbers.</param>
    public static StudySummary Of(StudyKind kind, StudySettings settings, IReadOnlyList<TrialResult> trials)
    {
        var failures = trials.Where(trial => trial.Failure is not null).ToList();
        var worst = trials.Where(trial => trial.Failure is null).OrderByDescending(trial => trial.Badness).ThenBy(trial => trial.Index).Take(WorstShown);
        return new StudySummary
        {
            Study = settings.Study,
            Seeds = trials.Count,
            FirstSeed = settings.FirstSeed,
            Kite = kind.FliesAKite ? settings.Kite : null,
            Image = settings.Image,
            Start = settings.Start,
            Set = settings.Set,
            HeadingSensor = settings.HeadingSensor,
            Gains = settings.Gains,
            What = kind.What,
            Randomised = kind.Randomised(settings),
            SimulatedSeconds = Math.Round(trials.Sum(trial => trial.SimulatedSeconds), 3),
            Rates = [.. kind.Rates.Select(row => Rate(row, row.AimFor(settings), trials))],
            Figures = [.. kind.Figures.Select(row => Figure(row, trials)), .. kind.Together?.Invoke(trials) ?? []],
            FailedTrials = failures.Count,
            Failures = [.. failures.Select(trial => new SeedNote(trial.Seed, trial.Failure!, trial.Replay))],
            WorstSeeds = [.. worst.Select(trial => new SeedNote(trial.Seed, trial.Remark, trial.Replay))],
        };
    }

    /// <summary>The values that the trials gave, ascending.</summary>
    /// <param name="measured">Name of the value.</param>
    /// <param name="trials">The trials.</param>
    public static double[] Sorted(string measured, IReadOnlyList<TrialResult> trials)
    {
        var values = new List<double>(trials.Count);
        foreach (var trial in trials)
        {
            if (trial.Values.TryGetValue(measured, out var value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return [.. values];
    }

    private static RateSummary Rate(RateRow row, Aim? aim, IReadOnlyList<TrialResult> trials)
    {
        if (row.Of is { } of)
        {
            return Pooled(row, aim, (int)Sorted(row.Name, trials).Sum(), (int)Sorted(of, trials).Sum());
        }

        var hits = new List<int>(trials.Count);
        foreach (var trial in trials)
        {
            if (trial.Failure is not null)
            {
                hits.Add(0);
            }
            else if (trial.Values.TryGetValue(row.Name, out var answer))
            {
                hits.Add(row.Chances > 1 ? (int)answer : answer == 0.0 ? 0 : 1);
            }
        }

        var summary = new RateSummary { Name = row.Name, Text = row.Text, Hits = hits.Sum(), Count = hits.Count * row.Chances, Aim = aim?.Value, Sense = aim?.Sense };
        if (hits.Count == 0)
        {
            return summary;
        }

        var (low, high) = row.Chances > 1 ? Wilson.Clustered(hits, row.Chances) : Wilson.Interval(summary.Hits, summary.Count);
        var value = (double)summary.Hits / summary.Count;
        return summary with { Value = Round(value), Low = Round(low), High = Round(high), AimMet = aim?.IsMetBy(value) };
    }

    private static RateSummary Pooled(RateRow row, Aim? aim, int hits, int count)
    {
        var summary = new RateSummary { Name = row.Name, Text = row.Text, Hits = hits, Count = count, Aim = aim?.Value, Sense = aim?.Sense };
        if (count == 0)
        {
            return summary;
        }

        var (low, high) = Wilson.Interval(hits, count);
        return summary with { Value = Round((double)hits / count), Low = Round(low), High = Round(high), AimMet = aim?.IsMetBy((double)hits / count) };
    }

    private static FigureSummary Figure(FigureRow row, IReadOnlyList<TrialResult> trials)
    {
        if (row.Per is { } per)
        {
            return Ratio(row, per, trials);
        }

        var sorted = Sorted(row.Measured, trials);
        var summary = new FigureSummary
        {
            Name = row.Name,
            Text = row.Text,
            Unit = row.Unit,
            Quantile = row.Share,
            Count = sorted.Length,
            Aim = row.Aim?.Value,
            Sense = row.Aim?.Sense,
        };
        if (sorted.Length == 0)
        {
            return summary;
        }

        var value = Quantile.Of(sorted, row.Share);
        var (low, high) = Quantile.Ranks(sorted.Length, row.Share);
        return summary with
        {
            Value = Round(value),
            Low = low is { } first ? Round(sorted[first - 1]) : null,
            High = high is { } last ? Round(sorted[last - 1]) : null,
            AimMet = row.Aim?.IsMetBy(value),
        };
    }

    private static FigureSummary Ratio(FigureRow row, string per, IReadOnlyList<TrialResult> trials)
    {
        var measured = Sorted(row.Measured, trials);
        double sum = measured.Sum(), over = Sorted(per, trials).Sum();
        var summary = new FigureSummary
        {
            Name = row.Name,
            Text = row.Text,
            Unit = row.Unit,
            Quantile = null,
            Count = row.CountsEvents ? (int)sum : measured.Length,
            Aim = row.Aim?.Value,
            Sense = row.Aim?.Sense,
        };
        if (over <= 0.0)
        {
            return summary with { Count = 0 };
        }

        var interval = row.CountsEvents ? Garwood.Interval((int)sum) : ((double Low, double High)?)null;
        return summary with
        {
            Value = Round(sum / over),
            Low = interval is { } range ? Round(range.Low / over) : null,
            High = interval is { } same ? Round(same.High / over) : null,
            AimMet = row.Aim?.IsMetBy(sum / over),
        };
    }

    private static double Round(double value) => Math.Round(value, Decimals);
}
