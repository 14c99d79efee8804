using System;
using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>
/// The turning of the spool before a flight that begins in the air: the line is out already, and the encoder is shown the turning
/// that got it there over the first five seconds, at the speed of a hand that knows what it does, so that the unit has counted it.
/// </summary>
internal sealed class TurnedSpool
{
    /// <summary>When the spool has been turned, second after power-up.</summary>
    public const double DoneSeconds = 6.0;

    private const double BeginSeconds = 1.0;

    private readonly double _totalRadian;

    /// <param name="spool">The spool at power-up; has the line out afterwards.</param>
    /// <param name="lineOutMetre">Line out when the flight begins.</param>
    public TurnedSpool(Spool spool, double lineOutMetre)
    {
        double radius = spool.RadiusMetre, length = lineOutMetre - spool.LineOutMetre;
        spool.SetLineOut(lineOutMetre);

        // The radius is linear in the angle, so the line is the angle times the mean of the radii at its ends.
        _totalRadian = 2.0 * length / (radius + spool.RadiusMetre);
    }

    /// <summary>How far the spool has been turned, radian.</summary>
    public double AngleAt(double seconds) => _totalRadian * Math.Clamp((seconds - BeginSeconds) / (DoneSeconds - BeginSeconds), 0.0, 1.0);
}
