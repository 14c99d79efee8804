using System;
using System.Linq;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.World;

/// <summary>The kite, line and spool of one flight as they really are, and what the flyer has told the unit of them.</summary>
/// <remarks>
/// Ranges at a spread of 1. Kite: those of its file, air included, trimmed as in <see cref="KiteTrim"/>.
/// Line: stiffness 150-1500 N (log-uniform), diameter, drag and weight +-20 %. These are the flight model's own ranges. Spool, all
/// assumed: battery 11.2-12.6 V, inertia +-15 %, radii +-2 %, friction and wiper +-30 %, winding +-10 %, back-EMF +-5 %. Known to the
/// unit: mass and area of the kite to 6 % (one standard deviation), line and spool as on the label. Of these the smaller set has
/// mass, area, bow stiffness and asymmetry of the kite and what is known of it.
/// </remarks>
public sealed record Outfit
{
    private const double KnownShare = 0.06;

    /// <summary>The kite that is flown.</summary>
    public required KiteParameters Kite { get; init; }

    /// <summary>The line it is flown on.</summary>
    public required LineParameters Line { get; init; }

    /// <summary>The spool.</summary>
    public required SpoolParameters Spool { get; init; }

    /// <summary>The kite as the flyer weighed and measured it.</summary>
    public required KiteParameters KnownKite { get; init; }

    /// <summary>The line as its label says.</summary>
    public required LineParameters KnownLine { get; init; }

    /// <summary>Draws an outfit.</summary>
    /// <param name="nominal">The kite of the catalogue.</param>
    /// <param name="label">The line as its label says.</param>
    /// <param name="list">The spool as the parts list says.</param>
    /// <param name="random">The outfit's own stream.</param>
    /// <param name="spread">0: nominal but for what trimming leaves of the kite's asymmetry; 1: the whole ranges.</param>
    /// <param name="set">Which parameters stray.</param>
    public static Outfit Draw(KiteParameters nominal, LineParameters label, SpoolParameters list, SeededRandom random, double spread, SpreadSet set = SpreadSet.Wide)
    {
        var wide = set == SpreadSet.Wide;
        var kite = KiteTrim.Draw(wide ? nominal : nominal with { Ranges = [.. nominal.Ranges.Where(IsInFlightSet)] }, random, spread);
        var known = random.Fork(3);
        return new Outfit
        {
            Kite = kite,
            Line = DrawLine(label, random.Fork(4), wide ? spread : 0.0),
            Spool = DrawSpool(list, random.Fork(5), wide ? spread : 0.0),
            KnownKite = kite with
            {
                MassKilogram = kite.MassKilogram * (1.0 + spread * KnownShare * known.NextGaussian()),
                AreaSquareMetre = kite.AreaSquareMetre * (1.0 + spread * KnownShare * known.NextGaussian()),
            },
            KnownLine = label,
        };
    }

    private static bool IsInFlightSet(KiteRange range) => range.Parameter.Key is "mass" or "area" or "bowTension" or "asymmetry";

    private static LineParameters DrawLine(LineParameters label, SeededRandom random, double spread) => label with
    {
        StiffnessNewton = label.StiffnessNewton * Math.Exp(spread * random.NextUniform(Math.Log(0.5), Math.Log(5.0))),
        DiameterMetre = label.DiameterMetre * Around(random, 0.2 * spread),
        DragCoefficient = label.DragCoefficient * Around(random, 0.2 * spread),
        KilogramPerMetre = label.KilogramPerMetre * Around(random, 0.2 * spread),
    };

    private static SpoolParameters DrawSpool(SpoolParameters list, SeededRandom random, double spread)
    {
        var inertia = Around(random, 0.15 * spread);
        var radius = Around(random, 0.02 * spread);
        return list with
        {
            BatteryVolt = list.BatteryVolt + spread * random.NextUniform(-0.8, 0.6),
            RotorInertia = list.RotorInertia * inertia,
            DrumInertia = list.DrumInertia * inertia,
            CoreRadiusMetre = list.CoreRadiusMetre * radius,
            FullRadiusMetre = list.FullRadiusMetre * radius,
            CoulombForceNewton = list.CoulombForceNewton * Around(random, 0.3 * spread),
            ViscousNewtonSecondPerMetre = list.ViscousNewtonSecondPerMetre * Around(random, 0.3 * spread),
            WiperNewton = list.WiperNewton * Around(random, 0.3 * spread),
            WindingOhm = list.WindingOhm * Around(random, 0.1 * spread),
            BackEmfVoltSecond = list.BackEmfVoltSecond * Around(random, 0.05 * spread),
        };
    }

    private static double Around(SeededRandom random, double halfRange) => random.NextUniform(1.0 - halfRange, 1.0 + halfRange);
}
