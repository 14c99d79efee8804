using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Studies.Statistics;

/// <summary>The score interval of a rate (Wilson 1927; Newcombe 1998, method 3): sensible for few trials and for rates near 0 and 1.</summary>
public static class Wilson
{
    /// <summary>The interval that covers the true rate in 95 of 100 studies.</summary>
    /// <param name="hits">How often it happened, 0 to <paramref name="count"/>.</param>
    /// <param name="count">Trials, above 0.</param>
    public static (double Low, double High) Interval(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        var (low, high) = Interval((double)hits / count, count);
        return (hits == 0 ? 0.0 : low, hits == count ? 1.0 : high);
    }

    /// <summary>
    /// The same for answers that come several to a trial and are alike within it: their number counts for less, by the variance
    /// of the mean over the trials (Kish 1965, effective sample size), but never for less than the number of trials.
    /// </summary>
    /// <param name="hits">How often it happened in each trial, 0 to <paramref name="chances"/>; not empty.</param>
    /// <param name="chances">How often it could have, in each.</param>
    public static (double Low, double High) Clustered(IReadOnlyList<int> hits, int chances)
    {
        double trials = hits.Count, rate = 0.0, square = 0.0;
        foreach (var hit in hits)
        {
            rate += hit / (trials * chances);
        }

        foreach (var hit in hits)
        {
            square += ((double)hit / chances - rate) * ((double)hit / chances - rate);
        }

        var variance = square / Math.Max(1.0, (trials - 1.0) * trials);
        var count = variance > 0.0 ? Math.Clamp(rate * (1.0 - rate) / variance, trials, trials * chances) : trials;
        return Interval(rate, count);
    }

    private static (double Low, double High) Interval(double rate, double n)
    {
        const double z = Level.NormalDeviate;
        var centre = (rate + z * z / (2.0 * n)) / (1.0 + z * z / n);
        var half = z / (1.0 + z * z / n) * Math.Sqrt(rate * (1.0 - rate) / n + z * z / (4.0 * n * n));
        return (Math.Max(0.0, centre - half), Math.Min(1.0, centre + half));
    }
}
