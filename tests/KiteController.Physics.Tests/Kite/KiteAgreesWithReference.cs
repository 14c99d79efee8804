using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>End states of an independent implementation of the same equations (in C), and agreement between step sizes.</summary>
public class KiteAgreesWithReference
{
    private static KiteRun ReleaseSpinAndPull(double dt, bool plain = true)
    {
        var kite = plain ? PlainKite.Of(KiteCatalogue.Patang) : KiteCatalogue.Patang;
        var run = new KiteRun(kite, 6.0, 52.0, 60.0, dt: dt);
        run.FlyUntil(2.0, 0.0);
        run.FlyUntil(2.9, 5.0);
        run.FlyUntil(5.0, -2.5);
        return run;
    }

    [Fact]
    public void ReleaseSpinAndPullEndWhereTheReferenceEnds()
    {
        // One step of 20 m/s lies between the two programs' ways to switch the reel. Reference, x downwind and y left: 56.9977 13.3073 21.4830, heading -143.210 deg, 14.0444 N.
        var kite = ReleaseSpinAndPull(1e-3).Kite;
        Assert.Equal(-13.3073, kite.Position_W.X, 0.05);
        Assert.Equal(56.9977, kite.Position_W.Y, 0.05);
        Assert.Equal(21.4830, kite.Position_W.Z, 0.05);
        Assert.Equal(-143.210, kite.HeadingRadian * Angles.DegreePerRadian, 0.1);
        Assert.Equal(14.0444, kite.TensionNewton, 0.02);
    }

    [Fact]
    public void DivingSidewaysWithReelInEndsWhereTheReferenceEnds()
    {
        var run = new KiteRun(PlainKite.Of(KiteCatalogue.Patang), 6.0, 52.0, 60.0, headingDeg: 90.0);
        run.FlyUntil(2.001, -2.0);
        Assert.Equal(20.3484, run.Kite.Position_W.X, 0.01);
        Assert.Equal(43.0560, run.Kite.Position_W.Y, 0.01);
        Assert.Equal(32.9874, run.Kite.Position_W.Z, 0.01);
        Assert.Equal(127.740, run.Kite.HeadingRadian * Angles.DegreePerRadian, 0.02);
        Assert.Equal(10.4325, run.Kite.TensionNewton, 0.01);
    }

    [Fact]
    public void TrainerAfterHalfAMinuteIsWhereTheReferenceIs()
    {
        var run = new KiteRun(PlainKite.Of(KiteCatalogue.Trainer), 6.0, 50.0, 80.0);
        run.FlyUntil(30.0, 0.0);
        Assert.Equal(32.3450, run.Kite.Position_W.X, 0.01);
        Assert.Equal(48.5403, run.Kite.Position_W.Y, 0.01);
        Assert.Equal(56.2939, run.Kite.Position_W.Z, 0.01);
        Assert.Equal(4.0009, run.Kite.TensionNewton, 0.002);
    }

    [Theory]
    [InlineData(true, 1.2)]
    [InlineData(false, 1.5)]
    public void StepsOfHalfToTwoMillisecondsAgree(bool plain, double coarseDegrees)
    {
        var fine = ReleaseSpinAndPull(0.5e-3, plain).Kite;
        foreach (var (dt, metres, degrees) in new[] { (1e-3, 0.3, 0.5), (2e-3, 0.7, coarseDegrees) })
        {
            var coarse = ReleaseSpinAndPull(dt, plain).Kite;
            var apart = (coarse.Position_W - fine.Position_W).Length;
            Assert.True(apart < metres, $"{apart:F3} m apart at {dt} s");
            var turn = Angles.Wrap(coarse.HeadingRadian - fine.HeadingRadian) * Angles.DegreePerRadian;
            Assert.InRange(turn, -degrees, degrees);
        }
    }

    [Fact]
    public void FlightDoesNotDependOnTheCompass()
    {
        var north = ReleaseSpinAndPull(1e-3).Kite;
        var turned = FlyTowardBearing(KiteRun.Deg(237.0));
        Assert.Equal(north.ElevationRadian, turned.ElevationRadian, 1e-6);
        Assert.Equal(north.AzimuthRadian(0.0), turned.AzimuthRadian(KiteRun.Deg(237.0)), 1e-6);
        Assert.Equal(north.HeadingRadian, turned.HeadingRadian, 1e-5);
    }

    private static KiteFlight FlyTowardBearing(double bearing)
    {
        var kite = new KiteFlight(PlainKite.Of(KiteCatalogue.Patang), new LineParameters());
        kite.StartHovering(KiteRun.Deg(52.0), bearing, 60.0);
        var toward = Angles.BearingToVector_W(bearing);
        double length = 60.0, speed = 0.0;
        for (var n = 0; n < 5000; n++)
        {
            var wanted = n < 2000 ? 0.0 : n < 2900 ? 5.0 : -2.5;
            speed += Math.Clamp(wanted - speed, -0.04, 0.04);
            kite.Step(toward * (6.0 * Math.Pow(Math.Max(kite.Position_W.Z, 0.5) / 10.0, 0.14)), length, speed, 1e-3);
            length += speed * 1e-3;
        }

        return kite;
    }
}
