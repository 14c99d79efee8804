using System;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The course of the steering study, judged by where the kite truly is.</summary>
public sealed class SteerLegsTests
{
    // Wind from the west blows to bearing 90; the pivot's zero points to bearing 70.
    private static readonly Scenario Plan = new() { WindFromDeg = 270.0, UnitBearingDeg = 70.0 };

    [Fact]
    public void TheUnitIsSentToBothSidesOfDownwindSeenFromItsPivot()
    {
        var legs = new SteerLegs(Plan);
        legs.Begin(0.0);

        Assert.Equal((40, 50), (legs.TargetAzimuth, legs.TargetElevation));
        FlyTo(legs, 0.0, 110.0, 50.0, 0.5);
        Assert.Equal(0, legs.TargetAzimuth);
        FlyTo(legs, 1.0, 70.0, 50.0, 0.5);
        Assert.Equal(40, legs.TargetAzimuth);
    }

    [Theory]
    [InlineData(110.0, 50.0, true)]
    [InlineData(114.5, 59.5, true)]
    [InlineData(105.5, 40.5, true)]
    [InlineData(115.5, 50.0, false)]
    [InlineData(104.5, 50.0, false)]
    [InlineData(110.0, 60.5, false)]
    [InlineData(110.0, 39.5, false)]
    [InlineData(70.0, 50.0, false)]
    public void ALegIsReachedWithinFiveDegreesOfAzimuthAndTenOfElevation(double bearingDeg, double elevationDeg, bool reached)
    {
        var legs = new SteerLegs(Plan);
        legs.Begin(0.0);
        FlyTo(legs, 0.0, bearingDeg, elevationDeg, 1.0);

        Assert.Equal(reached ? 1 : 0, legs.Reached);
    }

    [Fact]
    public void PassingThroughIsNotReaching()
    {
        var legs = new SteerLegs(Plan);
        legs.Begin(0.0);
        FlyTo(legs, 0.0, 110.0, 50.0, 0.25);
        FlyTo(legs, 0.25, 90.0, 50.0, 0.1);
        FlyTo(legs, 0.35, 110.0, 50.0, 0.25);

        Assert.Empty(legs.Legs);
    }

    [Fact]
    public void ALegIsGivenUpAfterAMinuteAndFourAreTheCourse()
    {
        var legs = new SteerLegs(Plan);
        legs.Begin(100.0);
        FlyTo(legs, 100.0, 90.0, 50.0, 59.9);
        Assert.Empty(legs.Legs);
        FlyTo(legs, 159.9, 90.0, 50.0, 180.2);

        Assert.True(legs.Done);
        Assert.Equal(0, legs.Reached);
        Assert.Equal(4, legs.Legs.Count);
    }

    private static void FlyTo(SteerLegs legs, double from, double bearingDeg, double elevationDeg, double seconds)
    {
        var place = Angles.DirectionToVector_W(elevationDeg * Math.PI / 180.0, bearingDeg * Math.PI / 180.0) * 55.0;
        for (var tick = 0; tick < seconds * 100.0 && !legs.Done; tick++)
        {
            legs.Look(from + tick * 0.01, place);
        }
    }
}
