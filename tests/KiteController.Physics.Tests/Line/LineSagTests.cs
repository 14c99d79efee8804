using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class LineSagTests
{
    private static WindField Wind(double speed, double exponent = 0.14, double fromDeg = 180.0) =>
        new(
            new WindParameters
            {
                SpeedMetrePerSecond = speed, ShearExponent = exponent, DirectionFromDeg = fromDeg, TurbulenceIntensity = 0.0,
            },
            new SeededRandom(1));

    /// <summary>Sag at the ground by the closed form minus that of the exact line with the same ends, degrees.</summary>
    private static double ErrorDeg(double length, double groundTension, double slopeDeg, double wind, double exponent, out double tensionError)
    {
        var line = new LineParameters();
        var field = Wind(wind, exponent);
        var end = SteadyLine.Trace(
            length,
            groundTension,
            slopeDeg * Angles.RadianPerDegree,
            line.KilogramPerMetre * 9.81,
            height => SteadyLine.BroadsideDragPerMetre(line, 1.2, field.MeanAt(height).Y),
            400)[^1];
        var sag = new LineSag(line);
        var kite = new Vec3(0.0, end.XMetre, end.ZMetre);
        sag.Update(kite, length, end.TensionNewton, field);
        var direction = sag.DirectionAt(kite.Unit);
        tensionError = sag.TensionAtSpoolNewton - groundTension;
        return Math.Atan2(direction.Z, direction.Y) * Angles.DegreePerRadian - slopeDeg;
    }

    [Theory]
    [InlineData(3.0, 0.6)]
    [InlineData(5.0, 0.4)]
    [InlineData(10.0, 0.2)]
    public void ClosedFormAgreesWithTheExactLine(double groundTension, double withinDeg)
    {
        foreach (var length in new[] { 30.0, 60.0, 100.0 })
        {
            foreach (var slopeDeg in new[] { 20.0, 35.0, 50.0 })
            {
                foreach (var wind in new[] { 3.0, 6.0, 9.0 })
                {
                    if (length * wind * wind > 100.0 * 6.0 * 6.0 * groundTension / 3.0)
                    {
                        continue; // more sag than 12 degrees: bound below
                    }

                    var error = ErrorDeg(length, groundTension, slopeDeg, wind, 0.14, out var tensionError);
                    Assert.True(Math.Abs(error) < withinDeg, $"{length} m, {slopeDeg} deg, {wind} m/s: {error:F2} deg");
                    Assert.Equal(0.0, tensionError, 0.01);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0 / 7.0)]
    public void ShearedWindCaseAgreesWithTheExactLine(double exponent)
    {
        var error = ErrorDeg(100.0, 3.0, 45.0, 6.0, exponent, out _);
        Assert.Equal(0.0, error, 0.6);
    }

    [Fact]
    public void StrongSagAtLowTensionStaysWithinThreeDegrees()
    {
        Assert.Equal(0.0, ErrorDeg(80.0, 1.0, 35.0, 5.0, 0.14, out _), 3.0);
        Assert.Equal(0.0, ErrorDeg(80.0, 1.5, 30.0, 7.0, 0.14, out _), 3.0);
    }

    [Fact]
    public void HangingLineWithoutWindSagsByHalfItsWeightOverTheTension()
    {
        var line = new LineParameters();
        var sag = new LineSag(line);
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0) * 80.0;
        sag.Update(kite, 80.0, 5.0, Wind(0.0));
        var expected = 0.0002 * 9.81 * 80.0 * Math.Cos(KiteRun.Deg(45.0)) / 2.0 / 4.95;
        Assert.Equal(expected, sag.SagRadian, 0.03 * expected);
        Assert.Equal(5.0 - 0.0002 * 9.81 * kite.Z, sag.TensionAtSpoolNewton, 1e-12);
    }

    [Fact]
    public void SideWindBendsTheLineSideways()
    {
        var sag = new LineSag(new LineParameters());
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0) * 80.0;
        sag.Update(kite, 80.0, 3.0, Wind(6.0, fromDeg: 270.0));
        var direction = sag.DirectionAt(kite.Unit);
        Assert.True(direction.X > 0.05, "the line bellies with the wind, so it leaves the spool on that side");
    }

    [Fact]
    public void SlackLineIsHeldAtTheLargestAngle()
    {
        var sag = new LineSag(new LineParameters());
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * 80.0;
        sag.Update(kite, 82.0, 0.0, Wind(7.0));
        Assert.Equal(LineSag.LargestSagRadian, sag.SagRadian, 1e-6);
        Assert.Equal(0.0, sag.TensionAtSpoolNewton);
    }
}
