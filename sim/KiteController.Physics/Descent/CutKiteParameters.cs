using System;

namespace KiteController.Physics;

/// <summary>A kite that has been cut free, with the line that left with it.</summary>
/// <remarks>No landing scatter or sink of a cut fighting kite has been published: coefficients are assumed, ranges in <see cref="RunnerDraw"/>.</remarks>
public sealed record CutKiteParameters
{
    /// <summary>Mass of the kite, kg.</summary>
    public double MassKilogram { get; init; } = 0.045;

    /// <summary>Sail area, m2.</summary>
    public double AreaSquareMetre { get; init; } = 0.21;

    /// <summary>Drag coefficient of the sinking kite; median 1.6, 90 % within 1.1-2.4. Assumed.</summary>
    public double SinkDragCoefficient { get; init; } = 1.6;

    /// <summary>Share of the disc's added mass, 0.5-0.9. Assumed.</summary>
    public double AddedMassShare { get; init; } = 0.7;

    /// <summary>Line that left with the kite, m, above 0.</summary>
    public double TrailingLineMetre { get; init; } = 40.0;

    /// <summary>Line out at the cut, m: it sets how fast the trailing line moved.</summary>
    public double LineOutMetre { get; init; } = 80.0;

    /// <summary>Mass of the line, kg/m.</summary>
    public double LineKilogramPerMetre { get; init; } = 0.0002;

    /// <summary>Diameter of the line, m.</summary>
    public double LineDiameterMetre { get; init; } = 0.0005;

    /// <summary>Chance that the free end catches, per metre dragged over the ground, 1/m.</summary>
    public double SnagPerMetre { get; init; } = 0.004;

    /// <summary>Gust length over Dryden's. Log-normal around 1. Assumed.</summary>
    public double GustLengthFactor { get; init; } = 1.0;

    /// <summary>Strength of slow vertical currents, m/s. Assumed: thermals.</summary>
    public double ThermalMetrePerSecond { get; init; } = 0.17;

    /// <summary>Air density, kg/m3.</summary>
    public double AirDensityKilogramPerCubicMetre { get; init; } = 1.2;

    /// <summary>Gravity, m/s2.</summary>
    public double GravityMetrePerSecondSquared { get; init; } = 9.81;

    /// <summary>The kite that flew until now, with the line that leaves with it; sink, snags and gusts at their medians.</summary>
    /// <param name="kite">The kite; its tail counts as mass.</param>
    /// <param name="line">Its line.</param>
    /// <param name="trailingLineMetre">Line between kite and cut, m, above 0.</param>
    /// <param name="lineOutMetre">Line out at the cut, m.</param>
    public static CutKiteParameters For(KiteParameters kite, LineParameters line, double trailingLineMetre, double lineOutMetre)
    {
        ArgumentNullException.ThrowIfNull(kite);
        ArgumentNullException.ThrowIfNull(line);
        return new CutKiteParameters
        {
            MassKilogram = kite.MassKilogram + kite.TailMassKilogram,
            AreaSquareMetre = kite.AreaSquareMetre,
            TrailingLineMetre = trailingLineMetre,
            LineOutMetre = lineOutMetre,
            LineKilogramPerMetre = line.KilogramPerMetre,
            LineDiameterMetre = line.DiameterMetre,
            AirDensityKilogramPerCubicMetre = kite.AirDensityKilogramPerCubicMetre,
            GravityMetrePerSecondSquared = kite.GravityMetrePerSecondSquared,
        };
    }
}
