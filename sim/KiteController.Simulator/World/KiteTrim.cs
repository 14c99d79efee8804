using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>How well the very kite that is flown has been trimmed: the part of a kite's asymmetry that is left.</summary>
/// <remarks>
/// Assumed: a kite with a tail is trimmed until it stands nearly downwind, so up to 0.3 of the nominal asymmetry is left to
/// either side; all of it makes such a kite stand some 25 degrees aside, which no flyer leaves so. A kite without a tail never
/// stands still long enough to be trimmed so finely: it has all of it, to either side.
/// </remarks>
internal static class KiteTrim
{
    private const double LeftWithTail = 0.3;

    /// <summary>The kite as trimmed.</summary>
    public static KiteParameters Draw(KiteParameters nominal, SeededRandom random) => nominal.TailDragAreaSquareMetre > 0.0
        ? nominal with { Asymmetry = nominal.Asymmetry * random.NextUniform(-LeftWithTail, LeftWithTail) }
        : KiteVariation.Draw(nominal, random, share: 0.0);
}
