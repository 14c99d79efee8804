using System;
using KiteController.Physics;
using KiteController.Simulator.Studies.Statistics;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>Quantiles and their intervals.</summary>
public sealed class QuantileTests
{
    /// <summary>Ranks for the median at 95 %: Campbell and Gardner, British Medical Journal 296 (1988) 1454.</summary>
    [Theory]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(15, 4, 12)]
    [InlineData(20, 6, 15)]
    [InlineData(30, 10, 21)]
    [InlineData(50, 18, 33)]
    [InlineData(100, 40, 61)]
    public void TheRanksOfTheMedianAreThePublishedOnes(int count, int low, int high) =>
        Assert.Equal((low, high), Quantile.Ranks(count, 0.5));

    [Fact]
    public void ASmallSampleLeavesAnEndOpen()
    {
        Assert.Equal((null, null), Quantile.Ranks(5, 0.5));
        var (low, high) = Quantile.Ranks(20, 0.95);
        Assert.NotNull(low);
        Assert.Null(high);
    }

    /// <summary>numpy.quantile([1, 2, 4, 8, 16], q) with its default method.</summary>
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.25, 2.0)]
    [InlineData(0.4, 3.2)]
    [InlineData(0.9, 12.8)]
    [InlineData(1.0, 16.0)]
    public void TheQuantileIsLinearBetweenTheValues(double share, double expected) =>
        Assert.Equal(expected, Quantile.Of([1.0, 2.0, 4.0, 8.0, 16.0], share), 1e-12);

    [Fact]
    public void TheIntervalOfAHighQuantileCoversTheTruthAsOftenAsItSays()
    {
        const int studies = 2000;
        const int size = 150;
        const double share = 0.9;
        var random = new SeededRandom(5);
        var (low, high) = Quantile.Ranks(size, share);
        var values = new double[size];
        var covered = 0;
        for (var study = 0; study < studies; study++)
        {
            for (var i = 0; i < size; i++)
            {
                values[i] = random.NextDouble();
            }

            Array.Sort(values);
            covered += values[low!.Value - 1] <= share && share <= values[high!.Value - 1] ? 1 : 0;
        }

        Assert.InRange(covered / (double)studies, 0.94, 0.985);
    }

    [Fact]
    public void LargeSamplesDoNotUnderflow()
    {
        var (low, high) = Quantile.Ranks(100_000, 0.5);

        // Normal approximation: 50,000 -+ 1.96 sqrt(25,000).
        Assert.InRange(low!.Value, 49_688, 49_692);
        Assert.InRange(high!.Value, 50_309, 50_313);
    }
}
