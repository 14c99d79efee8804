using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>What the refinements of the flight model do: tilt inertia, the swept line's drag, ground effect, tail swing.</summary>
public class KiteRefinements
{
    [Theory]
    [InlineData(90.0, 0.0, 16.9, 13.9)]
    [InlineData(180.0, 0.0, 21.0, 17.7)]
    [InlineData(180.0, -2.0, 23.7, 20.1)]
    public void SweptLineSlowsTheDive(double headingDeg, double reel, double before, double after)
    {
        // Flyers tell of 3-15 m/s; wind 8 m/s at 10 m, 80 m of line, mean of the second second.
        Assert.Equal(before, MeanSpeed(PlainKite.Of(KiteCatalogue.Patang), headingDeg, reel), 0.1);
        Assert.Equal(after, MeanSpeed(KiteCatalogue.Patang, headingDeg, reel), 0.1);
    }

    [Fact]
    public void HoverWithTiltInertiaIsStillAndNotFluttering()
    {
        foreach (var wind in new[] { 4.0, 6.0, 8.0, 10.0 })
        {
            var run = new KiteRun(KiteCatalogue.Patang with { Asymmetry = 0.0 }, wind, 57.0, 80.0);
            run.FlyUntil(15.0, 0.0);
            double least = double.PositiveInfinity, most = 0.0;
            run.FlyUntil(20.0, 0.0, () =>
            {
                least = Math.Min(least, run.Kite.TensionNewton);
                most = Math.Max(most, run.Kite.TensionNewton);
            });
            Assert.InRange(most - least, 0.0, 0.02);
        }
    }

    [Fact]
    public void TiltInertiaMakesTheSailTurnLate()
    {
        // The sail starts 3 degrees off its balance: at first it hardly turns, then it overtakes the sail without inertia.
        var plain = TiltAfter(KiteCatalogue.Patang with { TiltInertiaFactor = 0.0 }, 5);
        var late = TiltAfter(KiteCatalogue.Patang, 5);
        Assert.InRange(late / plain, 0.1, 0.35);
        var same = TiltAfter(KiteCatalogue.Patang, 400) - TiltAfter(KiteCatalogue.Patang with { TiltInertiaFactor = 0.0 }, 400);
        Assert.InRange(Math.Abs(same), 0.0, 0.5);
    }

    [Fact]
    public void GroundEffectIsMcCormicksAndSmallAboveTheGroundThatEndsAFlight()
    {
        // By hand: b = 0.71 m, aspect 2.4, phi(0.35 m) = 0.98418: 1.8333/1.82015 = 1.00724.
        Assert.Equal(1.00724, GroundEffect.Gain(0.35, 0.71, 2.4), 2e-5);
        Assert.Equal(1.0 + 2.0 / 2.4, GroundEffect.Gain(0.0, 0.71, 2.4), 1e-12);
        Assert.InRange(GroundEffect.Gain(GroundEffect.ReachSpans * 0.71, 0.71, 2.4) - 1.0, 0.0, 0.001);
    }

    [Fact]
    public void TailThatTrailsIsLateByItsLengthOverTheAirSpeed()
    {
        // Turned out of the wind by 20 degrees, a stiff tail pulls back at once, a trailing one hardly within the first moments.
        var stiff = YawAfter(KiteCatalogue.Trainer with { TailSwingMetre = 0.0 }, 20);
        var trailing = YawAfter(KiteCatalogue.Trainer, 20);
        Assert.True(Math.Abs(trailing) < 0.5 * Math.Abs(stiff), $"{trailing:F2} against {stiff:F2} deg/s");
    }

    private static double MeanSpeed(KiteParameters kite, double headingDeg, double reel)
    {
        var run = new KiteRun(kite, 8.0, 40.0, 80.0, headingDeg);
        run.FlyUntil(1.0, reel);
        var sum = 0.0;
        var count = 0;
        run.FlyUntil(2.0, reel, () =>
        {
            sum += run.Kite.Velocity_W.Length;
            count++;
        });
        return sum / count;
    }

    private static double TiltAfter(KiteParameters kite, int steps)
    {
        var run = new KiteRun(kite with { Asymmetry = 0.0 }, 6.0, 52.0, 60.0);
        var start = run.Kite.Normal_W;
        run.FlyUntil(steps * 1e-3, -1.0);
        return Math.Acos(Math.Min(1.0, Vec3.Dot(start, run.Kite.Normal_W))) * Angles.DegreePerRadian;
    }

    private static double YawAfter(KiteParameters kite, int steps)
    {
        var run = new KiteRun(kite with { Asymmetry = 0.0 }, 6.0, 50.0, 60.0, headingDeg: 20.0);
        run.FlyUntil(steps * 1e-3, 0.0);
        return run.YawRateDeg;
    }
}
