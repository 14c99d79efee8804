using System;

namespace KiteController.Physics.Tests;

/// <summary>Set-ups for experiments with the dynamic line: calm or steady wind, no ground in the way.</summary>
internal static class LineRig
{
    public const double Step = 1e-3;

    public static readonly LineParameters Bare = new() { DampingNewtonSecondPerMetre = 0.0, DragCoefficient = 0.0 };

    public static WindField Wind(double speed, double exponent, double fromDeg = 180.0) => new(
        new WindParameters
        {
            SpeedMetrePerSecond = speed, ShearExponent = exponent, DirectionFromDeg = fromDeg, TurbulenceIntensity = 0.0,
        },
        new SeededRandom(1));

    /// <summary>A line without ground, with the given number of pieces.</summary>
    public static DynamicLine Line(LineParameters line, int pieces, double gravity = 9.80665, double skin = 0.0, double density = 1.225) =>
        new(line, new DynamicLineOptions { Pieces = pieces, GroundHeightMetre = -1000.0, SkinFriction = skin }, density, gravity);

    /// <summary>Hangs a line freely downward from the ring, at rest, with its own stretch.</summary>
    public static DynamicLine Hanging(LineParameters parameters, int pieces, double length, double gravity)
    {
        var line = Line(parameters, pieces, gravity);
        line.Start(new Vec3(0.0, 0.0, -length), length);
        line.Cut(length);
        var z = 0.0;
        for (var i = 1; i <= pieces; i++)
        {
            var below = parameters.KilogramPerMetre * gravity * length * (pieces - i + 0.5) / pieces;
            z -= length / pieces * (1.0 + below / parameters.StiffnessNewton);
            line.DisplaceNode(i, new Vec3(0.0, 0.0, z), Vec3.Zero);
        }

        return line;
    }

    /// <summary>Kinetic, elastic and potential energy of the line's nodes, J; a held end has none of its own.</summary>
    public static double Energy(DynamicLine line, LineParameters parameters, double gravity)
    {
        var piece = line.LengthMetre / line.Pieces;
        var mass = parameters.KilogramPerMetre * piece;
        var energy = 0.0;
        for (var i = 1; i <= line.Pieces; i++)
        {
            var stretch = Math.Max(0.0, (line.NodePosition_W(i) - line.NodePosition_W(i - 1)).Length - piece);
            energy += 0.5 * parameters.StiffnessNewton / piece * stretch * stretch;
            var share = i < line.Pieces ? 1.0 : 0.5;
            energy += share * mass * (0.5 * (i < line.Pieces || line.IsCut ? line.NodeVelocity_W(i).LengthSquared : 0.0)
                + gravity * line.NodePosition_W(i).Z);
        }

        return energy;
    }

    /// <summary>Mean period of a signal from its upward crossings of zero, s.</summary>
    public static double Period(Func<double> signal, Action step, double seconds, double dt = Step)
    {
        double first = double.NaN, last = double.NaN, before = signal();
        var count = 0;
        for (var n = 1; n * dt < seconds; n++)
        {
            step();
            var now = signal();
            if (before < 0.0 && now >= 0.0)
            {
                var at = (n - now / (now - before)) * dt;
                first = double.IsNaN(first) ? at : first;
                last = at;
                count++;
            }

            before = now;
        }

        return (last - first) / (count - 1);
    }
}
