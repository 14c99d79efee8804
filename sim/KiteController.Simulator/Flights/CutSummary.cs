namespace KiteController.Simulator.Flights;

/// <summary>A cut, and how fast the unit noticed.</summary>
public sealed record CutSummary
{
    /// <summary>When the line was cut, second after power-up.</summary>
    public required double AtSeconds { get; init; }

    /// <summary>Time until the unit declared the cut, second; null if it never did.</summary>
    public double? DetectedAfterSeconds { get; init; }

    /// <summary>True height of the kite at the cut, metre.</summary>
    public required double HeightMetre { get; init; }

    /// <summary>Line that left with the kite, metre.</summary>
    public required double TailMetre { get; init; }
}
