using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>A2 and A5: what a pull does: it ends a spin, drives the kite along its nose, and lifts it off a helper's hands.</summary>
internal static class FlightPullCase
{
    private readonly record struct Pull(double SpinDeg, double HalfDeg, double Slip, double MostTurn);

    public static void EndsASpin(ValidationSettings settings, CaseRows rows)
    {
        foreach (var delay in new[] { 0.7, 0.75, 0.8, 0.85 })
        {
            var pull = Fly(2.0 + delay);
            var name = $"Pull {delay:0.00} s after the release";
            rows.AtMost($"{name}: share of the spin left 0.5 s after taut", 0.06, Math.Abs(pull.HalfDeg) / pull.SpinDeg);
            rows.AtMost($"{name}: slip through the air from 0.7 to 2.2 s, deg", 1.9, pull.Slip);
            rows.AtMost($"{name}: fastest turn in that time, deg/s", 12.0, pull.MostTurn);
        }

        // Mean speeds of the second after the first, at 4, 6 and 8 m/s; given in whole m/s.
        (string Name, double HeadingDeg, double[] Still, double[] ReelTwo, double[] ReelFour)[] speeds =
        [
            ("nose up", 0.0, [3.0, 5.0, 6.0], [6.0, 8.0, 9.0], [10.0, 11.0, 12.0]),
            ("sideways", 90.0, [11.0, 14.0, 17.0], [14.0, 17.0, 20.0], [17.0, 20.0, 23.0]),
            ("nose down", 180.0, [13.0, 17.0, 20.0], [16.0, 20.0, 23.0], [19.0, 23.0, 25.0]),
        ];
        foreach (var (name, heading, still, reelTwo, reelFour) in speeds)
        {
            foreach (var (reel, expected) in new[] { (0.0, still), (-2.0, reelTwo), (-4.0, reelFour) })
            {
                var worst = 0.0;
                for (var i = 0; i < expected.Length; i++)
                {
                    worst = Math.Max(worst, Math.Abs(MeanSpeed(heading, 4.0 + 2.0 * i, reel) - expected[i]));
                }

                rows.AtMost($"Flying {name}, reel {reel:0} m/s, {string.Join("/", expected)} m/s in 4/6/8 m/s of wind: largest difference, m/s", 1.3, worst);
            }
        }
    }

    public static void Launch(ValidationSettings settings, CaseRows rows)
    {
        double lowest = double.PositiveInfinity, highest = 0.0, weakest = double.PositiveInfinity, hardest = 0.0;
        foreach (var wind in new[] { 3.0, 4.0, 5.0, 6.0, 7.0, 8.0 })
        {
            foreach (var reelIn in new[] { 2.0, 3.0, 4.0 })
            {
                var flight = new PrescribedFlight(PrototypeKite.Patang, wind, 4.6, 25.0);
                double top = 0.0, peak = 0.0;
                flight.FlyUntil(4.0, -reelIn, () =>
                {
                    top = Math.Max(top, flight.Kite.Position_W.Z);
                    peak = Math.Max(peak, flight.Kite.TensionNewton);
                });
                (lowest, highest) = (Math.Min(lowest, top), Math.Max(highest, top));
                (weakest, hardest) = (Math.Min(weakest, peak), Math.Max(hardest, peak));
                if (wind == 6.0 && reelIn == 3.0)
                {
                    rows.Near("Reel-in 3 m/s from 25 m in 6 m/s: height reached, m", 17.6, top, 0.35);
                    rows.Near("The same: largest tension, N", 15.0, peak, 0.5);
                }
            }
        }

        rows.NearShare("Reel-in 2-4 m/s in 3-8 m/s: lowest height reached, m", 15.0, lowest, 0.05);
        rows.NearShare("Highest, m", 19.0, highest, 0.05);
        rows.NearShare("Weakest largest tension, N", 4.8, weakest, 0.05);
        rows.NearShare("Strongest, N", 26.0, hardest, 0.05);
    }

    private static Pull Fly(double pullAt)
    {
        var flight = new PrescribedFlight(PrototypeKite.Patang, 6.0, 52.0, 60.0);
        flight.FlyUntil(2.0, 0.0);
        flight.FlyUntil(pullAt, 5.0);
        var spin = flight.YawRateDeg;
        while (flight.Kite.TensionNewton < 1.0 && flight.Time < pullAt + 2.0)
        {
            flight.Step(-2.5);
        }

        var taut = flight.Time;
        flight.FlyUntil(taut + 0.5, -2.5);
        var half = flight.YawRateDeg;
        flight.FlyUntil(taut + 0.7, -2.5);
        double slip = 0.0, turn = 0.0;
        flight.FlyUntil(taut + 2.2, -2.5, () =>
        {
            turn = Math.Max(turn, Math.Abs(flight.YawRateDeg));
            slip = Math.Max(slip, Math.Abs(flight.Kite.SlipRadian) * Angles.DegreePerRadian);
        });
        return new Pull(spin, half, slip, turn);
    }

    private static double MeanSpeed(double headingDeg, double wind, double reel)
    {
        var flight = new PrescribedFlight(PrototypeKite.Patang, wind, 40.0, 80.0, headingDeg);
        flight.FlyUntil(1.0, reel);
        double sum = 0.0, count = 0.0;
        flight.FlyUntil(2.0, reel, () =>
        {
            var e = flight.Kite.Position_W.Unit;
            var velocity = flight.Kite.Velocity_W;
            sum += (velocity - e * Vec3.Dot(velocity, e)).Length;
            count++;
        });
        return sum / count;
    }
}
