using System;
using System.Linq;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>The descent's statistics against the runner reference: an independent implementation of the same priors, 5000 cuts.</summary>
public class CutKiteTests
{
    private const int Cuts = 1200;

    private static double Quantile(double[] sorted, double share) => sorted[(int)(share * sorted.Length)];

    private static CutKite Fall(ulong seed, bool stillAir, out RunnerDraw draw)
    {
        var random = new SeededRandom(seed);
        draw = RunnerDraw.Draw(random.Fork(1));
        if (stillAir)
        {
            draw = draw with
            {
                Wind = draw.Wind with { SpeedMetrePerSecond = 0.0, TurbulenceIntensity = 0.0 },
                Kite = draw.Kite with { ThermalMetrePerSecond = 0.0 },
            };
        }

        var kite = draw.Cut(random.Fork(2));
        kite.RunToEnd();
        return kite;
    }

    [Fact]
    public void StillAirSinkHasTheStatedSpread()
    {
        var sinks = new double[Cuts];
        for (var i = 0; i < Cuts; i++)
        {
            var kite = Fall((ulong)i, stillAir: true, out var draw);
            Assert.True(kite.HasLanded);
            sinks[i] = draw.Position_W.Z / kite.TimeSecond;
        }

        Array.Sort(sinks);
        Assert.Equal(1.15, Quantile(sinks, 0.05), 0.06);
        Assert.Equal(1.50, Quantile(sinks, 0.50), 0.04);
        Assert.Equal(1.97, Quantile(sinks, 0.95), 0.08);
    }

    [Fact]
    public void DriftAndTimeHaveTheStatedQuantiles()
    {
        var kites = new (CutKite Kite, RunnerDraw Draw)[Cuts];
        for (var i = 0; i < Cuts; i++)
        {
            kites[i] = (Fall((ulong)i, stillAir: false, out var draw), draw);
        }

        var drifts = kites.Select(k => (k.Kite.Position_W - k.Draw.Position_W).HorizontalLength).Order().ToArray();
        var times = kites.Select(k => k.Kite.TimeSecond).Order().ToArray();
        double[] shares = [0.05, 0.25, 0.50, 0.75, 0.95];
        double[] drift = [61.0, 115.0, 177.0, 265.0, 447.0];
        double[] time = [16.0, 27.0, 41.0, 57.0, 93.0];
        for (var i = 0; i < shares.Length; i++)
        {
            Assert.Equal(1.0, Quantile(drifts, shares[i]) / drift[i], 0.10);
            Assert.Equal(1.0, Quantile(times, shares[i]) / time[i], 0.08);
        }

        Assert.Equal(0.28, kites.Count(k => k.Kite.EverCaught) / (double)Cuts, 0.04);
        Assert.True(kites.Count(k => !k.Kite.HasLanded) < 0.005 * Cuts);
        Assert.InRange(kites.Count(k => k.Kite.EverReflew) / (double)kites.Count(k => k.Kite.EverCaught), 0.25, 0.42);
    }

    [Fact]
    public void TakesOverFromTheFlyingKiteWithoutAJump()
    {
        var wind = new WindField(new WindParameters { DirectionFromDeg = 180.0 }, new SeededRandom(3));
        var kite = new KiteFlight(KiteCatalogue.Patang, new LineParameters());
        kite.StartHovering(KiteRun.Deg(50.0), wind.TowardRadian, 80.0);
        for (var n = 0; n < 1500; n++)
        {
            if (n % 10 == 0)
            {
                wind.Advance(0.01, kite.Position_W.Z);
            }

            kite.Step(wind.At(kite.Position_W.Z), 80.0, 0.0, 1e-3);
        }

        var cut = new CutKite(
            CutKiteParameters.For(kite.Kite, kite.Line, 40.0, 80.0), wind, kite.Position_W, kite.Velocity_W, new SeededRandom(4));
        Assert.Equal(kite.Position_W, cut.Position_W);
        cut.Step();
        Assert.True((cut.Position_W - kite.Position_W).Length < 0.2);
        Assert.Equal(40.0, (cut.LineEnd_W - cut.Position_W).Length, 0.5);

        // It relaxes to the wind within 0.3 s: broadside it is all drag.
        for (var n = 0; n < 30; n++)
        {
            cut.Step();
        }

        Assert.True((cut.Velocity_W - wind.At(cut.Position_W.Z)).Length < 2.0);
        cut.RunToEnd();
        Assert.True(cut.HasLanded);
        Assert.True(cut.Position_W.Y > kite.Position_W.Y + 50.0, "it drifts downwind");
        var landed = cut.Position_W;
        cut.Step();
        Assert.Equal(landed, cut.Position_W);
    }

    [Fact]
    public void CaughtLineHoldsItsEndAndAReflyingKiteComesDownLater()
    {
        var caught = 0;
        for (var seed = 0UL; seed < 60UL && caught < 5; seed++)
        {
            var wind = new WindField(new WindParameters(), new SeededRandom(seed));
            var kite = new CutKite(
                new CutKiteParameters { SnagPerMetre = 0.1, TrailingLineMetre = 50.0 },
                wind,
                Angles.DirectionToVector_W(KiteRun.Deg(45.0), wind.TowardRadian) * 80.0,
                Vec3.Zero,
                new SeededRandom(seed));
            while (!kite.HasEnded && !kite.IsCaught)
            {
                kite.Step();
            }

            if (!kite.IsCaught)
            {
                continue;
            }

            caught++;
            var held = kite.LineEnd_W;
            for (var n = 0; n < 20 && kite.IsCaught && !kite.HasEnded; n++)
            {
                kite.Step();
                Assert.Equal(held, kite.LineEnd_W);
            }

            kite.RunToEnd();
            Assert.True(kite.HasEnded && kite.TimeSecond <= CutKite.LongestSecond);
        }

        Assert.Equal(5, caught);
    }
}
