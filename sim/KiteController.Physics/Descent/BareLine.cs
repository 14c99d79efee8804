using System;

namespace KiteController.Physics;

/// <summary>What stays at the spool after the line was cut: a bare line that floats down, and the little it pulls.</summary>
/// <remarks>
/// A free-ended line streams with the wind and feels skin friction only: T = 0.01 N + 0.5 (rho/2 0.03 pi d l (V + take-up)2), within a
/// factor of 1.6 of a simulated 24-node line, with slow variation of 0.5-1.8 and a first jerk of a take-up. Its direction falls
/// to 20 deg below the horizon with (0.25 + 0.007 l)(0.6 + 0.07 V) s, 1.4 times slower while taken up. The skin friction 0.03 is
/// assumed and sets all of it. Step at 100 Hz. Seeded, allocation-free.
/// </remarks>
public sealed class BareLine
{
    private const double SkinFriction = 0.03;
    private const double RestTensionNewton = 0.01;
    private const double TensionTimeSecond = 0.04;
    private const double JerkTimeSecond = 0.15;
    private const double JerkNewtonPerMetre = 0.0022;
    private const double VariationPerSecond = 0.3;
    private const double NoiseNewton = 0.01;
    private const double TakeUpSpeed = 1.0;
    private const double FallenElevation = -20.0 * Angles.RadianPerDegree;

    private readonly SeededRandom _random;
    private readonly double _dragPerMetre;
    private double _variation = 1.0;
    private double _jerkLeft = 1.0;

    /// <summary>The bare line at the moment of the cut.</summary>
    /// <param name="line">The line's diameter is used.</param>
    /// <param name="lengthMetre">Line between ring and cut, m, 0 or more.</param>
    /// <param name="elevationRadian">Elevation of the line at the ring, rad.</param>
    /// <param name="bearingRadian">Bearing of the line at the ring, rad.</param>
    /// <param name="tensionNewton">Tension at the ring just before, N.</param>
    /// <param name="random">The line's own stream.</param>
    /// <param name="airDensityKilogramPerCubicMetre">Air density, kg/m3.</param>
    public BareLine(
        LineParameters line,
        double lengthMetre,
        double elevationRadian,
        double bearingRadian,
        double tensionNewton,
        SeededRandom random,
        double airDensityKilogramPerCubicMetre = 1.2)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        _dragPerMetre = 0.5 * airDensityKilogramPerCubicMetre * SkinFriction * Math.PI * line.DiameterMetre;
        LengthMetre = Math.Max(0.0, lengthMetre);
        ElevationRadian = elevationRadian;
        BearingRadian = bearingRadian;
        TensionNewton = tensionNewton;
    }

    /// <summary>Bare line beyond the ring, m.</summary>
    public double LengthMetre { get; private set; }

    /// <summary>Tension at the ring, N.</summary>
    public double TensionNewton { get; private set; }

    /// <summary>Elevation of the line at the ring, rad.</summary>
    public double ElevationRadian { get; private set; }

    /// <summary>Bearing of the line at the ring, rad clockwise from north.</summary>
    public double BearingRadian { get; private set; }

    /// <summary>Direction of the line at the ring, outward.</summary>
    public Vec3 Direction_W => Angles.DirectionToVector_W(ElevationRadian, BearingRadian);

    /// <summary>The bound on the tension of a streaming bare line, N.</summary>
    /// <param name="lengthMetre">Line out, m.</param>
    /// <param name="windSpeed">Wind, m/s.</param>
    /// <param name="takeUpSpeed">Take-up, m/s, 0 or more.</param>
    public double StreamingTension(double lengthMetre, double windSpeed, double takeUpSpeed)
    {
        var speed = windSpeed + takeUpSpeed;
        return lengthMetre > 0.0 ? RestTensionNewton + 0.5 * _dragPerMetre * lengthMetre * speed * speed : 0.0;
    }

    /// <summary>One step.</summary>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    /// <param name="wind_W">Wind at the height of the line, m/s.</param>
    /// <param name="dtSeconds">Step, s; 0.01 is meant.</param>
    public void Step(double reelSpeedMetrePerSecond, in Vec3 wind_W, double dtSeconds)
    {
        LengthMetre = Math.Max(0.0, LengthMetre + reelSpeedMetrePerSecond * dtSeconds);
        var windSpeed = wind_W.HorizontalLength;
        var takingUp = reelSpeedMetrePerSecond < -TakeUpSpeed;
        if (_random.NextDouble() < VariationPerSecond * dtSeconds)
        {
            _variation = _random.NextUniform(0.5, 1.8);
        }

        var target = StreamingTension(LengthMetre, windSpeed, Math.Max(0.0, -reelSpeedMetrePerSecond)) * _variation
            + (LengthMetre > 0.0 ? NoiseNewton * Math.Abs(_random.NextGaussian()) : 0.0);
        if (takingUp && _jerkLeft > 0.0)
        {
            _jerkLeft -= dtSeconds / JerkTimeSecond;
            target += _random.NextUniform(0.5, 1.0) * JerkNewtonPerMetre * LengthMetre;
        }

        TensionNewton += (target - TensionNewton) * Math.Min(1.0, dtSeconds / TensionTimeSecond);
        var fallTime = (0.25 + 0.007 * LengthMetre) * (0.6 + 0.07 * windSpeed) * (takingUp ? 1.4 : 1.0);
        var share = Math.Min(1.0, dtSeconds / fallTime);
        ElevationRadian += (FallenElevation - ElevationRadian) * share;
        BearingRadian += Angles.Wrap(FlyerView.Bearing(wind_W) - BearingRadian) * share;
    }
}
