using System;

namespace KiteController.Physics;

/// <summary>Draws a kite that differs from the nominal one as real kites of one kind do.</summary>
/// <remarks>
/// Ranges of the flight model's Monte Carlo, all assumed: mass +-30 %, area +-15 %, bow stiffness +-30 %, asymmetry of either
/// sign and 0-2 times nominal.
/// </remarks>
public static class KiteVariation
{
    /// <summary>A kite drawn around <paramref name="nominal"/>.</summary>
    /// <param name="nominal">The kite in the middle of the ranges.</param>
    /// <param name="random">Five numbers are drawn from it.</param>
    /// <param name="share">0 gives the nominal kite (with either sense of asymmetry), 1 the full ranges.</param>
    public static KiteParameters Draw(KiteParameters nominal, SeededRandom random, double share = 1.0)
    {
        ArgumentNullException.ThrowIfNull(nominal);
        ArgumentNullException.ThrowIfNull(random);
        var mass = nominal.MassKilogram * Around(random, 0.30 * share);
        var area = nominal.AreaSquareMetre * Around(random, 0.15 * share);
        var bow = nominal.BowTensionNewton * Around(random, 0.30 * share);
        var asymmetry = nominal.Asymmetry * Around(random, share);
        return nominal with
        {
            MassKilogram = mass,
            AreaSquareMetre = area,
            BowTensionNewton = bow,
            Asymmetry = random.NextDouble() < 0.5 ? -asymmetry : asymmetry,
        };
    }

    private static double Around(SeededRandom random, double halfRange) => random.NextUniform(1.0 - halfRange, 1.0 + halfRange);
}
