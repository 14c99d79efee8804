using System.Collections.Generic;
using KiteController.Core.Flight;
using KiteController.Physics;

namespace KiteController.Simulator.Flights;

/// <summary>
/// One flight as planned: kite, wind, what the flyer does, when the line is cut, and what breaks. Together with the firmware it
/// decides every byte of the result.
/// </summary>
public sealed record Scenario
{
    private static readonly double StandardWorkingLengthMetre = new Core.Parameters.FlightParameters().WorkingLengthMetre;

    /// <summary>Name of the kite, see <see cref="KiteCatalogue"/>, or the path of a kite file that ends in .json.</summary>
    public string Kite { get; init; } = "trainer";

    /// <summary>Mean wind at 10 m above ground, metre per second, 0 to 20.</summary>
    public double WindMetrePerSecond { get; init; } = 6.0;

    /// <summary>Where the wind comes from, degrees true.</summary>
    public double WindFromDeg { get; init; } = 265.0;

    /// <summary>Standard deviation of the gusts along the wind over the mean wind, both at 10 m, 0 to 0.5.</summary>
    public double Turbulence { get; init; } = 0.11;

    /// <summary>Exponent of the wind's growth with height, 0 to 0.5.</summary>
    public double Shear { get; init; } = 0.14;

    /// <summary>Lulls a minute, 0 to 6.</summary>
    public double LullsPerMinute { get; init; }

    /// <summary>Slow swing of the wind's direction, standard deviation, degrees, 0 to 60.</summary>
    public double SwingDeg { get; init; }

    /// <summary>Turning of the wind with height, degrees clockwise per 100 m, -90 to 90.</summary>
    public double VeerDegPerHundredMetre { get; init; }

    /// <summary>A recorded wind that takes the place of mean and gusts; null for none.</summary>
    public string? WindFile { get; init; }

    /// <summary>How the line is modelled.</summary>
    public LineModel LineModel { get; init; }

    /// <summary>Seed of everything random: gusts, sensors, the cut kite.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Time from power-up to the end of the flight, second; a cut kite is followed to the ground beyond it.</summary>
    public double Seconds { get; init; } = 90.0;

    /// <summary>What the flyer asks for once the kite is up.</summary>
    public FlightMode Mode { get; init; } = FlightMode.Hold;

    /// <summary>What the flyer does once the kite is up, in the order of time; empty for the mode's own script.</summary>
    public IReadOnlyList<FlyerAction> Script { get; init; } = [];

    /// <summary>Line out that the flyer sets Hold to keep, metre; null for the firmware's default.</summary>
    public double? WorkingLengthMetre { get; init; }

    /// <summary>Height ceiling that the flyer sets, metre; null for the firmware's default.</summary>
    public double? HeightCeilingMetre { get; init; }

    /// <summary>The line.</summary>
    public LineParameters Line { get; init; } = new();

    /// <summary>The spool, with the line on it.</summary>
    public SpoolParameters Spool { get; init; } = new();

    /// <summary>True if the flyer takes a turn at the lever while the unit holds the kite; false: hands off.</summary>
    public bool TakesLever { get; init; } = true;

    /// <summary>
    /// How far kite, line, spool and what the flyer knows of them stray from nominal, by the seed: 0 not at all, 1 over their
    /// whole ranges; see <see cref="World.Outfit"/>. The parts on the board stray by the seed in any case.
    /// </summary>
    public double Spread { get; init; }

    /// <summary>Which parameters stray.</summary>
    public SpreadSet Set { get; init; }

    /// <summary>Where the flight begins.</summary>
    public FlightStart Start { get; init; }

    /// <summary>A sensor on the kite that tells the unit its heading; null for none.</summary>
    public HeadingSensor? HeadingSensor { get; init; }

    /// <summary>When the line is cut, second after power-up; null for never.</summary>
    public double? CutAtSeconds { get; init; } = 85.0;

    /// <summary>Share of the line that leaves with the kite, 0 to 1.</summary>
    public double CutFraction { get; init; } = 0.4;

    /// <summary>What the line of the cut kite drags over; the flyer has told the unit.</summary>
    public GroundCover Cover { get; init; } = GroundCover.Rough;

    /// <summary>How the air and the falling kite stray from what the landing estimate takes for granted.</summary>
    public DescentTruth Truth { get; init; } = DescentTruth.Prior;

    /// <summary>Bearing that the unit's pivot zero points to, degrees true; null: the flyer set it down looking ten degrees right of downwind.</summary>
    public double? UnitBearingDeg { get; init; }

    /// <summary>What breaks, and when.</summary>
    public IReadOnlyList<ScheduledFault> Faults { get; init; } = [];

    /// <summary>Line out at power-up, metre.</summary>
    public double StartLineMetre => Start == FlightStart.Flying ? WorkingLengthMetre ?? StandardWorkingLengthMetre : World.FlightWorld.LeaderMetre;

    /// <summary>Gains that differ from the firmware's own, as <see cref="Studies.Tuning.GainText"/> reads them; empty for none.</summary>
    public string Gains { get; init; } = string.Empty;

    /// <summary>What to call the kite: its name, or that of its file.</summary>
    public string KiteName => Files.KiteFile.IsPath(Kite) ? System.IO.Path.GetFileNameWithoutExtension(Kite) : Kite;

    /// <summary>Bearing of the pivot's zero that is in force, degrees true.</summary>
    public double EffectiveUnitBearingDeg => Landing.Bearing.Normalise(UnitBearingDeg ?? WindFromDeg + 190.0);
}
