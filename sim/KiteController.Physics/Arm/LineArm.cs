using System;

namespace KiteController.Physics;

/// <summary>The line arm on its two-axis pivot: it follows the line's direction as a damped oscillator, droops and rests when slack.</summary>
/// <remarks>
/// Natural frequency grows with the root of the tension (the line's pull over the arm's inertia). Azimuth axis vertical, elevation
/// axis on it. Frame A: x along the arm toward the kite, y left seen along x, z up when level. What the IMU feels contains gravity,
/// centripetal, tangential and Coriolis terms of its place on the arm. Couplings between the two axes' motions are left out of the
/// dynamics (assumed swallowed by friction), not out of what is felt. Allocation-free.
/// </remarks>
public sealed class LineArm
{
    private const double LeastCosine = 0.17;

    private readonly LineArmParameters _p;
    private readonly double _stiffnessPerNewton;
    private readonly double _droop;
    private readonly double _perHoldingTension;
    private readonly double _lowest;
    private readonly double _highest;
    private TurningAngle _elevation;
    private TurningAngle _azimuth;

    /// <summary>An arm at rest, level, pointing north.</summary>
    public LineArm(LineArmParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _p = parameters;
        var reference = 2.0 * parameters.DampingRatio / parameters.LagSecond;
        _stiffnessPerNewton = reference * reference / parameters.ReferenceTensionNewton;
        _droop = parameters.DroopNewton * _stiffnessPerNewton;
        _perHoldingTension = 1.0 / parameters.HoldingTensionNewton;
        _lowest = parameters.RestElevationDeg * Angles.RadianPerDegree;
        _highest = parameters.HighestElevationDeg * Angles.RadianPerDegree;
        Point(0.0, 0.0);
    }

    /// <summary>Elevation of the arm, rad.</summary>
    public double ElevationRadian => _elevation.Radian;

    /// <summary>Azimuth of the arm, rad clockwise from north seen from above; not wrapped.</summary>
    public double AzimuthRadian => _azimuth.Radian;

    /// <summary>Rate of the elevation, rad/s.</summary>
    public double ElevationRate { get; private set; }

    /// <summary>Rate of the azimuth, rad/s, clockwise positive.</summary>
    public double AzimuthRate { get; private set; }

    /// <summary>Acceleration of the elevation, rad/s2.</summary>
    public double ElevationAcceleration { get; private set; }

    /// <summary>Acceleration of the azimuth, rad/s2.</summary>
    public double AzimuthAcceleration { get; private set; }

    /// <summary>Specific force at the IMU in frame A, m/s2; at rest g (sin el, 0, cos el).</summary>
    public Vec3 SpecificForce_A
    {
        get
        {
            double s = _elevation.Sin, c = _elevation.Cos, r = _p.ImuRadiusMetre, g = _p.GravityMetrePerSecondSquared;
            var inward = r * (ElevationRate * ElevationRate + AzimuthRate * AzimuthRate * c * c);
            var right = r * (AzimuthAcceleration * c - 2.0 * AzimuthRate * ElevationRate * s);
            var up = r * (ElevationAcceleration + AzimuthRate * AzimuthRate * s * c);
            return new Vec3(g * s - inward, -right, g * c + up);
        }
    }

    /// <summary>Angular rate of the arm in frame A, rad/s.</summary>
    public Vec3 AngularRate_A => new(-AzimuthRate * _elevation.Sin, -ElevationRate, -AzimuthRate * _elevation.Cos);

    /// <summary>Puts the arm at rest at a direction.</summary>
    /// <param name="elevationRadian">Elevation, rad; held between the stops.</param>
    /// <param name="azimuthRadian">Azimuth, rad clockwise from north.</param>
    public void Point(double elevationRadian, double azimuthRadian)
    {
        _elevation = new TurningAngle(Math.Clamp(elevationRadian, _lowest, _highest));
        _azimuth = new TurningAngle(azimuthRadian);
        ElevationRate = 0.0;
        AzimuthRate = 0.0;
        ElevationAcceleration = 0.0;
        AzimuthAcceleration = 0.0;
    }

    /// <summary>One step.</summary>
    /// <param name="lineDirection_W">Unit vector of the line at the ring, outward.</param>
    /// <param name="tensionNewton">Tension at the ring, N, 0 or more.</param>
    /// <param name="dtSeconds">Step, s; 0.001 is meant.</param>
    public void Step(in Vec3 lineDirection_W, double tensionNewton, double dtSeconds)
    {
        double se = _elevation.Sin, ce = _elevation.Cos, sa = _azimuth.Sin, ca = _azimuth.Cos;
        var horizontal = lineDirection_W.X * sa + lineDirection_W.Y * ca;
        var above = lineDirection_W.Z * ce - horizontal * se;
        var right = lineDirection_W.X * ca - lineDirection_W.Y * sa;

        var hold = Math.Clamp(tensionNewton * _perHoldingTension, 0.0, 1.0);
        var stiffness = hold * _stiffnessPerNewton * Math.Max(tensionNewton, _p.FloorTensionNewton);
        var damping = Math.Max(_p.PivotDampingPerSecond, 2.0 * _p.DampingRatio * Math.Sqrt(stiffness));

        ElevationAcceleration = stiffness * above - _droop * ce - damping * ElevationRate;
        AzimuthAcceleration = stiffness * right / Math.Max(ce, LeastCosine) - damping * AzimuthRate;
        ElevationRate += ElevationAcceleration * dtSeconds;
        AzimuthRate += AzimuthAcceleration * dtSeconds;
        HoldAtStops(dtSeconds);
        _elevation.Turn(ElevationRate * dtSeconds);
        _azimuth.Turn(AzimuthRate * dtSeconds);
    }

    private void HoldAtStops(double dt)
    {
        var next = _elevation.Radian + ElevationRate * dt;
        if ((next < _lowest && ElevationRate < 0.0) || (next > _highest && ElevationRate > 0.0))
        {
            ElevationRate = 0.0;
            ElevationAcceleration = 0.0;
        }
    }
}
