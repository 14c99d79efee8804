using System;
using System.Collections.Generic;

namespace KiteController.Physics;

/// <summary>The kites the simulator knows by name.</summary>
/// <remarks>
/// Sizes from published kites (patang up to 94 cm, line-touch fighter 41 x 46 cm); masses assumed. Another size
/// scales bow tension and tilt damping with the area and lengths with its root.
/// </remarks>
public static class KiteCatalogue
{
    private const double PatangArea = 0.21;

    private static readonly KiteParameters[] All =
    [
        new KiteParameters(),
        Scaled("gudiparan", areaSquareMetre: 0.35, massKilogram: 0.075),
        Scaled("fighter", areaSquareMetre: 0.094, massKilogram: 0.014),
        new KiteParameters
        {
            Name = "trainer",
            SideForceCentreMetre = 0.08,
            TailDragAreaSquareMetre = 0.004,
            TailLeverMetre = 0.5,
            TailMassKilogram = 0.010,
        },
    ];

    /// <summary>The tailless nominal fighting kite, 45 g and 0.21 m2.</summary>
    public static KiteParameters Patang => All[0];

    /// <summary>A larger Afghan fighting kite, 75 g and 0.35 m2.</summary>
    public static KiteParameters Gudiparan => All[1];

    /// <summary>A small line-touch fighter, 41 x 46 cm, 14 g.</summary>
    public static KiteParameters Fighter => All[2];

    /// <summary>The patang with a tail: it parks itself.</summary>
    public static KiteParameters Trainer => All[3];

    /// <summary>The names that <see cref="TryFind"/> knows.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var kite in All)
            {
                yield return kite.Name;
            }
        }
    }

    /// <summary>Finds a kite by its name, in any letter case.</summary>
    /// <returns>False, and the patang, when there is no kite of that name.</returns>
    public static bool TryFind(string name, out KiteParameters kite)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                kite = candidate;
                return true;
            }
        }

        kite = Patang;
        return false;
    }

    /// <summary>The patang at another size.</summary>
    /// <param name="name">Name of the new kite.</param>
    /// <param name="areaSquareMetre">Sail area, m2, above 0.</param>
    /// <param name="massKilogram">Mass, kg, above 0.</param>
    public static KiteParameters Scaled(string name, double areaSquareMetre, double massKilogram)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(areaSquareMetre);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(massKilogram);
        var patang = new KiteParameters();
        var area = areaSquareMetre / PatangArea;
        var length = Math.Sqrt(area);
        return patang with
        {
            Name = name,
            AreaSquareMetre = areaSquareMetre,
            MassKilogram = massKilogram,
            BowTensionNewton = patang.BowTensionNewton * area,
            TiltDampingNewtonSecond = patang.TiltDampingNewtonSecond * area,
            TowDistanceMetre = patang.TowDistanceMetre * length,
            PanelCentreMetre = patang.PanelCentreMetre * length,
            CentreOfGravityMetre = patang.CentreOfGravityMetre * length,
            SideForceCentreMetre = patang.SideForceCentreMetre * length,
        };
    }
}
