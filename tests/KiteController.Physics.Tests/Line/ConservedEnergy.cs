using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Without air and damping nothing may be lost or won: within 0.1 % of the energy in motion over 10 s.</summary>
public class ConservedEnergy
{
    private const double Bound = 0.001;
    private const double Gravity = 9.80665;
    private const int Steps = 10_000;

    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    public void LineAsPendulum(int pieces)
    {
        const double length = 40.0;
        var line = LineRig.Hanging(LineRig.Bare, pieces, length, Gravity);
        var rest = LineRig.Energy(line, LineRig.Bare, Gravity);
        var tilt = KiteRun.Deg(15.0);
        for (var i = 1; i <= pieces; i++)
        {
            var r = -line.NodePosition_W(i).Z;
            line.DisplaceNode(i, new Vec3(r * Math.Sin(tilt), 0.0, -r * Math.Cos(tilt)), Vec3.Zero);
        }

        var drift = Drift(() => line.StepCut(length, 0.0, LineRig.Step), () => LineRig.Energy(line, LineRig.Bare, Gravity) - rest);
        Assert.True(drift < Bound, $"{drift:P3}");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void ElasticLineWithMassBetweenTwoHolds(int pieces)
    {
        // Sideways and stretch waves at once.
        var line = LineRig.Line(LineRig.Bare, pieces, gravity: 0.0);
        var end = new Vec3(0.0, 81.0, 0.0);
        line.Start(end, 80.0);
        var rest = LineRig.Energy(line, LineRig.Bare, 0.0);
        for (var i = 1; i < pieces; i++)
        {
            var s = (double)i / pieces;
            line.DisplaceNode(
                i, new Vec3(1.0 * Math.Sin(Math.PI * s), 81.0 * s + 0.1 * Math.Sin(Math.PI * s), 0.5 * Math.Sin(2.0 * Math.PI * s)), Vec3.Zero);
        }

        var drift = Drift(() => line.Step(end, Vec3.Zero, 80.0, 0.0, LineRig.Step), () => LineRig.Energy(line, LineRig.Bare, 0.0) - rest);
        Assert.True(drift < Bound, $"{drift:P3}");
    }

    [Fact]
    public void MassOnTheDynamicLine()
    {
        const double mass = 0.045, length = 60.0;
        var line = LineRig.Line(LineRig.Bare, 8, Gravity);
        var place = Angles.DirectionToVector_W(KiteRun.Deg(-50.0), 0.0) * (length + 0.1);
        var velocity = new Vec3(2.0, 0.0, 0.0);
        line.Start(place, length);
        var lowest = -mass * Gravity * (length + 0.2);
        void Step()
        {
            line.Step(place, velocity, length, 0.0, LineRig.Step);
            velocity += line.AtKite.Direction_W * (-line.AtKite.TensionNewton / mass * LineRig.Step) - Vec3.Up * (Gravity * LineRig.Step);
            place += velocity * LineRig.Step;
        }

        // The line is measured where the mass was at the start of the step; the mass is measured with half its last kick undone.
        var drift = Drift(Step, () =>
        {
            var at = line.NodePosition_W(line.Pieces);
            var half = (place - at) * (0.5 / LineRig.Step) + line.NodeVelocity_W(line.Pieces) * 0.5;
            return mass * (0.5 * half.LengthSquared + Gravity * at.Z) - lowest + LineRig.Energy(line, LineRig.Bare, Gravity);
        });
        Assert.True(drift < Bound, $"{drift:P3}");
    }

    [Fact]
    public void KiteWithoutAirOnItsStraightLine()
    {
        // Gravity is turned round, so that the kite swings about the zenith and meets no ground.
        var airless = KiteCatalogue.Patang with { AirDensityKilogramPerCubicMetre = 0.0, GravityMetrePerSecondSquared = -Gravity };
        var parameters = LineRig.Bare with { KilogramPerMetre = 0.0 };
        var kite = new KiteFlight(airless, parameters);
        kite.StartHovering(KiteRun.Deg(60.0), 0.0, 60.0);
        var highest = 60.0 + 0.045 * Gravity * 60.0 / 300.0;
        Vec3 before = kite.Position_W, velocity = Vec3.Zero;
        void Step()
        {
            before = kite.Position_W;
            velocity = kite.Velocity_W;
            kite.Step(Vec3.Zero, 60.0, 0.0, LineRig.Step);
        }

        var drift = Drift(Step, () =>
        {
            var stretch = Math.Max(0.0, before.Length - 60.0);
            var half = (velocity + kite.Velocity_W) * 0.5;
            return 0.045 * (0.5 * half.LengthSquared + Gravity * (highest - before.Z)) + 0.5 * 300.0 / 60.0 * stretch * stretch;
        });
        Assert.True(drift < Bound, $"{drift:P3}");
    }

    /// <summary>Largest departure of the energy from that of the first step, as a share of it, over 10 s.</summary>
    private static double Drift(Action step, Func<double> energy)
    {
        step();
        double first = energy(), most = 0.0;
        for (var n = 1; n < Steps; n++)
        {
            step();
            most = Math.Max(most, Math.Abs(energy() - first));
        }

        return most / Math.Abs(first);
    }
}
