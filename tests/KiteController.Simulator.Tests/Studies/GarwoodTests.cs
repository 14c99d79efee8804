using KiteController.Simulator.Studies.Statistics;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The exact interval of a Poisson count, against the table of Garwood (1936) as reprinted in textbooks.</summary>
public sealed class GarwoodTests
{
    [Theory]
    [InlineData(0, 0.0, 3.689)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(100, 81.36, 121.63)]
    public void TheIntervalIsTheOneInTheTables(int events, double low, double high)
    {
        var interval = Garwood.Interval(events);
        Assert.Equal(low, interval.Low, 0.01);
        Assert.Equal(high, interval.High, 0.01);
    }
}
