namespace KiteController.Physics;

/// <summary>What the dynamic line needs beyond <see cref="LineParameters"/>.</summary>
public sealed record DynamicLineOptions
{
    /// <summary>Number of pieces between ring and kite, 2 to 64. Eight keep a release within the bounds given in sim/PHYSICS.md.</summary>
    public int Pieces { get; init; } = 8;

    /// <summary>Height of the ground relative to the ring, m. Assumed: the ring is 1.2 m above it.</summary>
    public double GroundHeightMetre { get; init; } = -1.2;

    /// <summary>Friction coefficient of line on grass. Assumed.</summary>
    public double GroundFriction { get; init; } = 0.6;

    /// <summary>Skin-friction coefficient along the line, on its wetted surface pi d l. Assumed; it sets what a streaming bare line pulls.</summary>
    public double SkinFriction { get; init; } = 0.03;
}
