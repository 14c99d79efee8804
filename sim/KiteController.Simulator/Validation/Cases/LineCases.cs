using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V3, V4, V5 and X1: the line between spool and kite.</summary>
internal static class LineCases
{
    private const double Gravity = 9.80665;

    public static void Catenary(ValidationSettings settings, CaseRows rows)
    {
        var end = SteadyLine.Trace(100.0, Math.Sqrt(4.25), Math.Atan2(0.5, 2.0), 1.96133e-3, static _ => 0.0)[^1];
        rows.Near("100 m hanging from 2 N level and 0.5 N up: distance, m", 95.781530, end.XMetre, 1e-6);
        rows.Near("Height, m", 28.620822, end.ZMetre, 1e-6);
        rows.Near("Tension at the top, N", 2.11768769, end.TensionNewton, 1e-6);
        rows.Near("Angle at the top, deg", 19.191295, end.SlopeRadian * Angles.DegreePerRadian, 1e-6);
    }

    public static void LongLineFlights(ValidationSettings settings, CaseRows rows)
    {
        (double Length, double Tension, double ElevationDeg, double ReelDeg, double X, double Y)[] flights =
        [
            (900.0, 5.0, 59.0, 51.0, 461.8, 768.7),
            (2700.0, 5.0, 33.0, 19.0, 2224.3, 1444.5),
            (4500.0, 4.0, 22.0, 8.0, 4066.1, 1642.8),
            (6300.0, 4.0, 16.0, 3.0, 5894.7, 1690.3),
            (8100.0, 4.5, 14.0, 2.5, 7735.1, 1928.6),
        ];
        foreach (var flight in flights)
        {
            // Feet and pounds; the drag per foot is fitted to the kite's elevation.
            SteadyLinePoint End(double drag) =>
                SteadyLine.Trace(flight.Length, flight.Tension, flight.ReelDeg * Angles.RadianPerDegree, 1.0 / 8700.0, _ => drag)[^1];
            double low = 0.0, high = 0.01;
            for (var i = 0; i < 60; i++)
            {
                var middle = 0.5 * (low + high);
                var end = End(middle);
                var tooHigh = Math.Atan2(end.ZMetre, end.XMetre) > flight.ElevationDeg * Angles.RadianPerDegree;
                (low, high) = tooHigh ? (low, middle) : (middle, high);
            }

            var fitted = End(low);
            rows.NearShare($"{flight.Length:0} ft of line: distance, ft", flight.X, fitted.XMetre, 0.0005);
            rows.NearShare($"{flight.Length:0} ft of line: height, ft", flight.Y, fitted.ZMetre, 0.0005);
        }
    }

    public static void LineWithDrag(ValidationSettings settings, CaseRows rows)
    {
        foreach (var (exponent, name, x, z, tension, angle) in new[]
        {
            (0.0, "even wind", 60.15076, 79.45331, 3.155834, 61.49995),
            (1.0 / 7.0, "exponent 1/7", 57.50376, 80.93614, 3.158742, 68.43906),
        })
        {
            var end = HangingLine.Solve(new HangingLineSituation(100.0, 3.0, 45.0, 0.5, 0.20, 6.0, exponent))[^1];
            rows.NearShare($"100 m in 6 m/s, {name}: distance, m", x, end.XMetre, 0.005);
            rows.NearShare($"{name}: height, m", z, end.ZMetre, 0.005);
            rows.NearShare($"{name}: tension at the kite, N", tension, end.TensionNewton, 0.01);
            rows.NearShare($"{name}: angle at the kite, deg", angle, end.SlopeRadian * Angles.DegreePerRadian, 0.005);
            rows.Near($"{name}: angle at the spool found back by the flight's own sag law, deg", 45.0, SagLawAngleDeg(end, exponent), 0.4);
        }
    }

    public static void MooringCatenaries(ValidationSettings settings, CaseRows rows)
    {
        // Forces at the lower end as given there; the place of the other end is what the line must reach.
        foreach (var (name, x, z, length, weight, level, up) in new[]
        {
            ("500 m, sagging below its lower end", 400.0, 200.0, 500.0, 200.0, 43694.580989249596, -22365.599350216216),
            ("130 m, steep", 89.9, 59.2, 130.0, 881.05, 31373.229006023103, -26650.341270116318),
            ("100 m, floating upward", 37.96888656874307, 20.49078283711694, 100.0, -881.0549577007893, 6428.437434537766, 53178.729367882406),
        })
        {
            var end = SteadyLine.Trace(length, Math.Sqrt(level * level + up * up), Math.Atan2(up, level), weight, static _ => 0.0, 20_000)[^1];
            rows.NearShare($"{name}: distance, m", x, end.XMetre, 1e-4);
            rows.NearShare($"{name}: height, m", z, end.ZMetre, 1e-4);
        }
    }

    private static double SagLawAngleDeg(SteadyLinePoint end, double exponent)
    {
        var wind = new WindField(
            new WindParameters { SpeedMetrePerSecond = 6.0, ShearExponent = exponent, DirectionFromDeg = 180.0, TurbulenceIntensity = 0.0 }, new SeededRandom(1));
        var sag = new LineSag(new LineParameters(), AirDensity.SeaLevel, Gravity);
        var kite = new Vec3(0.0, end.XMetre, end.ZMetre);
        for (var step = 0; step < 500; step++)
        {
            sag.Update(kite, Vec3.Zero, 100.0, end.TensionNewton, wind); // Five seconds: the shape follows with its own period.
        }

        var direction = sag.DirectionAt(kite.Unit);
        return Math.Atan2(direction.Z, direction.Y) * Angles.DegreePerRadian;
    }
}
