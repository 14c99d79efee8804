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

    private readonly record struct Comparison(double ExactSagDeg, double ErrorDeg, double TensionError);

    /// <summary>The closed form against the exact line between the same two ends.</summary>
    private static Comparison Compare(double length, double groundTension, double slopeDeg, double wind, double exponent)
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
        sag.Update(kite, Vec3.Zero, length, end.TensionNewton, field);
        var direction = sag.DirectionAt(kite.Unit);
        return new Comparison(
            Math.Atan2(kite.Z, kite.Y) * Angles.DegreePerRadian - slopeDeg,
            Math.Atan2(direction.Z, direction.Y) * Angles.DegreePerRadian - slopeDeg,
            sag.TensionAtSpoolNewton - groundTension);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(2.0)]
    [InlineData(3.0)]
    [InlineData(5.0)]
    [InlineData(10.0)]
    public void ClosedFormAgreesWithTheExactLine(double groundTension)
    {
        var compared = 0;
        foreach (var length in new[] { 30.0, 60.0, 100.0 })
        {
            foreach (var slopeDeg in new[] { 20.0, 35.0, 50.0 })
            {
                foreach (var wind in new[] { 3.0, 6.0, 9.0 })
                {
                    var at = Compare(length, groundTension, slopeDeg, wind, 0.14);
                    if (at.ExactSagDeg > 15.0)
                    {
                        continue;
                    }

                    compared++;
                    var bound = at.ExactSagDeg > 10.0 ? 1.2 : 0.5;
                    Assert.True(
                        Math.Abs(at.ErrorDeg) < bound,
                        $"{length} m, {slopeDeg} deg, {wind} m/s: {at.ErrorDeg:F2} of {at.ExactSagDeg:F1} deg");
                    Assert.Equal(0.0, at.TensionError, 0.01);
                }
            }
        }

        Assert.True(compared >= 12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0 / 7.0)]
    public void ShearedWindCaseAgreesWithTheExactLine(double exponent) =>
        Assert.Equal(0.0, Compare(100.0, 3.0, 45.0, 6.0, exponent).ErrorDeg, 0.4);

    [Fact]
    public void HangingLineWithoutWindSagsByHalfItsWeightOverTheTension()
    {
        var line = new LineParameters();
        var sag = new LineSag(line);
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0) * 80.0;
        sag.Update(kite, Vec3.Zero, 80.0, 5.0, Wind(0.0));
        var expected = 0.0002 * 9.81 * 80.0 * Math.Cos(KiteRun.Deg(45.0)) / 2.0 / 4.95;
        Assert.Equal(expected, sag.SagRadian, 0.03 * expected);
        Assert.Equal(5.0 - 0.0002 * 9.81 * kite.Z, sag.TensionAtSpoolNewton, 1e-12);
    }

    [Fact]
    public void SideWindBendsTheLineSideways()
    {
        var sag = new LineSag(new LineParameters());
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0) * 80.0;
        sag.Update(kite, Vec3.Zero, 80.0, 3.0, Wind(6.0, fromDeg: 270.0));
        var direction = sag.DirectionAt(kite.Unit);
        Assert.True(direction.X > 0.05, "the line bellies with the wind, so it leaves the spool on that side");
    }

    [Fact]
    public void SlackLineIsHeldAtTheLargestAngle()
    {
        var sag = new LineSag(new LineParameters());
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * 80.0;
        sag.Update(kite, Vec3.Zero, 82.0, 0.0, Wind(7.0));
        Assert.Equal(LineSag.LargestSagRadian, sag.SagRadian, 1e-6);
        Assert.Equal(0.0, sag.TensionAtSpoolNewton);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(2.0)]
    public void SteadyConditionsGiveASteadyLine(double tension)
    {
        foreach (var wind in new[] { 3.0, 6.0, 8.0, 10.0 })
        {
            var sag = new LineSag(new LineParameters());
            var field = Wind(wind);
            var kite = Angles.DirectionToVector_W(KiteRun.Deg(45.0), 0.0) * 80.0;
            double last = 0.0, jump = 0.0;
            for (var n = 0; n < 100; n++)
            {
                sag.Update(kite, Vec3.Zero, 80.0, tension, field);
                jump = n > 50 ? Math.Max(jump, Math.Abs(sag.SagRadian - last)) : 0.0;
                last = sag.SagRadian;
            }

            Assert.True(jump < 1e-6, $"{tension} N, {wind} m/s: jumps by {jump:E1} rad");
        }
    }
}
