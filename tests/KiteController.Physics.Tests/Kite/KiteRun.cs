using System;

namespace KiteController.Physics.Tests;

/// <summary>A kite flown on a prescribed reel speed in a steady shear wind that blows north: the set-up of the flight model's tables.</summary>
internal sealed class KiteRun
{
    private const double ReelAcceleration = 40.0;
    private readonly double _windAtTen;
    private readonly double _dt;

    public KiteRun(KiteParameters kite, double windAtTen, double elevationDeg, double lineLength, double headingDeg = 0.0, double dt = 1e-3)
    {
        _windAtTen = windAtTen;
        _dt = dt;
        Kite = new KiteFlight(kite, new LineParameters());
        Kite.StartHovering(Deg(elevationDeg), 0.0, lineLength, Deg(headingDeg));
        Length = lineLength;
    }

    public KiteFlight Kite { get; }

    public double Length { get; private set; }

    public double ReelSpeed { get; private set; }

    public int Steps { get; private set; }

    public double Time => Steps * _dt;

    public double YawRateDeg => Kite.YawRateRadianPerSecond * Angles.DegreePerRadian;

    public static double Deg(double deg) => deg * Angles.RadianPerDegree;

    /// <summary>Flies until a time, the reel speed moving toward the wanted one at 40 m/s2; looks on after every step.</summary>
    public void FlyUntil(double time, double wantedReelSpeed, Action? afterStep = null)
    {
        while (Time < time - 0.5 * _dt)
        {
            var limit = ReelAcceleration * _dt;
            ReelSpeed += Math.Clamp(wantedReelSpeed - ReelSpeed, -limit, limit);
            var height = Math.Max(Kite.Position_W.Z, 0.5);
            Kite.Step(new Vec3(0.0, _windAtTen * Math.Pow(height / 10.0, 0.14), 0.0), Length, ReelSpeed, _dt);
            Length += ReelSpeed * _dt;
            Steps++;
            afterStep?.Invoke();
        }
    }
}
