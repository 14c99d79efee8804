using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Against a program of its own, in Python, that integrates the tension vector instead of size and slope, in 20,000 to 200,000 Runge-Kutta steps.</summary>
public class HangingLineTests
{
    private static SteadyLinePoint Kite(HangingLineSituation at) => HangingLine.Solve(at)[^1];

    private static void AssertAt(SteadyLinePoint kite, double x, double z, double tension, double angleDeg)
    {
        Assert.Equal(x, kite.XMetre, 1e-4);
        Assert.Equal(z, kite.ZMetre, 1e-4);
        Assert.Equal(tension, kite.TensionNewton, 1e-6);
        Assert.Equal(angleDeg, kite.SlopeRadian * Angles.DegreePerRadian, 1e-4);
    }

    [Fact]
    public void LightLineInEvenWind() =>
        AssertAt(Kite(new HangingLineSituation(60.0, 1.0, 30.0, 0.4, 0.15, 5.0, 0.0)), 48.719296, 34.842768, 1.05125362, 41.671096);

    [Fact]
    public void ThinnerAirAndSmootherLine() =>
        AssertAt(
            Kite(new HangingLineSituation(80.0, 5.0, 60.0, 0.5, 0.20, 9.0, 0.2, DragCoefficient: 0.9, AirDensity: 1.1)), 26.555030, 74.687939, 5.14648770, 86.118738);

    [Fact]
    public void WeakPullInStrongWindBendsTheLineBackOverTheSpool() =>
        AssertAt(Kite(new HangingLineSituation(120.0, 0.6, 20.0, 0.6, 0.30, 8.0, 0.14)), -16.168910, 72.763718, 0.81407050, 160.549578);

    [Fact]
    public void LongHeavyLine() =>
        AssertAt(Kite(new HangingLineSituation(300.0, 4.0, 5.0, 1.0, 0.80, 7.0, 0.2)), 190.268725, 156.873072, 5.23071945, 129.130713);

    [Fact]
    public void PointsRunFromSpoolToKiteAndDivideBySix()
    {
        var points = HangingLine.Solve(new HangingLineSituation(60.0, 1.0, 30.0, 0.4, 0.15, 5.0, 0.0));
        Assert.Equal(0, (points.Length - 1) % 6);
        Assert.Equal(0.0, points[0].AlongMetre);
        Assert.Equal(60.0, points[^1].AlongMetre, 1e-9);
    }

    [Fact]
    public void WindPressesALineThatLeavesDownwardFurtherDown()
    {
        // The same program: 50 m, 5 N, 20 deg below the horizon, 2 mm, 1 g/m, 8 m/s.
        var line = new LineParameters { DiameterMetre = 0.002 };
        var end = SteadyLine.Trace(50.0, 5.0, -20.0 * Angles.RadianPerDegree, 1e-3 * 9.80665, _ => SteadyLine.BroadsideDragPerMetre(line, 1.225, 8.0))[^1];
        AssertAt(end, 46.890478, -17.356623, 4.82978967, -20.698436);
    }
}
