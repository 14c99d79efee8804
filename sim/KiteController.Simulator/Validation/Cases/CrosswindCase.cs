using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V6: the flying kite, made light and flown fast across the wind, against Loyd's limit.</summary>
/// <remarks>
/// The model has no given lift and drag: they follow from where the bridle holds the plate. With the plate leaning by d, the air
/// meeting it at a, no bow and no weight, the total force lies along the line when friction balances the lean, and then
/// L/D = cot(d + a). Slope and friction are chosen so that a + d = atan(1/2) and the force coefficient is 1; what the flight
/// then does (speed, incidence, force) comes from <see cref="KiteFlight"/> alone.
/// </remarks>
internal static class CrosswindCase
{
    private const double LiftOverDrag = 2.0;
    private const double BridleDeg = 15.0;
    private const double Wind = 6.0;
    private const double AngleToWindDeg = 30.0;
    private const double Broadside = 1.17;

    public static void Loyd(ValidationSettings settings, CaseRows rows)
    {
        var (force, speed) = Fly(0.001);
        rows.NearShare("Kite of 1 g, 30 deg to the wind, L/D 2: force over qS", 3.75, force, 0.01);
        rows.NearShare("Its air speed over wind speed", 1.9365, speed, 0.01);
        var (heavyForce, heavySpeed) = Fly(0.045);
        const string limit = "Shown only: the limit is that of no mass.";
        rows.Shown("Kite of 45 g: force over qS", heavyForce, limit);
        rows.Shown("Its air speed over wind speed", heavySpeed, limit);
    }

    private static (double Force, double Speed) Fly(double mass)
    {
        var lean = BridleDeg * Angles.RadianPerDegree;
        var incidence = Math.Atan(1.0 / LiftOverDrag) - lean;
        var (sin, cos) = Math.SinCos(incidence);
        var slope = (Math.Cos(lean) / sin - Broadside * sin) / cos;
        var kite = KiteCatalogue.Patang with
        {
            MassKilogram = mass,
            NormalForceSlope = slope,
            NormalForceBroadside = Broadside,
            SkinFriction = 0.5 * (slope + Broadside * Math.Tan(incidence)) * Math.Tan(incidence) * Math.Tan(lean),
            BridleDeg = BridleDeg,
            BowSlackDeg = 0.01,
            BowFullDeg = 0.01,
            Asymmetry = 0.0,
            Autorotation = 0.0,
            CentreOfGravityMetre = 0.0,
        };
        var line = new LineParameters { DiameterMetre = 1e-9, KilogramPerMetre = 0.0, StiffnessNewton = 1e5, StrengthNewton = 1e9 };
        var flight = new KiteFlight(kite, line);
        const double length = 2000.0;
        var wind = new Vec3(0.0, Wind, 0.0);

        // Sideways from the left, so that it crosses the direction of 30 degrees to the wind with its speed long settled.
        flight.StartHovering(AngleToWindDeg * Angles.RadianPerDegree, -3.0 * Angles.RadianPerDegree, length, 0.5 * Math.PI);
        double force = 0.0, speed = 0.0, nearest = double.PositiveInfinity;
        for (var n = 0; n < 80_000; n++)
        {
            flight.Step(wind, length, 0.0, 2.5e-4);
            var toWind = Math.Acos(flight.Position_W.Unit.Y) * Angles.DegreePerRadian;
            var off = Math.Abs(toWind - AngleToWindDeg);
            if (n > 8000 && off < nearest)
            {
                nearest = off;
                force = flight.TensionNewton / (0.5 * kite.AirDensityKilogramPerCubicMetre * Wind * Wind * kite.AreaSquareMetre);
                speed = flight.AirSpeedMetrePerSecond / Wind;
            }
        }

        return nearest < 0.1 ? (force, speed) : (double.NaN, double.NaN);
    }
}
