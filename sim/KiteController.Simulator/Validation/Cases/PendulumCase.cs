using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>X4: the kite without air is a stone: it falls, and on its line it swings; with gravity upward, since the spool lies on the ground.</summary>
internal static class PendulumCase
{
    private const double Step = 1e-3;
    private const double Length = 60.0;
    private const double SwingDeg = 10.0;

    /// <summary>The kite starts this much beyond its line; the line is made to reach it.</summary>
    private const double StartStretch = 0.02;

    public static void Swing(ValidationSettings settings, CaseRows rows)
    {
        var (fallEnergy, fallSpeed) = Fall();
        rows.AtMost("Free fall of 44 m: change of energy, share", 0.001, fallEnergy);
        rows.NearShare("Speed at its end, m/s", Math.Sqrt(2.0 * 9.81 * 44.0), fallSpeed, 0.001);
        var (period, swingEnergy) = Pendulum();
        rows.NearShare("Swing of 10 deg on 60 m: period, s", Period(Length + StartStretch, 9.81, SwingDeg * Angles.RadianPerDegree), period, 0.001);
        rows.AtMost("Change of energy over four swings, share of the energy of motion", 0.001, swingEnergy);
    }

    /// <summary>Period of a pendulum, series in the amplitude to the fourth power, s.</summary>
    private static double Period(double length, double gravity, double amplitude) =>
        2.0 * Math.PI * Math.Sqrt(length / gravity) * (1.0 + amplitude * amplitude / 16.0 + 11.0 * Math.Pow(amplitude, 4.0) / 3072.0);

    private static (double Energy, double Speed) Fall()
    {
        var kite = Stone(9.81);
        kite.StartHovering(50.0 * Angles.RadianPerDegree, 0.0, Length);
        var top = kite.Position_W.Z;
        while (top - kite.Position_W.Z < 44.0)
        {
            kite.Step(Vec3.Zero, 2.0 * Length, 0.0, Step);
        }

        var fallen = top - kite.Position_W.Z;
        var motion = 0.5 * kite.Velocity_W.LengthSquared;
        return (Math.Abs(motion / (9.81 * fallen) - 1.0), kite.Velocity_W.Length * Math.Sqrt(44.0 / fallen));
    }

    private static (double Period, double Energy) Pendulum()
    {
        var kite = Stone(-9.81);
        kite.StartHovering((90.0 - SwingDeg) * Angles.RadianPerDegree, 0.0, Length);
        const double least = -9.81 * (Length + StartStretch);
        double Energy() => 0.5 * kite.Velocity_W.LengthSquared - 9.81 * kite.Position_W.Z - least;
        double start = Energy(), worst = 0.0, lastCrossing = 0.0, sum = 0.0;
        var crossings = 0;
        for (var n = 0; n < 70_000; n++)
        {
            var before = kite.Position_W.Y;
            kite.Step(Vec3.Zero, Length + StartStretch, 0.0, Step);
            var after = kite.Position_W.Y;
            if (before < 0.0 && after >= 0.0)
            {
                var at = (n - before / (after - before)) * Step;
                sum += crossings > 0 ? at - lastCrossing : 0.0;
                lastCrossing = at;
                crossings++;
            }

            // In its first seconds the line takes up its load.
            if (n == 3000)
            {
                start = Energy();
            }

            worst = n > 3000 ? Math.Max(worst, Math.Abs(Energy() - start)) : worst;
        }

        return (sum / (crossings - 1), worst / (9.81 * Length * (1.0 - Math.Cos(SwingDeg * Angles.RadianPerDegree))));
    }

    /// <summary>A kite in almost no air, on a line that hardly stretches and has no weight.</summary>
    private static KiteFlight Stone(double gravity) => new(
        KiteCatalogue.Patang with { AirDensityKilogramPerCubicMetre = 1e-9, GravityMetrePerSecondSquared = gravity },
        new LineParameters { KilogramPerMetre = 0.0, StiffnessNewton = 30_000.0 });
}
