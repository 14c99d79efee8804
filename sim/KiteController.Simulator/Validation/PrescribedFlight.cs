using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation;

/// <summary>A kite whose reel speed is prescribed, in a wind that blows north: the set-up of the flight model's tables.</summary>
/// <remarks>Steady shear wind, or gusts on top of it; the reel speed moves toward the wanted one at 40 m/s2.</remarks>
internal sealed class PrescribedFlight
{
    private const double ReelAcceleration = 40.0;
    private const double GustSecond = 0.01;
    private readonly WindField _wind;
    private readonly double _windAtTen;
    private readonly bool _gusty;
    private readonly double _dt;
    private readonly int _stepsPerGust;

    public PrescribedFlight(
        KiteParameters kite,
        double windAtTen,
        double elevationDeg,
        double lineMetre,
        double headingDeg = 0.0,
        double azimuthDeg = 0.0,
        double gusts = 0.0,
        ulong seed = 1,
        double dt = 1e-3)
    {
        _dt = dt;
        _windAtTen = windAtTen;
        _gusty = gusts > 0.0;
        _stepsPerGust = (int)Math.Round(GustSecond / dt);
        _wind = new WindField(
            new WindParameters { SpeedMetrePerSecond = windAtTen, DirectionFromDeg = 180.0, TurbulenceIntensity = gusts }, new SeededRandom(seed));
        Kite = new KiteFlight(kite, new LineParameters());
        Kite.StartHovering(Radian(elevationDeg), Radian(azimuthDeg), lineMetre, Radian(headingDeg));
        LengthMetre = lineMetre;
    }

    public KiteFlight Kite { get; }

    public double LengthMetre { get; private set; }

    public double ReelSpeed { get; private set; }

    public int Steps { get; private set; }

    public double Time => Steps * _dt;

    public double YawRateDeg => Kite.YawRateRadianPerSecond * Angles.DegreePerRadian;

    public double ElevationDeg => Kite.ElevationRadian * Angles.DegreePerRadian;

    /// <summary>Flies until a time, or until the kite is down; looks on after every step.</summary>
    public void FlyUntil(double time, double wantedReelSpeed, Action? afterStep = null)
    {
        while (Time < time - 0.5 * _dt && Kite.Condition == KiteCondition.Flying)
        {
            Step(wantedReelSpeed);
            afterStep?.Invoke();
        }
    }

    /// <summary>Flies on for one step.</summary>
    public void Step(double wantedReelSpeed)
    {
        var limit = ReelAcceleration * _dt;
        ReelSpeed += Math.Clamp(wantedReelSpeed - ReelSpeed, -limit, limit);
        var height = Kite.Position_W.Z;
        Kite.Step(WindAt(height), LengthMetre, ReelSpeed, _dt);
        LengthMetre += ReelSpeed * _dt;
        Steps++;
    }

    private Vec3 WindAt(double height)
    {
        if (!_gusty)
        {
            return new Vec3(0.0, _windAtTen * Math.Pow(Math.Max(height, 0.5) / 10.0, 0.14), 0.0);
        }

        if (Steps % _stepsPerGust == 0)
        {
            _wind.Advance(GustSecond, height);
        }

        return _wind.At(height);
    }

    private static double Radian(double deg) => deg * Angles.RadianPerDegree;
}
