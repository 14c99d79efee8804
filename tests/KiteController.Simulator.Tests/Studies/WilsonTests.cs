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
}
