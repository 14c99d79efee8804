using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Part A3 of the flight model's verification and case V16.</summary>
public class HoverOnAFixedLine
{
    [Theory]
    [InlineData(4.0, 2.1, 50.0)]
    [InlineData(5.0, 2.8, 55.0)]
    [InlineData(6.0, 3.6, 57.0)]
    [InlineData(8.0, 5.8, 58.5)]
    [InlineData(10.0, 8.6, 59.0)]
    public void SymmetricKiteHoversAtTheStatedTensionAndElevation(double wind, double tension, double elevationDeg)
    {
        var run = new KiteRun(KiteCatalogue.Patang with { Asymmetry = 0.0 }, wind, 57.0, 80.0);
        run.FlyUntil(15.0, 0.0);
        Assert.Equal(tension, run.Kite.TensionNewton, 0.1);
        Assert.Equal(elevationDeg, run.Kite.ElevationRadian * Angles.DegreePerRadian, 0.6);
    }

    [Theory]
    [InlineData(4.0, 0.40)]
    [InlineData(5.0, 0.32)]
    [InlineData(6.0, 0.30)]
    [InlineData(8.0, 0.27)]
    [InlineData(10.0, 0.26)]
    public void TautKiteLeavesTheHoverAtTheStatedRate(double wind, double growth)
    {
        var run = new KiteRun(KiteCatalogue.Patang with { Asymmetry = 0.0 }, wind, 57.0, 80.0, headingDeg: 0.001);
        run.FlyUntil(20.0, 0.0);
        var early = Sideways(run.Kite);
        run.FlyUntil(32.0, 0.0);
        Assert.Equal(growth, Math.Log(Sideways(run.Kite) / early) / 12.0, 0.1 * growth);
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(6.0)]
    [InlineData(7.0)]
    [InlineData(8.0)]
    public void TrainerParksItselfForTenMinutesInGusts(double wind)
    {
        var stays = 0;
        for (var seed = 0UL; seed < 20UL; seed++)
        {
            stays += SecondsAboveThirtyDegrees(KiteCatalogue.Trainer, wind, 600.0, seed) >= 600.0 ? 1 : 0;
        }

        Assert.True(stays >= 19, $"{stays} of 20 stayed");
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(8.0)]
    public void UnattendedPatangIsGoneWithinAMinute(double wind)
    {
        for (var seed = 0UL; seed < 20UL; seed++)
        {
            Assert.True(SecondsAboveThirtyDegrees(KiteCatalogue.Patang, wind, 60.0, seed) < 60.0, $"seed {seed} stayed");
        }
    }

    private static double Sideways(KiteFlight kite)
    {
        var azimuth = kite.AzimuthRadian(0.0);
        var heading = kite.HeadingRadian;
        return Math.Sqrt(azimuth * azimuth + heading * heading);
    }

    /// <summary>Time until the kite on 80 m of fixed line is lower than 30 degrees, after the first 5 s; gusts of 10 %.</summary>
    private static double SecondsAboveThirtyDegrees(KiteParameters nominal, double windAtTen, double longest, ulong seed)
    {
        const double dt = 2e-3;
        var kite = new KiteFlight(
            nominal with { Asymmetry = seed % 2 == 0 ? nominal.Asymmetry : -nominal.Asymmetry }, new LineParameters());
        var wind = new WindField(
            new WindParameters { SpeedMetrePerSecond = windAtTen, TurbulenceIntensity = 0.10 }, new SeededRandom(seed));
        var side = seed % 4 < 2 ? 3.0 : -3.0;
        kite.StartHovering(KiteRun.Deg(50.0), wind.TowardRadian + KiteRun.Deg(side), 80.0);
        for (var n = 0; n * dt < longest; n++)
        {
            if (n % 5 == 0)
            {
                wind.Advance(0.01, kite.Position_W.Z);
            }

            kite.Step(wind.At(kite.Position_W.Z), 80.0, 0.0, dt);
            if (kite.IsOnGround || (n * dt > 5.0 && kite.ElevationRadian < KiteRun.Deg(30.0)))
            {
                return n * dt;
            }
        }

        return longest;
    }
}
