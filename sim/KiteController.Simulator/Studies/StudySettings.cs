using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies;

/// <summary>Everything that decides the trials of a study. Two runs with the same settings and program give the same bytes.</summary>
public sealed record StudySettings
{
    /// <summary>Name of the study; see <see cref="StudyTable"/>.</summary>
    public required string Study { get; init; }

    /// <summary>Name of the kite.</summary>
    public required string Kite { get; init; }

    /// <summary>Least mean wind at 10 m, metre per second.</summary>
    public required double LeastWindMetrePerSecond { get; init; }

    /// <summary>Greatest mean wind at 10 m, metre per second.</summary>
    public required double MostWindMetrePerSecond { get; init; }

    /// <summary>How long a kite is held, minute; no other study looks at it.</summary>
    public double Minutes { get; init; } = 5.0;

    /// <summary>How far kite, line and spool stray from nominal, 0 to 1.</summary>
    public double Spread { get; init; } = 1.0;

    /// <summary>Which parameters stray by the spread.</summary>
    public SpreadSet Set { get; init; }

    /// <summary>Where a flight begins; a study of the launch always begins in a helper's hands.</summary>
    public FlightStart Start { get; init; }

    /// <summary>A sensor on the kite that tells the unit its heading; null for none.</summary>
    public HeadingSensor? HeadingSensor { get; init; }

    /// <summary>Gains that differ from the firmware's own; see <see cref="Tuning.GainText"/>.</summary>
    public string Gains { get; init; } = string.Empty;

    /// <summary>Least height at which a line is to be cut, metre; for runner alone.</summary>
    public double LeastHeightMetre { get; init; } = 20.0;

    /// <summary>Greatest height at which a line is to be cut, metre; for runner alone.</summary>
    public double MostHeightMetre { get; init; } = 100.0;

    /// <summary>How the world strays from what the landing estimate takes for granted; see <see cref="DescentTruth"/>. For runner alone.</summary>
    public string Truth { get; init; } = DescentTruth.Prior.Name;

    /// <summary>Firmware image that is flown.</summary>
    public required string Image { get; init; }

    /// <summary>Seed of the first trial; the others follow it one by one.</summary>
    public ulong FirstSeed { get; init; } = 1;

    /// <summary>Number of trials.</summary>
    public required int Seeds { get; init; }

    /// <summary>The seed of one trial.</summary>
    /// <param name="index">Number of the trial, from 0.</param>
    public ulong SeedOf(int index) => unchecked(FirstSeed + (ulong)index);

    /// <summary>True if the kite has a tail, and parks itself.</summary>
    public bool HasTail() => KiteCatalogue.TryFind(Kite, out var kite) && kite.TailDragAreaSquareMetre > 0.0;

    /// <summary>The study in one clause, such as: hold, trainer, seeds 1 to 200.</summary>
    public string Describe()
    {
        var start = Start == FlightStart.Flying ? "starting in the air" : "from the hand";
        var heading = HeadingSensor is { } sensor
            ? string.Create(CultureInfo.InvariantCulture, $", heading told to {sensor.NoiseDeg}° every {sensor.PeriodMs} ms after {sensor.DelayMs} ms")
            : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Study}, {Kite}, wind {LeastWindMetrePerSecond} to {MostWindMetrePerSecond} m/s, {Minutes} min, {start}{heading}, set {Set.ToString().ToLowerInvariant()}, spread {Spread}{(Gains.Length == 0 ? Gains : ", gains " + Gains)}, image {Image}, seeds {FirstSeed} to {SeedOf(Seeds - 1)}");
    }
}
