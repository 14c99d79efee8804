using System;
using KiteController.Core.Parameters;
using KiteController.Physics;
using Xunit;

namespace KiteController.Simulator.Tests.Steering;

/// <summary>The firmware's sag beside the exact line.</summary>
public sealed class LineSagTests
{
    private const double LineWindShare = 0.93; // The firmware takes this share of the wind at the kite for the whole line.

    [Theory]
    [InlineData(60.0, 3.0, 45.0, 6.0)]
    [InlineData(60.0, 6.0, 60.0, 8.0)]
    [InlineData(90.0, 5.0, 50.0, 6.0)]
    [InlineData(30.0, 2.0, 30.0, 4.0)]
    public void TheSteadySagIsThatOfTheExactLine(double length, double newton, double groundSlopeDeg, double wind)
    {
        var line = new LineParameters();
        var points = SteadyLine.Trace(
            length,
            newton,
            groundSlopeDeg * Math.PI / 180.0,
            line.KilogramPerMetre * 9.81,
            _ => SteadyLine.BroadsideDragPerMetre(line, 1.2, LineWindShare * wind));
        var elevation = Math.Atan2(points[^1].ZMetre, points[^1].XMetre);
        var sag = new Core.Estimation.LineSag(new FlightParameters
        {
            LineDiameterMetre = (float)line.DiameterMetre,
            LineKilogramPerMetre = (float)line.KilogramPerMetre,
        });

        for (var i = 0; i < 500; i++)
        {
            sag.Update((float)newton, (float)length, (float)Math.Cos(elevation), (float)(-wind * Math.Sin(elevation)), 0.0f, 0.0f, 0.0f, 0.04f);
        }

        var expected = groundSlopeDeg * Math.PI / 180.0 - elevation;
        Assert.InRange(expected, -0.4, -0.01);
        Assert.InRange(sag.UpRadian / expected, 0.8, 1.25);
        Assert.Equal(0.0f, sag.RightRadian, 1e-6f);
        Assert.Equal(0.0f, sag.UpRate, 1e-4f);
    }
}
