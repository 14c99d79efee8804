using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V2 and X2: a flat plate in the wind, by NASA's law, and the flying kite's own sail in a wind tunnel.</summary>
internal static class PlateCases
{
    public static void NasaPlate(ValidationSettings settings, CaseRows rows)
    {
        foreach (var (aspect, deg, lift, drag) in new[] { (1.0, 5.0, 0.46683, 0.21066), (1.0, 10.0, 0.81288, 0.52274), (2.0, 20.0, 1.62575, 1.03872) })
        {
            var incidence = deg * Angles.RadianPerDegree;
            rows.Near($"Lift coefficient, aspect ratio {aspect:0}, {deg:0} deg", lift, FlatPlate.LiftCoefficient(incidence, aspect), 1e-5);
            rows.Near($"Drag coefficient, aspect ratio {aspect:0}, {deg:0} deg", drag, FlatPlate.DragCoefficient(incidence, aspect), 1e-5);
        }
    }

    public static void WindTunnel(ValidationSettings settings, CaseRows rows)
    {
        // A kite too heavy to move, without weight, line or bow: one step shows the force on it.
        const double mass = 1e6;
        var kite = KiteCatalogue.Patang with { MassKilogram = mass, GravityMetrePerSecondSquared = 1e-9 };
        var line = new LineParameters { DiameterMetre = 1e-12, KilogramPerMetre = 0.0 };
        var flight = new KiteFlight(kite with { BowFullDeg = 0.01, BowSlackDeg = 0.01 }, line);
        flight.StartHovering(0.8, 0.0, 60.0);

        // The hover starts bowed; let the bow spring back in still air first.
        for (var i = 0; i < 2000; i++)
        {
            flight.Step(Vec3.Zero, 1000.0, 0.0, 1e-3);
        }

        const double speed = 8.0;
        var before = flight.Velocity_W;
        var along = flight.Normal_W;
        flight.Step(along * speed, 1000.0, 0.0, 1e-3);
        var force = Vec3.Dot(flight.Velocity_W - before, along) / 1e-3 * mass;
        rows.NearShare(
            "Drag coefficient of the flying kite's sail, broadside",
            1.17,
            force / (0.5 * kite.AirDensityKilogramPerCubicMetre * speed * speed * kite.AreaSquareMetre),
            0.01);
    }
}
