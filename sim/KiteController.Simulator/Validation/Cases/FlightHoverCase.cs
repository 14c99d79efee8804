using System;
using System.Linq;
using KiteController.Physics;
using KiteController.Simulator.Studies.Statistics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>A3, A4 and A6: a kite on a line of fixed length, in light wind, and with other step sizes.</summary>
internal static class FlightHoverCase
{
    private const int ReferenceFlights = 40;

    public static void Hover(ValidationSettings settings, CaseRows rows)
    {
        foreach (var (wind, growth, tension, elevation) in new[]
        {
            (4.0, 0.40, 2.1, 50.0), (5.0, 0.32, 2.8, 55.0), (6.0, 0.30, 3.6, 57.0), (8.0, 0.27, 5.8, 58.5), (10.0, 0.26, 8.6, 59.0),
        })
        {
            var symmetric = PrototypeKite.Patang with { Asymmetry = 0.0 };
            var still = new PrescribedFlight(symmetric, wind, 57.0, 80.0);
            still.FlyUntil(15.0, 0.0);
            rows.Near($"80 m, {wind:0} m/s: tension, N", tension, still.Kite.TensionNewton, 0.1);
            rows.Near($"80 m, {wind:0} m/s: elevation, deg", elevation, still.ElevationDeg, 0.6);
            var nudged = new PrescribedFlight(symmetric, wind, 57.0, 80.0, headingDeg: 0.001);
            nudged.FlyUntil(20.0, 0.0);
            var early = Sideways(nudged.Kite);
            nudged.FlyUntil(32.0, 0.0);
            rows.NearShare($"80 m, {wind:0} m/s: growth of a sideways error, 1/s", growth, Math.Log(Sideways(nudged.Kite) / early) / 12.0, 0.10);
        }

        foreach (var (wind, gusts, stayed) in new[] { (4.0, 0.10, 5), (4.0, 0.05, 38), (4.3, 0.10, 32), (4.6, 0.10, 39), (10.0, 0.10, 8) })
        {
            var seconds = SeedRuns.Map(settings, ReferenceFlights, seed => BehaviourCases.SecondsAloft(PrototypeKite.Trainer, wind, 600.0, (ulong)seed, gusts, 2e-3));
            var hits = seconds.Count(static s => s >= 600.0);
            var (ours, theirs) = (Wilson.Interval(hits, ReferenceFlights), Wilson.Interval(stayed, ReferenceFlights));
            rows.Holds(
                $"Trainer, {wind:0.0} m/s, {100.0 * gusts:0} % gusts: ten minutes above 30 deg",
                CaseRows.Share(stayed, ReferenceFlights),
                CaseRows.Share(hits, ReferenceFlights),
                "intervals overlap",
                ours.Low <= theirs.High && theirs.Low <= ours.High,
                "The intervals do not overlap.");
        }
    }

    public static void LightWind(ValidationSettings settings, CaseRows rows)
    {
        // Nothing sideways: a symmetric kite, nose up, 45 m high on 64 m of line.
        double HeightAfter(double wind, Func<double, double> reel)
        {
            var flight = new PrescribedFlight(PrototypeKite.Patang with { Asymmetry = 0.0 }, wind, 45.0, 64.0);
            while (flight.Time < 20.0 && flight.Kite.Condition == KiteCondition.Flying)
            {
                flight.Step(reel(flight.Time));
            }

            return flight.Kite.IsOnGround ? 0.0 : flight.Kite.Position_W.Z;
        }

        foreach (var (wind, height) in new[] { (1.5, 26.0), (2.0, 36.0), (2.5, 43.0), (3.0, 47.0), (3.5, 49.0) })
        {
            rows.Near($"Pumping +2/-2.5 m/s in {wind:0.0} m/s: height after 20 s, m", height, HeightAfter(wind, static t => t % 4.0 < 2.0 ? 2.0 : -2.5), 2.0);
        }

        foreach (var (wind, reel, stays) in new[] { (3.0, 0.0, false), (3.5, 0.0, true), (2.0, -1.0, false), (2.5, -1.0, true), (1.5, -2.0, true) })
        {
            var height = HeightAfter(wind, _ => reel);
            rows.Holds($"Reel {reel:0} m/s in {wind:0.0} m/s: height after 20 s, m", stays ? "aloft" : "on the ground", height > 0.0 ? CaseRows.Text(Math.Round(height, 1)) : "on the ground", "5 m between them", height > 5.0 == stays);
        }
    }

    public static void Steps(ValidationSettings settings, CaseRows rows)
    {
        var fine = ReleaseSpinPull(0.5e-3);
        foreach (var (dt, metres) in new[] { (1e-3, 0.3), (2e-3, 0.7) })
        {
            rows.AtMost($"Release, spin and pull, 5 s: {1e3 * dt:0} ms from 0.5 ms, m", metres, (ReleaseSpinPull(dt) - fine).Length);
        }

        var parked = Parked(0.5e-3);
        foreach (var dt in new[] { 1e-3, 2e-3 })
        {
            rows.AtMost($"Trainer, reeled out and in by 1 m/s, 10 s: {1e3 * dt:0} ms from 0.5 ms, m", 0.05, (Parked(dt) - parked).Length);
        }
    }

    private static Vec3 ReleaseSpinPull(double dt)
    {
        var flight = new PrescribedFlight(PrototypeKite.Patang, 6.0, 52.0, 60.0, dt: dt);
        flight.FlyUntil(2.0, 0.0);
        flight.FlyUntil(2.9, 5.0);
        flight.FlyUntil(5.0, -2.5);
        return flight.Kite.Position_W;
    }

    private static Vec3 Parked(double dt)
    {
        var flight = new PrescribedFlight(PrototypeKite.Trainer, 6.0, 50.0, 80.0, dt: dt);
        flight.FlyUntil(5.0, 1.0);
        flight.FlyUntil(10.0, -1.0);
        return flight.Kite.Position_W;
    }

    private static double Sideways(KiteFlight kite)
    {
        var azimuth = kite.AzimuthRadian(0.0);
        var heading = kite.HeadingRadian;
        return Math.Sqrt(azimuth * azimuth + heading * heading);
    }
}
