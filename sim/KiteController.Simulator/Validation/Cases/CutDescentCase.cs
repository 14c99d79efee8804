using System;
using System.Linq;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>R1: statistics of cut kites drawn from the priors, against an independent program of the same truth.</summary>
internal static class CutDescentCase
{
    private const int CutsPerSeed = 10;
    private static readonly double[] Shares = [0.05, 0.25, 0.50, 0.75, 0.95];

    private readonly record struct Fall(double Drift, double Time, bool Caught, bool Reflew, double StillSink, double StillDrag);

    public static void Statistics(ValidationSettings settings, CaseRows rows)
    {
        var falls = SeedRuns.Map(settings, CutsPerSeed * settings.Seeds, seed => Run((ulong)seed));
        Compare(rows, "Drift", "m", [61.0, 115.0, 177.0, 265.0, 447.0], [.. falls.Select(static f => f.Drift)]);
        Compare(rows, "Time to ground", "s", [16.0, 27.0, 41.0, 57.0, 93.0], [.. falls.Select(static f => f.Time)]);
        rows.Near("Share that snags at least once", 0.28, falls.Count(static f => f.Caught) / (double)falls.Length, 0.03);
        rows.Near("Share of the caught that fly again", 0.35, falls.Count(static f => f.Reflew) / (double)Math.Max(1, falls.Count(static f => f.Caught)), 0.10);
        foreach (var (share, drag, sink) in new[] { (0.05, 0.91, 1.15), (0.50, 1.52, 1.50), (0.95, 2.53, 1.97) })
        {
            rows.NearShare($"Still air: effective drag coefficient at {100.0 * share:0} %", drag, Quantiles.Of(falls.Select(static f => f.StillDrag), share), 0.07);
            rows.NearShare($"Still air: sink at {100.0 * share:0} %, m/s", sink, Quantiles.Of(falls.Select(static f => f.StillSink), share), 0.05);
        }
    }

    private static void Compare(CaseRows rows, string what, string unit, double[] expected, double[] got)
    {
        for (var i = 0; i < Shares.Length; i++)
        {
            rows.NearShare($"{what} at {100.0 * Shares[i]:0} %, {unit}", expected[i], Quantiles.Of(got, Shares[i]), 0.08);
        }
    }

    private static Fall Run(ulong seed)
    {
        var random = new SeededRandom(seed);
        var draw = RunnerDraw.Draw(random.Fork(1));
        var kite = draw.Cut(random.Fork(2));
        kite.RunToEnd();

        var stillDraw = draw with
        {
            Wind = draw.Wind with { SpeedMetrePerSecond = 0.0, TurbulenceIntensity = 0.0 },
            Kite = draw.Kite with { ThermalMetrePerSecond = 0.0 },
        };
        var still = stillDraw.Cut(random.Fork(2));
        still.RunToEnd();
        var sink = draw.Position_W.Z / still.TimeSecond;
        var p = draw.Kite;
        var drag = 2.0 * p.MassKilogram * p.GravityMetrePerSecondSquared / (p.AirDensityKilogramPerCubicMetre * p.AreaSquareMetre * sink * sink);
        return new Fall((kite.Position_W - draw.Position_W).HorizontalLength, kite.TimeSecond, kite.EverCaught, kite.EverReflew, sink, drag);
    }
}
