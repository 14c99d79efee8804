using System;

namespace KiteController.Physics;

/// <summary>A plain wooden spool on a smooth axle: nothing but inertia. What the unit in Assist is held against.</summary>
public sealed class BareSpool
{
    private readonly double _massKilogram;

    /// <summary>A spool at rest.</summary>
    /// <param name="inertia">Moment of inertia, kg m2, above 0.</param>
    /// <param name="radiusMetre">Radius at which the line leaves it, m, above 0.</param>
    public BareSpool(double inertia, double radiusMetre)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inertia);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radiusMetre);
        _massKilogram = inertia / (radiusMetre * radiusMetre);
    }

    /// <summary>Line that has run off it, m.</summary>
    public double LineOutMetre { get; private set; }

    /// <summary>Line speed, m/s.</summary>
    public double SpeedMetrePerSecond { get; private set; }

    /// <summary>Puts it at rest with the given line out.</summary>
    public void Rest(double lineOutMetre)
    {
        LineOutMetre = lineOutMetre;
        SpeedMetrePerSecond = 0.0;
    }

    /// <summary>One step under a tension, N.</summary>
    public void Step(double tensionNewton, double dtSeconds)
    {
        SpeedMetrePerSecond += tensionNewton / _massKilogram * dtSeconds;
        LineOutMetre += SpeedMetrePerSecond * dtSeconds;
    }
}
