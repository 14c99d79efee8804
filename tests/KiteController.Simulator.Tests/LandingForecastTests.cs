using System;
using KiteController.Core.Runner;
using KiteController.Simulator.Landing;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class LandingForecastTests
{
    [Fact]
    public void AzimuthsOfTheUnitBecomeBearings()
    {
        // The pivot's zero points east. The kite was cut 40 m out, 90 degrees clockwise of it: due south.
        // It drifts 100 m on, 180 degrees clockwise of the zero: due west.
        var forecast = LandingForecast.From(
            new LandingEstimate
            {
                OriginDistanceMetre = 40f,
                OriginAzimuthRadian = MathF.PI / 2f,
                BearingRadian = MathF.PI,
                DistanceMetre = 100f,
                Near50Metre = 80f,
                Far50Metre = 120f,
                HalfWidth50Radian = 0.2f,
                Near95Metre = 50f,
                Far95Metre = 170f,
                HalfWidth95Radian = 0.4f,
            },
            unitBearingDeg: 90.0);

        Assert.Equal(-100.0, forecast.BestEastMetre, 3);
        Assert.Equal(-40.0, forecast.BestNorthMetre, 3);
        Assert.Equal(0.0, forecast.Half.OriginEastMetre, 3);
        Assert.Equal(-40.0, forecast.Half.OriginNorthMetre, 3);
        Assert.Equal(270.0, forecast.Nearly.BearingDeg, 3);
        Assert.Equal(0.4 * 180.0 / Math.PI, forecast.Nearly.HalfWidthDeg, 4);
        Assert.True(forecast.Half.Contains(-100.0, -40.0));
        Assert.True(forecast.Nearly.Contains(-60.0, -40.0));
        Assert.False(forecast.Half.Contains(-60.0, -40.0));
        Assert.Equal(5.0, forecast.MissMetre(-103.0, -36.0), 3);
    }
}
