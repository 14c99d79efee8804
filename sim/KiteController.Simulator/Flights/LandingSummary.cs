namespace KiteController.Simulator.Flights;

/// <summary>Where the unit said the cut kite would come down, and where it did. Bearings are degrees true.</summary>
public sealed record LandingSummary
{
    /// <summary>Distance from the best guess to the kite, metre.</summary>
    public required double MissMetre { get; init; }

    /// <summary>True if the kite lay inside the 50 % sector.</summary>
    public required bool Inside50 { get; init; }

    /// <summary>True if the kite lay inside the 95 % sector.</summary>
    public required bool Inside95 { get; init; }

    /// <summary>Distance from the spool to the best guess, metre: how far the runner walks.</summary>
    public required double WalkMetre { get; init; }

    /// <summary>Bearing of the best guess from the spool.</summary>
    public required double WalkBearingDeg { get; init; }

    /// <summary>Estimated drift from under the kite at the cut, metre.</summary>
    public required double DriftMetre { get; init; }

    /// <summary>Area of the 50 % sector, square metre.</summary>
    public required double Area50SquareMetre { get; init; }

    /// <summary>Area of the 95 % sector, square metre.</summary>
    public required double Area95SquareMetre { get; init; }

    /// <summary>True distance from the spool to the kite on the ground, metre.</summary>
    public required double TrueWalkMetre { get; init; }

    /// <summary>True bearing from the spool to the kite on the ground.</summary>
    public required double TrueWalkBearingDeg { get; init; }

    /// <summary>Estimated time from the cut to the ground, second.</summary>
    public required double TimeToGroundSeconds { get; init; }

    /// <summary>True time from the cut to the ground, second.</summary>
    public required double TrueTimeToGroundSeconds { get; init; }

    /// <summary>True if the unit knew the wind; false if it had to guess it.</summary>
    public required bool WindKnown { get; init; }

    /// <summary>True if the trailing line caught on something on the way.</summary>
    public required bool LineCaught { get; init; }
}
