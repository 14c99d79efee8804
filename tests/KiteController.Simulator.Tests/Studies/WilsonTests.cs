using KiteController.Simulator.Studies.Statistics;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>Against table I of Newcombe, Statistics in Medicine 17 (1998) 857, method 3.</summary>
public sealed class WilsonTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void TheIntervalIsThePublishedOne(int hits, int count, double low, double high)
    {
        var interval = Wilson.Interval(hits, count);

        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    [Fact]
    public void YesAndNoMirrorEachOther()
    {
        var yes = Wilson.Interval(29, 29);
        var no = Wilson.Interval(0, 29);

        Assert.Equal(1.0, yes.High);
        Assert.Equal(0.0, no.Low);
        Assert.Equal(1.0 - no.High, yes.Low, 1e-12);
    }

    [Fact]
    public void AnswersThatAreAlikeWithinATrialCountOncePerTrial()
    {
        int[] alike = [4, 0, 4, 4, 0, 4, 4, 4, 0, 4];
        var clustered = Wilson.Clustered(alike, 4);
        var once = Wilson.Interval(7, 10);

        Assert.Equal(once.Low, clustered.Low, 1e-9);
        Assert.Equal(once.High, clustered.High, 1e-9);
    }

    [Fact]
    public void AnswersThatAreIndependentAllCount()
    {
        var random = new System.Random(1);
        var hits = new int[400];
        var sum = 0;
        for (var i = 0; i < hits.Length * 4; i++)
        {
            var hit = random.NextDouble() < 0.6 ? 1 : 0;
            hits[i / 4] += hit;
            sum += hit;
        }

        var clustered = Wilson.Clustered(hits, 4);
        var all = Wilson.Interval(sum, 1600);

        // The width comes from an estimate of the variance, good to some 4 %.
        Assert.Equal(all.Low, clustered.Low, 0.005);
        Assert.Equal(all.High, clustered.High, 0.005);
    }

    [Fact]
    public void TrialsThatAllSucceedLeaveTheDoubtOfTheirNumber()
    {
        var clustered = Wilson.Clustered([4, 4, 4, 4, 4], 4);

        Assert.Equal(1.0, clustered.High, 1e-9);
        Assert.Equal(Wilson.Interval(5, 5).Low, clustered.Low, 1e-9);
    }
}
