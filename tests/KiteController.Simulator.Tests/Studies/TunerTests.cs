using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Core.Flight;
using KiteController.Physics;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Tuning;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The search for gains, on a study whose best gains are known.</summary>
public sealed class TunerTests
{
    private const double BestFloor = 2.2;
    private const double BestIn = 2.5;

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void TheBestGainsAreFoundThroughTheNoise(ulong seed)
    {
        var result = Tuner.Run(Valley(), Settings(evaluations: 60, seed), 1, cancellation: TestContext.Current.CancellationToken)!;
        var floor = result.Gains.Single(gain => gain.Name == "tension.floor");
        var reel = result.Gains.Single(gain => gain.Name == "reel.in_speed");

        Assert.Equal(1.0, floor.Before, 1e-6);
        Assert.Equal(BestFloor, floor.After, 0.3);
        Assert.Equal(BestIn, reel.After, 1.0);
        Assert.Equal(61, result.Steps.Count);
    }

    [Fact]
    public void TheReportIsOnSeedsThatWereNotSearchedWith()
    {
        var result = Tuner.Run(Valley(), Settings(evaluations: 30), 1, cancellation: TestContext.Current.CancellationToken)!;

        Assert.Equal((1UL, 1001UL), (result.FirstSeed, result.Report.First.FirstSeed));
        Assert.True(result.Report.Second.Rates[0].Value > result.Report.First.Rates[0].Value);
        Assert.Equal(result.Found, result.Report.Second.Gains);
        Assert.Empty(result.Report.First.Gains);
    }

    [Fact]
    public void AnyNumberOfThreadsFindsTheSame()
    {
        var one = Tuner.Run(Valley(), Settings(evaluations: 12), 1, cancellation: TestContext.Current.CancellationToken)!;
        var three = Tuner.Run(Valley(), Settings(evaluations: 12), 3, cancellation: TestContext.Current.CancellationToken)!;

        Assert.Equal(one.Steps, three.Steps);
        Assert.Equal(one.Found, three.Found);
    }

    [Fact]
    public void WithNothingToGainNothingIsFound()
    {
        var result = Tuner.Run(Rigged.Kind(0.5), Settings(evaluations: 10), 1, cancellation: TestContext.Current.CancellationToken)!;

        Assert.Empty(result.Found);
        Assert.All(result.Gains, gain => Assert.Equal(gain.Before, gain.After));
    }

    [Fact]
    public void HopelessGainsCostHalfTheSeeds()
    {
        var result = Tuner.Run(Valley(), Settings(evaluations: 40), 1, cancellation: TestContext.Current.CancellationToken)!;

        Assert.Contains(result.Steps, step => step.Trials == 10 && !step.Taken);
        Assert.All(result.Steps, step => Assert.True(step.Trials is 10 or 20));
        Assert.All(result.Steps, step => Assert.True(step.Trials == 20 || !step.Taken));
    }

    [Fact]
    public void GainsAreReadAsTheyAreWritten()
    {
        const string text = "tension.floor=0.8,reel.acceleration=33.25";

        Assert.Equal(text, GainText.Of(GainText.Parse(text)));
        Assert.Empty(GainText.Parse(string.Empty));
    }

    [Fact]
    public void EveryGainOfTheSteeringLawHasOneRowOfItsOwn()
    {
        var numbers = Numbers(GainTarget.Standard());
        var moved = GainTable.Rows.Select(row =>
        {
            var to = GainTarget.Standard();
            row.Set(to, row.Get(to) + 0.01);
            return Numbers(to).SingleOrDefault(number => number.Value != numbers[number.Key]).Key;
        });

        Assert.Equal(numbers.Keys.Order(StringComparer.Ordinal), moved.OfType<string>().Order(StringComparer.Ordinal));
        Assert.All(GainTable.Rows, row => Assert.InRange(row.Get(GainTarget.Standard()), row.Least, row.Most));
    }

    /// <summary>Every number of the steering law by its name, those of the jobs behind the job's name.</summary>
    private static Dictionary<string, float> Numbers(GainTarget target)
    {
        var numbers = new Dictionary<string, float>();
        foreach (var field in typeof(SteeringGains).GetFields())
        {
            if (field.GetValue(target.Steering) is SteeringJob job)
            {
                foreach (var inner in typeof(SteeringJob).GetFields())
                {
                    numbers.Add(field.Name + "." + inner.Name, (float)inner.GetValue(job)!);
                }
            }
            else
            {
                numbers.Add(field.Name, (float)field.GetValue(target.Steering)!);
            }
        }

        return numbers;
    }

    [Theory]
    [InlineData("courage=1", "courage")]
    [InlineData("tension.floor=99", "0.3 to 3")]
    [InlineData("tension.floor=high", "tension.floor")]
    [InlineData("tension.floor", "tension.floor")]
    public void AWrongGainIsRefusedByName(string text, string named)
    {
        var error = Assert.Throws<InputFileException>(() => GainText.Parse(text));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Badness grows with the square of the distance from the best gains, and a seed's luck is added.</summary>
    private static StudyKind Valley() => Rigged.Kind(0.5) with
    {
        Trial = (settings, seed, _) =>
        {
            var to = GainTarget.Standard();
            GainTable.Apply(GainText.Parse(settings.Gains), to);
            var floor = (to.Parameters.TensionFloorNewton - BestFloor) / 2.7;
            var reel = (to.Parameters.ReelInSpeedMetrePerSecond - BestIn) / 7.0;
            var luck = new SeededRandom(seed).NextGaussian();
            var outcome = new TrialOutcome { SimulatedSeconds = 1.0, Badness = 3.0 * (floor * floor + reel * reel) + 0.3 * luck };
            outcome.Put("heads", outcome.Badness < 0.3);
            return outcome;
        },
    };

    private static TuneSettings Settings(int evaluations, ulong seed = 1) => new()
    {
        Search = Rigged.Settings(20),
        Report = Rigged.Settings(50, 1001),
        Gains = [.. GainTable.Rows.Take(5)],
        Evaluations = evaluations,
        Seed = seed,
    };
}
