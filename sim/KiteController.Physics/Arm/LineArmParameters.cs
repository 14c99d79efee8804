namespace KiteController.Physics;

/// <summary>The light arm through whose tip ring the line leaves. All figures are assumed, for an arm of some 10 g.</summary>
public sealed record LineArmParameters
{
    /// <summary>Lag behind the line's direction at the reference tension, s.</summary>
    public double LagSecond { get; init; } = 0.030;

    /// <summary>Tension at which the lag is given, N.</summary>
    public double ReferenceTensionNewton { get; init; } = 3.0;

    /// <summary>Damping ratio of the arm on the taut line.</summary>
    public double DampingRatio { get; init; } = 0.7;

    /// <summary>Tension below which the arm follows no more slowly, N.</summary>
    public double FloorTensionNewton { get; init; } = 0.1;

    /// <summary>Tension below which the line no longer holds the arm, N.</summary>
    public double HoldingTensionNewton { get; init; } = 0.02;

    /// <summary>Weight left at the tip after counterbalancing, N: the arm droops by this over the tension.</summary>
    public double DroopNewton { get; init; } = 0.006;

    /// <summary>Damping of the free arm by its pivots, 1/s.</summary>
    public double PivotDampingPerSecond { get; init; } = 3.0;

    /// <summary>Elevation where the arm rests when the line is slack, degrees (the lower stop).</summary>
    public double RestElevationDeg { get; init; } = -25.0;

    /// <summary>Highest elevation the arm can reach, degrees (the upper stop).</summary>
    public double HighestElevationDeg { get; init; } = 88.0;

    /// <summary>Distance of the IMU from the pivot along the arm, m.</summary>
    public double ImuRadiusMetre { get; init; } = 0.20;

    /// <summary>Gravity, m/s2.</summary>
    public double GravityMetrePerSecondSquared { get; init; } = 9.81;
}
