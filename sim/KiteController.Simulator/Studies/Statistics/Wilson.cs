using System;

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
        const double z = Level.NormalDeviate;
        double n = count;
        var rate = hits / n;
        var centre = (rate + z * z / (2.0 * n)) / (1.0 + z * z / n);
        var half = z / (1.0 + z * z / n) * Math.Sqrt(rate * (1.0 - rate) / n + z * z / (4.0 * n * n));
        return (hits == 0 ? 0.0 : centre - half, hits == count ? 1.0 : centre + half);
    }
}
