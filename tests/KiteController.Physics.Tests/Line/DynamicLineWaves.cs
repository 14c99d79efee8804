using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Waves and swings of the dynamic line against closed forms.</summary>
public class DynamicLineWaves
{
    private const double Length = 80.0;
    private const double Stretched = 81.0;

    private static DynamicLine Taut(int pieces)
    {
        var line = LineRig.Line(LineRig.Bare, pieces, gravity: 0.0);
        line.Start(new Vec3(0.0, Stretched, 0.0), Length);
        return line;
    }

    private static void Shape(DynamicLine line, Func<double, double> sideways, Func<double, double> along)
    {
        for (var i = 1; i < line.Pieces; i++)
        {
            var s = (double)i / line.Pieces;
            line.DisplaceNode(i, new Vec3(sideways(s), s * Stretched + along(s), 0.0), Vec3.Zero);
        }
    }

    private static void Step(DynamicLine line) => line.Step(new Vec3(0.0, Stretched, 0.0), Vec3.Zero, Length, 0.0, LineRig.Step);

    private static double TransverseSpeed
    {
        get
        {
            var tension = 300.0 * (Stretched / Length - 1.0);
            return Math.Sqrt(tension / (0.0002 * Length / Stretched));
        }
    }

    [Fact]
    public void SidewaysPulseRunsWithTheRootOfTensionOverMass()
    {
        // A hump in the middle parts into two halves; the peak of one passes the quarter point.
        var line = Taut(64);
        Shape(line, static s => 0.1 * Math.Exp(-Math.Pow((s - 0.5) / 0.06, 2.0)), static _ => 0.0);
        double most = 0.0, at = 0.0;
        for (var n = 1; n < 250; n++)
        {
            Step(line);
            var here = line.NodePosition_W(16).X;
            (most, at) = here > most ? (here, n * LineRig.Step) : (most, at);
        }

        Assert.Equal(0.05, most, 0.002);
        Assert.Equal(1.0, 0.25 * Stretched / at / TransverseSpeed, 0.02);
    }

    [Theory]
    [InlineData(6, 0.015)]
    [InlineData(8, 0.01)]
    [InlineData(24, 0.002)]
    public void TautLineSwingsWithItsFirstPeriod(int pieces, double within)
    {
        var line = Taut(pieces);
        Shape(line, static s => 0.05 * Math.Sin(Math.PI * s), static _ => 0.0);
        var period = LineRig.Period(() => line.NodePosition_W(pieces / 2).X, () => Step(line), 12.0);
        Assert.Equal(1.0, period * TransverseSpeed / (2.0 * Stretched), within);
    }

    [Theory]
    [InlineData(8, 0.015)]
    [InlineData(16, 0.01)]
    public void StretchWaveRunsWithTheRootOfStiffnessOverMass(int pieces, double within)
    {
        var line = Taut(pieces);
        Shape(line, static _ => 0.0, static s => 0.01 * Math.Sin(Math.PI * s));
        var middle = pieces / 2;
        var period = LineRig.Period(() => line.NodePosition_W(middle).Y - 0.5 * Stretched, () => Step(line), 3.0);
        Assert.Equal(1.0, period * Math.Sqrt(300.0 / 0.0002) / (2.0 * Length), within);
    }

    [Theory]
    [InlineData(8, 0.01)]
    [InlineData(24, 0.002)]
    public void HangingLineSwingsWithTheFirstZeroOfBesselJ0(int pieces, double within)
    {
        // omega = 2.404826 / 2 sqrt(g/L); shape J0(2.404826 sqrt(x/L)), x from the free end.
        const double zero = 2.404826, hanging = 20.0, gravity = 9.80665;
        var line = LineRig.Hanging(LineRig.Bare, pieces, hanging, gravity);
        for (var i = 1; i <= pieces; i++)
        {
            var fromEnd = 1.0 - (double)i / pieces;
            line.DisplaceNode(i, line.NodePosition_W(i) + new Vec3(0.1 * BesselJ0(zero * Math.Sqrt(fromEnd)), 0.0, 0.0), Vec3.Zero);
        }

        var period = LineRig.Period(() => line.NodePosition_W(pieces).X, () => line.StepCut(hanging, 0.0, LineRig.Step), 45.0);
        Assert.Equal(1.0, period / (2.0 * Math.PI / (0.5 * zero * Math.Sqrt(gravity / hanging))), within);
    }

    private static double BesselJ0(double x)
    {
        double term = 1.0, sum = 1.0;
        for (var k = 1; k < 20; k++)
        {
            term *= -0.25 * x * x / (k * k);
            sum += term;
        }

        return sum;
    }
}
