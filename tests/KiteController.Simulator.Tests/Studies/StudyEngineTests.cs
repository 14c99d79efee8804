using System;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Shards;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The engine with a trial whose answer is known.</summary>
public sealed class StudyEngineTests
{
    [Fact]
    public void IntervalsCoverTheTruthInAboutNinetyFiveOfAHundredStudies()
    {
        const double chance = 0.85;
        const int studies = 400;
        var kind = Rigged.Kind(chance);
        int rate = 0, median = 0;
        for (var study = 0; study < studies; study++)
        {
            var summary = Rigged.Summary(kind, Rigged.Settings(100, firstSeed: (ulong)(1 + study * 100)));
            rate += summary.Rates[0].Low <= chance && chance <= summary.Rates[0].High ? 1 : 0;
            median += summary.Figures[0].Low <= 0.5 && 0.5 <= summary.Figures[0].High ? 1 : 0;
        }

        Assert.InRange(rate, 0.92 * studies, 0.98 * studies);
        Assert.InRange(median, 0.92 * studies, 0.985 * studies);
    }

    [Fact]
    public void TrialsAreInTheOrderOfTheirNumbersWhateverThreadDidThem()
    {
        var run = StudyEngine.Run(Rigged.Kind(0.5), Rigged.Settings(500, firstSeed: 40), Shard.Whole, threads: 4, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 500), run.Trials.Select(trial => trial.Index));
        Assert.All(run.Trials, trial => Assert.Equal(40UL + (ulong)trial.Index, trial.Seed));
    }

    [Fact]
    public void ATrialThatThrowsOrIsNotFiniteIsNamedAndCountsAsANo()
    {
        var kind = Rigged.Kind(1.0, (seed, outcome) =>
        {
            if (seed == 3)
            {
                throw new InvalidOperationException("the coin rolled away");
            }

            outcome.Put("weight", seed == 7 ? double.NaN : 1.0);
        });

        var summary = Rigged.Summary(kind, Rigged.Settings(10), threads: 2);

        Assert.Equal(2, summary.FailedTrials);
        Assert.Equal([3UL, 7UL], summary.Failures.Select(note => note.Seed));
        Assert.Contains("the coin rolled away", summary.Failures[0].Remark, StringComparison.Ordinal);
        Assert.Contains("weight", summary.Failures[1].Remark, StringComparison.Ordinal);
        Assert.Equal("throw --seed 7", summary.Failures[1].Command);
        Assert.Equal((8, 10), (summary.Rates[0].Hits, summary.Rates[0].Count));
        Assert.Equal(8, summary.Figures[0].Count);
    }

    [Fact]
    public void TheWorstSeedsAreThoseOfTheHighestBadness()
    {
        var kind = Rigged.Kind(0.5);
        var settings = Rigged.Settings(50);
        var run = StudyEngine.Run(kind, settings, Shard.Whole, threads: 1, cancellation: TestContext.Current.CancellationToken);
        var expected = run.Trials.OrderByDescending(trial => trial.Values["drawn"]).Take(5).Select(trial => trial.Seed);

        Assert.Equal(expected, Rigged.Summary(kind, settings).WorstSeeds.Select(note => note.Seed));
    }

    [Fact]
    public void ACancelledRunKeepsWhatWasDone()
    {
        using var stop = new CancellationTokenSource();
        var run = StudyEngine.Run(
            Rigged.Kind(0.5),
            Rigged.Settings(1000),
            Shard.Whole,
            threads: 1,
            done =>
            {
                if (done == 20)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        Assert.False(run.IsComplete);
        Assert.Equal(20, run.Trials.Count);
    }

    [Fact]
    public void EveryTrialBelongsToExactlyOneShard()
    {
        var numbers = Enumerable.Range(1, 7).SelectMany(number => new Shard(number, 7).Indices(100)).Order();

        Assert.Equal(Enumerable.Range(0, 100), numbers);
        Assert.False(Shard.TryParse("0/3", out _));
        Assert.False(Shard.TryParse("4/3", out _));
        Assert.False(Shard.TryParse("2", out _));
    }
}
