using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Part A2 of the flight model's verification: reel in after a spin.</summary>
public class PullStopsTheSpin
{
    [Theory]
    [InlineData(2.7)]
    [InlineData(2.9)]
    [InlineData(3.1)]
    public void ReelInEndsTheSpinAndTheKiteFliesAlongItsNose(double pullAt)
    {
        var run = new KiteRun(KiteCatalogue.Patang, 6.0, 52.0, 60.0);
        run.FlyUntil(2.0, 0.0);
        run.FlyUntil(pullAt, 5.0);
        var spin = run.YawRateDeg;
        Assert.InRange(spin, 214.0, 345.0);

        while (run.Kite.TensionNewton < 1.0)
        {
            run.FlyUntil(run.Time + 1e-3, -2.5);
        }

        var taut = run.Time;
        run.FlyUntil(taut + 0.25, -2.5);
        Assert.InRange(run.YawRateDeg, -8.0, 16.0);
        run.FlyUntil(taut + 0.5, -2.5);
        Assert.InRange(run.YawRateDeg, -5.0, 14.0);
        Assert.True(Math.Abs(run.YawRateDeg) < 0.2 * spin);

        run.FlyUntil(taut + 0.7, -2.5);
        run.FlyUntil(taut + 2.2, -2.5, () =>
        {
            Assert.InRange(run.Kite.SlipRadian * Angles.DegreePerRadian, -2.5, 2.5);
            Assert.InRange(run.YawRateDeg, -15.0, 15.0);
            Assert.InRange(run.Kite.Velocity_W.Length, 6.0, 22.0);
        });
        Assert.Equal(KiteCondition.Flying, run.Kite.Condition);
    }

    [Fact]
    public void LaunchPullClimbsFromTwoMetresOverTwentyFiveOfLine()
    {
        // A5: 3 m/s reel-in at 6 m/s of wind: 17.6 m high with a peak of 15 N. The swept line's whole drag costs 0.2 m.
        AssertClimb(PlainKite.Of(KiteCatalogue.Patang), 0.35);
        AssertClimb(KiteCatalogue.Patang, 0.5);
    }

    private static void AssertClimb(KiteParameters kite, double metres)
    {
        var run = new KiteRun(kite, 6.0, 4.6, 25.0);
        double highest = 0.0, peak = 0.0;
        run.FlyUntil(4.0, -3.0, () =>
        {
            highest = Math.Max(highest, run.Kite.Position_W.Z);
            peak = Math.Max(peak, run.Kite.TensionNewton);
        });
        Assert.Equal(17.6, highest, metres);
        Assert.Equal(15.0, peak, 0.3);
    }
}
