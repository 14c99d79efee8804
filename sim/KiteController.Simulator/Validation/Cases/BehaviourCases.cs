using System;
using System.Linq;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V15 and V16: what flyers see, for the nominal kite and as rates over many seeds.</summary>
internal static class BehaviourCases
{
    private const double LeastRate = 0.95;
    private const double Gusts = 0.10;
    private const double LineMetre = 80.0;
    private const double StayDeg = 30.0;
    private const double GraceSecond = 5.0;

    public static void SpinAndPull(ValidationSettings settings, CaseRows rows)
    {
        var nominal = ReleaseAndPull.Of(new PrescribedFlight(KiteCatalogue.Patang, 6.0, 52.0, 60.0));
        rows.AtMost("Pay-out 5 m/s: least tension over the hover's", 0.2, nominal.TensionLeft);
        rows.AtMost("Bow below 60 % of the hover's after, s", 0.25, nominal.FlatAfter);
        rows.Between("Largest yaw rate within 1 s, deg/s", 180.0, 420.0, Math.Abs(nominal.PeakDeg));
        rows.Holds("Sense of the spin", nominal.TurnBeforeDeg > 0.0 ? "right" : "left", nominal.PeakDeg > 0.0 ? "right" : "left", "as the turn it had", nominal.KeepsSense);
        rows.AtMost("Pull 2.5 m/s: share of the spin left 0.5 s after taut", 0.2, nominal.SpinLeft);
        rows.AtMost("Course through the air off the nose above 5 m/s, deg", 15.0, nominal.SlipDeg);
        rows.AtMost("Turning while it flies straight, deg/s", 15.0, nominal.TurnDeg);

        var flights = SeedRuns.Map(settings, settings.Seeds, seed => ReleaseAndPull.Of(Started((ulong)seed, drawn: false, gusts: 0.0)));
        Rates(rows, "asymmetry of either sense, 0-2 times, hover up to 5 deg off", flights, judged: true);
        var drawn = SeedRuns.Map(settings, settings.Seeds, seed => ReleaseAndPull.Of(Started((ulong)seed, drawn: true, gusts: Gusts)));
        Rates(rows, "kites drawn from the full ranges, 10 % gusts", drawn, judged: false);
    }

    public static void Hover(ValidationSettings settings, CaseRows rows)
    {
        var trainers = SeedRuns.Map(settings, settings.Seeds, seed => SecondsAloft(KiteCatalogue.Trainer, Wind(seed, settings.Seeds), 600.0, (ulong)seed));
        rows.Rate("Trainer on 80 m, 5-8 m/s, 10 % gusts: above 30 deg for ten minutes", LeastRate, trainers.Count(static s => s >= 600.0), trainers.Length);
        var patangs = SeedRuns.Map(settings, settings.Seeds, seed => SecondsAloft(KiteCatalogue.Patang, Wind(seed, settings.Seeds), 60.0, (ulong)seed));
        rows.Rate("Patang on the same line, unattended: gone within a minute", 1.0, patangs.Count(static s => s < 60.0), patangs.Length);
        rows.AtMost("Patang: median time until it has left, s", 60.0, Quantiles.Median(patangs));
    }

    /// <summary>Time until a kite on a fixed line is lower than 30 degrees, its first 5 s aside.</summary>
    internal static double SecondsAloft(KiteParameters nominal, double windAtTen, double longest, ulong seed, double gusts = Gusts, double dt = 1e-3)
    {
        var kite = nominal with { Asymmetry = seed % 2 == 0 ? nominal.Asymmetry : -nominal.Asymmetry };
        var flight = new PrescribedFlight(kite, windAtTen, 50.0, LineMetre, azimuthDeg: seed % 4 < 2 ? 3.0 : -3.0, gusts: gusts, seed: seed, dt: dt);
        while (flight.Time < longest)
        {
            flight.Step(0.0);
            if (flight.Kite.Condition != KiteCondition.Flying || (flight.Time > GraceSecond && flight.ElevationDeg < StayDeg))
            {
                return flight.Time;
            }
        }

        return longest;
    }

    private static PrescribedFlight Started(ulong seed, bool drawn, double gusts)
    {
        var random = new SeededRandom(seed).Fork(15);
        var kite = KiteVariation.Draw(KiteCatalogue.Patang, random);
        if (!drawn)
        {
            kite = KiteCatalogue.Patang with { Asymmetry = kite.Asymmetry };
        }

        return new PrescribedFlight(
            kite, 6.0, 52.0 + random.NextUniform(-2.0, 2.0), 60.0, random.NextUniform(-5.0, 5.0), random.NextUniform(-5.0, 5.0), gusts, seed);
    }

    private static void Rates(CaseRows rows, string who, ReleaseAndPull[] flights, bool judged)
    {
        void Rate(string what, Func<ReleaseAndPull, bool> holds)
        {
            var title = $"{what} ({who})";
            var hits = flights.Count(holds);
            if (judged)
            {
                rows.Rate(title, LeastRate, hits, flights.Length);
            }
            else
            {
                rows.Shown(title, CaseRows.Share(hits, flights.Length), "Shown only: the case is about one kite in a steady wind; how far others may differ nobody has published.");
            }
        }

        Rate("Tension falls by more than 80 %", static f => f.TensionFalls);
        Rate("Bow flattens within 0.25 s", static f => f.BowFlattens);
        Rate("Yaw rate reaches 180-420 deg/s within 1 s", static f => f.Spins);
        Rate("It spins in the sense of the turn it had", static f => f.KeepsSense);
        Rate("More than 80 % of the spin is gone 0.5 s after taut", static f => f.SpinStops);
        Rate("Course through the air within 15 deg of the nose", static f => f.FliesAlongNose);
        Rate("Turning less than 15 deg/s", static f => f.FliesStraight);
        Rate("All of these at once", static f => f.AllHold);
    }

    private static double Wind(int seed, int seeds) => 5.0 + 3.0 * (seed + 0.5) / seeds;
}
