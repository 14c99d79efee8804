using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>A dynamic line that has come to rest under a given pull at its end, against the exact steady line.</summary>
public class DynamicLineAgreesWithStatics
{
    private const double PullerKilogram = 0.1;
    private const double PullerDamping = 0.3;

    private readonly record struct Rest(Vec3 End_W, LineEnd Ring);

    /// <summary>A damped mass holds the end with a constant force until all is at rest.</summary>
    private static Rest Settle(LineParameters parameters, int pieces, double tension, double slopeDeg, double wind, double exponent, Vec3 start)
    {
        var line = LineRig.Line(parameters, pieces);
        var field = LineRig.Wind(wind, exponent);
        var force = Angles.DirectionToVector_W(KiteRun.Deg(slopeDeg), 0.0) * tension;
        Vec3 end = start, velocity = Vec3.Zero;
        line.Start(end, 100.0);
        for (var n = 0; n < 60_000; n++)
        {
            if (n % 10 == 0)
            {
                line.UpdateWind(field);
            }

            line.Step(end, velocity, 100.0, 0.0, LineRig.Step);
            velocity += (force - line.AtKite.Direction_W * line.AtKite.TensionNewton - velocity * PullerDamping) * (LineRig.Step / PullerKilogram);
            end += velocity * LineRig.Step;
        }

        return new Rest(end, line.AtSpool);
    }

    [Theory]
    [InlineData(4, 1e-4)]
    [InlineData(8, 6e-5)]
    [InlineData(16, 6e-5)]
    public void HangingLineIsTheCatenary(int pieces, double within)
    {
        // Case V3: H 2 N, V0 0.5 N, w 1.96133e-3 N/m, 100 m; the little stretch is added in closed form, H s/EA and (V0 s + w s2/2)/EA.
        var parameters = new LineParameters { KilogramPerMetre = 1.96133e-3 / 9.80665, StiffnessNewton = 3e4 };
        var rest = Settle(parameters, pieces, 2.11768769, 19.191295, 0.0, 0.0, new Vec3(0.0, 95.7, 28.6));
        Assert.Equal(1.0, rest.End_W.Y / (95.781530 + 2.0 * 100.0 / 3e4), within);
        Assert.Equal(1.0, rest.End_W.Z / (28.620822 + (0.5 * 100.0 + 0.5 * 1.96133e-3 * 1e4) / 3e4), within);
        Assert.Equal(Math.Sqrt(4.25), rest.Ring.TensionNewton, 1e-3);
        Assert.Equal(Math.Atan2(0.5, 2.0), FlyerView.Elevation(rest.Ring.Direction_W), 2e-4);
    }

    [Theory]
    [InlineData(0.0, 8, 60.15076, 79.45331, 3.155834, 61.49995)]
    [InlineData(1.0 / 7.0, 8, 57.50376, 80.93614, 3.158742, 68.43906)]
    [InlineData(0.0, 16, 60.15076, 79.45331, 3.155834, 61.49995)]
    [InlineData(1.0 / 7.0, 16, 57.50376, 80.93614, 3.158742, 68.43906)]
    public void LineInWindIsTheSteadyLine(double exponent, int pieces, double x, double z, double tension, double slopeDeg)
    {
        // Case V5, and its tolerances: 0.5 %, tension 1 %.
        var rest = Settle(new LineParameters { StiffnessNewton = 3e4 }, pieces, tension, slopeDeg, 6.0, exponent, new Vec3(0.0, x, z));
        Assert.Equal(1.0, rest.End_W.Y / x, 0.005);
        Assert.Equal(1.0, rest.End_W.Z / z, 0.005);
        Assert.Equal(1.0, rest.Ring.TensionNewton / 3.0, 0.01);
        Assert.Equal(45.0, FlyerView.Elevation(rest.Ring.Direction_W) * Angles.DegreePerRadian, 0.225);
    }

    [Fact]
    public void StretchIsThePullOverTheStiffness()
    {
        var parameters = LineRig.Bare with { DampingNewtonSecondPerMetre = 1.0 };
        var line = LineRig.Line(parameters, 8, gravity: 0.0);
        var end = new Vec3(0.0, 81.0, 0.0);
        line.Start(end, 80.0);
        for (var n = 0; n < 2000; n++)
        {
            line.Step(end, Vec3.Zero, 80.0, 0.0, LineRig.Step);
        }

        Assert.Equal(300.0 / 80.0, line.AtSpool.TensionNewton, 1e-6);
        Assert.Equal(300.0 / 80.0, line.AtKite.TensionNewton, 1e-6);
    }
}
