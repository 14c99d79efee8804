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

    /// <summary>The kite as built and trimmed.</summary>
    /// <param name="nominal">The kite of the catalogue.</param>
    /// <param name="random">The kite's own stream.</param>
    /// <param name="spread">How far it strays from nominal, 0 to 1; see <see cref="KiteVariation"/>.</param>
    public static KiteParameters Draw(KiteParameters nominal, SeededRandom random, double spread)
    {
        if (nominal.TailDragAreaSquareMetre == 0.0)
        {
            return KiteVariation.Draw(nominal, random, spread);
        }

        var left = random.NextUniform(-LeftWithTail, LeftWithTail);
        return KiteVariation.Draw(nominal, random.Fork(1), spread) with { Asymmetry = nominal.Asymmetry * left };
    }
}
