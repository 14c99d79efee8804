using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class WindFieldTests
{
    [Fact]
    public void PowerLawMatchesKiteModels()
    {
        // Case V1: exponent 1/7, reference 6 m.
        var profile = new WindProfile(new WindParameters { ShearExponent = 1.0 / 7.0, ReferenceHeightMetre = 6.0 });
        Assert.Equal(1.0757037, profile.Factor(10.0), 1e-5);
        Assert.Equal(1.494685, profile.Factor(100.0), 1e-5);
        Assert.Equal(profile.Factor(0.5), profile.Factor(0.1));
        Assert.Equal(Math.Pow(250.0 / 6.0, 1.0 / 7.0), profile.Factor(250.0), 1e-12);
    }

    [Theory]
    [InlineData(0.6, 7e-4)]
    [InlineData(5.05, 1e-5)]
    [InlineData(63.3, 1e-6)]
    public void TableStaysWithinItsStatedError(double height, double error)
    {
        var profile = new WindProfile(new WindParameters { ShearExponent = 0.14 });
        Assert.Equal(1.0, profile.Factor(height) / Math.Pow(height / 10.0, 0.14), error);
    }

    [Fact]
    public void LogarithmicLawGrowsWithTheLogarithm()
    {
        var profile = new WindProfile(new WindParameters { Law = WindProfileLaw.Logarithmic, RoughnessMetre = 0.1 });
        Assert.Equal(1.0, profile.Factor(10.0), 1e-9);
        Assert.Equal(1.5, profile.Factor(100.0), 1e-9);
    }

    [Theory]
    [InlineData(270.0, 1.0, 0.0)]
    [InlineData(0.0, 0.0, -1.0)]
    [InlineData(180.0, 0.0, 1.0)]
    public void WindBlowsAwayFromWhereItComesFrom(double fromDeg, double east, double north)
    {
        var wind = new WindField(
            new WindParameters { SpeedMetrePerSecond = 5.0, DirectionFromDeg = fromDeg, TurbulenceIntensity = 0.0 }, new SeededRandom(1));
        var at = wind.At(10.0);
        Assert.Equal(5.0 * east, at.X, 1e-9);
        Assert.Equal(5.0 * north, at.Y, 1e-9);
        Assert.Equal(0.0, at.Z);
    }

    [Fact]
    public void VeerTurnsTheWindClockwiseWithHeight()
    {
        var wind = new WindField(
            new WindParameters { DirectionFromDeg = 180.0, VeerDegPerHundredMetre = 5.0, TurbulenceIntensity = 0.0 }, new SeededRandom(1));
        var high = wind.At(110.0);
        Assert.Equal(5.0, Math.Atan2(high.X, high.Y) * Angles.DegreePerRadian, 1e-6);
    }

    [Theory]
    [InlineData(10.0, 67.4, 0.1889)]
    [InlineData(30.0, 152.5, 0.1719)]
    [InlineData(60.0, 219.7, 0.1541)]
    [InlineData(100.0, 262.8, 0.1380)]
    public void GustsHaveDrydenStrengthAndLength(double height, double length, double strength)
    {
        // Case V14.
        Assert.Equal(1.0, DrydenTurbulence.HorizontalLengthMetre(height) / length, 0.002);
        Assert.Equal(1.0, DrydenTurbulence.HorizontalOverW20(height) / strength, 0.002);

        var parameters = new WindParameters { SpeedMetrePerSecond = 6.0, DirectionFromDeg = 180.0 };
        parameters = parameters with { TurbulenceIntensity = parameters.DrydenIntensity() };
        var wind = new WindField(parameters, new SeededRandom(3));
        var atTwentyFeet = wind.MeanAt(6.096).Y;
        var speed = wind.MeanAt(height).Y;
        const int count = 1_500_000;
        const double dt = 0.5;
        double uu = 0, vv = 0, ww = 0, uLag = 0, vLag = 0, wLag = 0;
        var before = Vec3.Zero;
        for (var i = 0; i < count; i++)
        {
            wind.Advance(dt, height);
            var gust = wind.Gust_W;
            uu += gust.Y * gust.Y;
            vv += gust.X * gust.X;
            ww += gust.Z * gust.Z;
            uLag += gust.Y * before.Y;
            vLag += gust.X * before.X;
            wLag += gust.Z * before.Z;
            before = gust;
        }

        double Length(double lag, double square) => -speed * dt / Math.Log(lag / square);
        Assert.Equal(strength, Math.Sqrt(uu / count) / atTwentyFeet, 0.05 * strength);
        Assert.Equal(strength, Math.Sqrt(vv / count) / atTwentyFeet, 0.05 * strength);
        Assert.Equal(0.1, Math.Sqrt(ww / count) / atTwentyFeet, 0.005);
        Assert.Equal(length, Length(uLag, uu), 0.05 * length);
        Assert.Equal(length, Length(vLag, vv), 0.05 * length);
        Assert.Equal(height, Length(wLag, ww), 0.05 * height);
    }

    [Fact]
    public void HundredSmallStepsForgetAsMuchAsOneLargeStep()
    {
        // Exactness: the correlation over a second is the same however it is cut up.
        double Correlation(int cuts)
        {
            double square = 0, lag = 0;
            var wind = new WindField(new WindParameters { SpeedMetrePerSecond = 8.0 }, new SeededRandom(9));
            for (var i = 0; i < 40_000; i++)
            {
                var before = wind.Gust_W.Z;
                for (var k = 0; k < cuts; k++)
                {
                    wind.Advance(1.0 / cuts, 20.0);
                }

                square += before * before;
                lag += before * wind.Gust_W.Z;
            }

            return lag / square;
        }

        Assert.Equal(Correlation(1), Correlation(100), 0.02);
    }

    [Fact]
    public void SwingWandersAboutTheMeanDirectionAndLullsTakeTheWindAway()
    {
        var wind = new WindField(
            new WindParameters
            {
                TurbulenceIntensity = 0.0, DirectionFromDeg = 180.0, SwingDeg = 8.0, SwingTimeSecond = 20.0, LullsPerMinute = 2.0,
            },
            new SeededRandom(5));
        double square = 0.0, mean = 0.0, least = 9.0;
        const int count = 2_000_000;
        for (var i = 0; i < count; i++)
        {
            wind.Advance(0.02, 30.0);
            square += wind.TowardRadian * wind.TowardRadian;
            mean += wind.TowardRadian;
            least = Math.Min(least, wind.At(10.0).Length);
        }

        Assert.Equal(8.0, Math.Sqrt(square / count) * Angles.DegreePerRadian, 0.6);
        Assert.Equal(0.0, mean / count * Angles.DegreePerRadian, 0.8);
        Assert.InRange(least / 6.0, 0.29, 0.35);
    }
}
