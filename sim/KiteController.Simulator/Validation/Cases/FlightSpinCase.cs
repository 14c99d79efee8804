using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>A1: what pay-out from a taut hover does, against an independent program of the same equations; 60 m of line, 6 m/s at 10 m.</summary>
internal static class FlightSpinCase
{
    private const double Hover = 2.0;

    private readonly record struct Spin(double HoverNewton, double HoverBowDeg, double LeastNewton, double FlatAfter, double PeakDeg, double FastAfter);

    public static void PayOut(ValidationSettings settings, CaseRows rows)
    {
        var hover = Fly(5.0, 0.006);
        rows.Near("Tension of the hover, N", 4.1, hover.HoverNewton, 0.05);
        rows.Near("Bow of the hover, deg", 19.5, hover.HoverBowDeg, 0.1);
        (double PayOut, double FlatAfter, double Least, double PeakStrong, double PeakWeak, double FastAfter)[] table =
        [
            (2.0, double.NaN, 1.7, 26.0, 9.0, double.NaN),
            (3.0, 0.48, 0.83, 111.0, 89.0, double.NaN),
            (3.6, 0.34, 0.36, 184.0, 202.0, 0.96),
            (4.0, 0.30, 0.05, 229.0, 266.0, 0.74),
            (5.0, 0.22, 0.0, 331.0, 344.0, 0.60),
            (6.0, 0.16, 0.0, 416.0, 423.0, 0.50),
            (8.0, 0.16, 0.0, 434.0, 432.0, 0.46),
        ];
        foreach (var row in table)
        {
            var spin = Fly(row.PayOut, 0.006);
            var name = $"Pay-out {row.PayOut:0.0} m/s";
            rows.Near($"{name}: largest yaw rate within 1 s, deg/s", row.PeakStrong, spin.PeakDeg, 2.0);
            rows.Near($"{name}, a quarter of the asymmetry: largest yaw rate, deg/s", row.PeakWeak, Fly(row.PayOut, 0.0015).PeakDeg, 2.0);
            rows.Near($"{name}: least tension, N", row.Least, spin.LeastNewton, row.PayOut < 2.5 ? 0.05 : 0.01);

            // The table was read off every 0.02 s.
            if (double.IsNaN(row.FlatAfter))
            {
                rows.Holds($"{name}: bow below 60 %", "never", double.IsPositiveInfinity(spin.FlatAfter) ? "never" : CaseRows.Text(spin.FlatAfter), "equal", double.IsPositiveInfinity(spin.FlatAfter));
            }
            else
            {
                rows.Near($"{name}: bow below 60 % after, s", row.FlatAfter, spin.FlatAfter, 0.025);
            }

            if (!double.IsNaN(row.FastAfter))
            {
                rows.Near($"{name}: 180 deg/s after, s", row.FastAfter, spin.FastAfter, 0.025);
            }
        }
    }

    public static void Sense(ValidationSettings settings, CaseRows rows)
    {
        foreach (var (asymmetry, heading, peak) in new[] { (0.0, 15.0, 342.0), (0.0, -15.0, -342.0), (0.0005, -25.0, -295.0), (-0.0005, 25.0, 295.0), (0.006, -25.0, 360.0) })
        {
            var flight = new PrescribedFlight(PrototypeKite.Patang with { Asymmetry = asymmetry }, 6.0, 52.0, 60.0, heading);
            flight.FlyUntil(1.0, 0.0);
            var got = 0.0;
            flight.FlyUntil(2.0, 5.0, () => got = Math.Abs(flight.YawRateDeg) > Math.Abs(got) ? flight.YawRateDeg : got);
            rows.NearShare($"Asymmetry {asymmetry}, heading {heading:0} deg: largest yaw rate, deg/s, + right", peak, got, 0.05);
        }
    }

    private static Spin Fly(double payOut, double asymmetry)
    {
        var flight = new PrescribedFlight(PrototypeKite.Patang with { Asymmetry = asymmetry }, 6.0, 52.0, 60.0);
        flight.FlyUntil(Hover, 0.0);
        double hover = flight.Kite.TensionNewton, bow = flight.Kite.BowRadian;
        double least = hover, flat = double.PositiveInfinity, peak = 0.0, fast = double.PositiveInfinity;
        flight.FlyUntil(Hover + 1.0, payOut, () =>
        {
            least = Math.Min(least, flight.Kite.TensionNewton);
            peak = Math.Max(peak, Math.Abs(flight.YawRateDeg));
            flat = flight.Kite.BowRadian < 0.6 * bow ? Math.Min(flat, flight.Time - Hover) : flat;
            fast = Math.Abs(flight.YawRateDeg) > 180.0 ? Math.Min(fast, flight.Time - Hover) : fast;
        });
        return new Spin(hover, bow * Angles.DegreePerRadian, least, flat, peak, fast);
    }
}
