using System;

namespace KiteController.Physics;

/// <summary>Draws a kite that differs from the nominal one as kites of its kind do: evenly from the ranges of its file.</summary>
/// <remarks>
/// A range that reaches as far below zero as above it, such as that of the asymmetry, stands for either sense: the size is drawn
/// around the nominal size, the sign by coin.
/// </remarks>
public static class KiteVariation
{
    /// <summary>A kite drawn around <paramref name="nominal"/>.</summary>
    /// <param name="nominal">The kite in the middle, with its ranges.</param>
    /// <param name="random">One number is drawn from it for each range, two for a range of either sense.</param>
    /// <param name="share">0 gives the nominal kite (with either sense), 1 the full ranges.</param>
    public static KiteParameters Draw(KiteParameters nominal, SeededRandom random, double share = 1.0)
    {
        ArgumentNullException.ThrowIfNull(nominal);
        ArgumentNullException.ThrowIfNull(random);
        var kite = nominal;
        foreach (var range in nominal.Ranges)
        {
            kite = range.Parameter.With(kite, Draw(range, range.Parameter.Get(nominal), random, share));
        }

        return kite;
    }

    private static double Draw(in KiteRange range, double value, SeededRandom random, double share)
    {
        var eitherSense = range.Least == -range.Greatest;
        var middle = eitherSense ? Math.Abs(value) : value;
        var least = eitherSense ? 0.0 : range.Least;
        var drawn = random.NextUniform(middle + share * (least - middle), middle + share * (range.Greatest - middle));
        return eitherSense && random.NextDouble() < 0.5 ? -drawn : drawn;
    }
}
