using System;

namespace KiteController.Simulator.Studies.Statistics;

/// <summary>A quantile of a sample, and an interval for it that assumes nothing of the distribution.</summary>
public static class Quantile
{
    /// <summary>The quantile, linear between order statistics (Hyndman and Fan 1996, type 7, as most programs have it).</summary>
    /// <param name="sorted">The sample in ascending order, not empty.</param>
    /// <param name="share">Which quantile, 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(sorted));
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>
    /// Ranks, from 1, of the two order statistics between which the true quantile lies in at least 95 of 100 studies: the number
    /// of values below it is binomial. Null where the sample is too small to bound it on that side.
    /// </summary>
    /// <param name="count">Size of the sample.</param>
    /// <param name="share">Which quantile, above 0 and below 1.</param>
    public static (int? Low, int? High) Ranks(int count, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1.0);
        int? low = null;
        var logOdds = Math.Log(share) - Math.Log(1.0 - share);
        var logChance = count * Math.Log(1.0 - share);
        var below = 0.0;
        for (var k = 0; k < count; k++)
        {
            below += Math.Exp(logChance);
            if (below <= Level.Tail)
            {
                low = k + 1;
            }

            if (below >= 1.0 - Level.Tail)
            {
                return (low, k + 1);
            }

            logChance += Math.Log((double)(count - k) / (k + 1)) + logOdds;
        }

        return (low, null);
    }
}
