using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class SteadyLineTests
{
    [Fact]
    public void HangingLineIsTheCatenary()
    {
        // Case V3: H 2 N, V0 0.5 N, w 1.96133e-3 N/m, 100 m.
        var end = SteadyLine.Trace(100.0, Math.Sqrt(4.25), Math.Atan2(0.5, 2.0), 1.96133e-3, static _ => 0.0)[^1];
        Assert.Equal(95.781530, end.XMetre, 1e-6);
        Assert.Equal(28.620822, end.ZMetre, 1e-6);
        Assert.Equal(2.11768769, end.TensionNewton, 1e-6);
        Assert.Equal(19.191295, end.SlopeRadian * Angles.DegreePerRadian, 1e-6);
    }

    [Theory]
    [InlineData(900.0, 5.0, 59.0, 51.0, 461.8, 768.7)]
    [InlineData(2700.0, 5.0, 33.0, 19.0, 2224.3, 1444.5)]
    [InlineData(4500.0, 4.0, 22.0, 8.0, 4066.1, 1642.8)]
    [InlineData(6300.0, 4.0, 16.0, 3.0, 5894.7, 1690.3)]
    [InlineData(8100.0, 4.5, 14.0, 2.5, 7735.1, 1928.6)]
    public void LongLineFlightsAreReproduced(double lengthFoot, double tensionPound, double elevationDeg, double reelDeg, double x, double y)
    {
        // Case V4: feet and pounds; the drag per foot is fitted to the kite's elevation.
        SteadyLinePoint End(double drag) =>
            SteadyLine.Trace(lengthFoot, tensionPound, reelDeg * Angles.RadianPerDegree, 1.0 / 8700.0, _ => drag)[^1];
        double low = 0.0, high = 0.01;
        for (var i = 0; i < 60; i++)
        {
            var middle = 0.5 * (low + high);
            var end = End(middle);
            if (Math.Atan2(end.ZMetre, end.XMetre) > elevationDeg * Angles.RadianPerDegree)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        var fitted = End(low);
        Assert.Equal(1.0, fitted.XMetre / x, 0.0005);
        Assert.Equal(1.0, fitted.ZMetre / y, 0.0005);
    }

    [Theory]
    [InlineData(0.0, 60.15076, 79.45331, 3.155834, 61.49995)]
    [InlineData(1.0 / 7.0, 57.50376, 80.93614, 3.158742, 68.43906)]
    public void LineInShearedWindIsReproduced(double exponent, double x, double z, double tension, double slopeDeg)
    {
        // Case V5.
        var line = new LineParameters();
        var end = SteadyLine.Trace(
            100.0,
            3.0,
            45.0 * Angles.RadianPerDegree,
            line.KilogramPerMetre * 9.80665,
            height => SteadyLine.BroadsideDragPerMetre(line, 1.225, 6.0 * Math.Pow(Math.Max(height, 0.5) / 10.0, exponent)))[^1];
        Assert.Equal(1.0, end.XMetre / x, 0.005);
        Assert.Equal(1.0, end.ZMetre / z, 0.005);
        Assert.Equal(1.0, end.TensionNewton / tension, 0.01);
        Assert.Equal(slopeDeg, end.SlopeRadian * Angles.DegreePerRadian, 0.005 * slopeDeg);
    }
}
