using System.Globalization;
using KiteController.Physics;

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
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Study}, {Kite}, wind {LeastWindMetrePerSecond} to {MostWindMetrePerSecond} m/s, {Minutes} min, spread {Spread}, image {Image}, seeds {FirstSeed} to {SeedOf(Seeds - 1)}");
}
