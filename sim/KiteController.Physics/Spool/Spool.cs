using System;

namespace KiteController.Physics;

/// <summary>The motor spool: drum, gear, motor, driver and battery. Positive angle, speed, duty and current pay line out.</summary>
/// <remarks>
/// J w' = n Kt i + T R - viscous - dry friction. Driven: sign-magnitude with off-phase braking, average motor voltage duty times
/// supply, current limited in the on-phase only (the off-phase is a short and cannot be limited). Not driven: terminals shorted,
/// a viscous brake (n Kt)2 / (R^2 ohm) of 3-4 N per m/s. The winding's inductance (half a millisecond) is left out; the current
/// follows at once. Allocation-free.
/// </remarks>
public sealed class Spool
{
    private readonly SpoolParameters _p;
    private readonly double _gearEmf;
    private readonly double _bareInertia;
    private readonly double _motorOhm;
    private readonly double _deadDuty;
    private readonly double _radiusSquareCore;
    private readonly double _radiusSquarePerMetre;
    private double _radius;

    /// <summary>A spool with the given line already out, at rest.</summary>
    public Spool(SpoolParameters parameters, double lineOutMetre)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _p = parameters;
        _gearEmf = parameters.GearRatio * parameters.BackEmfVoltSecond;
        _bareInertia = parameters.RotorInertia * parameters.GearRatio * parameters.GearRatio + parameters.DrumInertia;
        _motorOhm = parameters.WindingOhm + parameters.BridgeOhm;
        _deadDuty = parameters.DeadTimeSecond * parameters.SwitchingHertz;
        _radiusSquareCore = parameters.CoreRadiusMetre * parameters.CoreRadiusMetre;
        _radiusSquarePerMetre =
            (parameters.FullRadiusMetre * parameters.FullRadiusMetre - _radiusSquareCore) / parameters.LineLengthMetre;
        SetLineOut(lineOutMetre);
    }

    /// <summary>The spool's numbers.</summary>
    public SpoolParameters Parameters => _p;

    /// <summary>Drum angle, rad, + pays out, unbounded; 0 at the start.</summary>
    public double AngleRadian { get; private set; }

    /// <summary>Drum speed, rad/s, + pays out.</summary>
    public double AngularSpeedRadianPerSecond { get; private set; }

    /// <summary>Line speed at the drum, m/s, + pays out.</summary>
    public double ReelSpeedMetrePerSecond => AngularSpeedRadianPerSecond * _radius;

    /// <summary>Line out beyond the ring, m.</summary>
    public double LineOutMetre { get; private set; }

    /// <summary>Line left on the drum, m.</summary>
    public double LineOnSpoolMetre => _p.LineLengthMetre - LineOutMetre;

    /// <summary>Radius at which the line leaves the drum, m.</summary>
    public double RadiusMetre => _radius;

    /// <summary>Inertia of rotor, gear, drum and the line on it, seen at the drum, kg m2.</summary>
    public double Inertia => _bareInertia + _p.LineKilogramPerMetre * LineOnSpoolMetre * _radius * _radius;

    /// <summary>Motor current, A, + drives outward.</summary>
    public double MotorCurrentAmpere { get; private set; }

    /// <summary>Supply voltage at the driver, V.</summary>
    public double SupplyVolt { get; private set; }

    /// <summary>All line is out and the knot holds.</summary>
    public bool AtEndOfLine => LineOutMetre >= _p.LineLengthMetre;

    /// <summary>The stopper bead is at the ring.</summary>
    public bool AtStartOfLine => LineOutMetre <= _p.LeastLineOutMetre;

    /// <summary>Puts the spool at rest with the given line out.</summary>
    /// <param name="lineOutMetre">Line out, m, between the stops.</param>
    public void SetLineOut(double lineOutMetre)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lineOutMetre, _p.LeastLineOutMetre);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lineOutMetre, _p.LineLengthMetre);
        LineOutMetre = lineOutMetre;
        AngularSpeedRadianPerSecond = 0.0;
        MotorCurrentAmpere = 0.0;
        SupplyVolt = _p.BatteryVolt;
        _radius = RadiusAt(LineOnSpoolMetre);
    }

    /// <summary>One step.</summary>
    /// <param name="driven">False: the terminals are shorted and the duty does not matter.</param>
    /// <param name="duty">-1..1, + pays out; beyond that it is cut off.</param>
    /// <param name="lineTensionNewton">Tension between ring and drum, N, 0 or more.</param>
    /// <param name="dtSeconds">Step, s; 0.001 is meant.</param>
    public void Step(bool driven, double duty, double lineTensionNewton, double dtSeconds)
    {
        var speed = AngularSpeedRadianPerSecond;
        MotorCurrentAmpere = driven ? DrivenCurrent(Math.Clamp(duty, -1.0, 1.0), _gearEmf * speed) : ShortedCurrent(speed);

        var radius = _radius;
        var inertia = _bareInertia + _p.LineKilogramPerMetre * LineOnSpoolMetre * radius * radius;
        var gear = _p.GearRatio;
        var free = speed + dtSeconds / inertia
            * (_gearEmf * MotorCurrentAmpere + lineTensionNewton * radius - gear * _p.ViscousTorqueAtMotor(gear * speed, radius));

        // Dry friction stops the drum but never turns it round.
        var grip = dtSeconds / inertia * (gear * _p.CoulombTorqueAtMotor(radius) + _p.WiperNewton * radius);
        speed = free > grip ? free - grip : free < -grip ? free + grip : 0.0;

        var turn = speed * dtSeconds;

        // The radius squared is linear in the line on the drum, so the radius itself is linear in the angle.
        var newRadius = radius - 0.5 * _radiusSquarePerMetre * turn;
        var out1 = LineOutMetre + 0.5 * turn * (radius + newRadius);
        if (out1 >= _p.LineLengthMetre && speed > 0.0)
        {
            turn = (_p.LineLengthMetre - LineOutMetre) / radius;
            out1 = _p.LineLengthMetre;
            newRadius = _p.CoreRadiusMetre;
            speed = 0.0;
        }
        else if (out1 <= _p.LeastLineOutMetre && speed < 0.0)
        {
            turn = (_p.LeastLineOutMetre - LineOutMetre) / radius;
            out1 = _p.LeastLineOutMetre;
            newRadius = RadiusAt(_p.LineLengthMetre - out1);
            speed = 0.0;
        }

        AngularSpeedRadianPerSecond = speed;
        AngleRadian += turn;
        LineOutMetre = out1;
        _radius = newRadius;
    }

    private double DrivenCurrent(double duty, double emf)
    {
        var size = Math.Max(0.0, Math.Abs(duty) - _deadDuty);
        var effective = duty < 0.0 ? -size : size;
        var current = (effective * _p.BatteryVolt - emf) / (_motorOhm + effective * effective * _p.BatteryResistanceOhm);
        if (effective * current > 0.0 && Math.Abs(current) > _p.CurrentLimitAmpere)
        {
            // The limiter shortens the on-phase; with none left the short alone decides.
            var braking = -emf / _motorOhm;
            current = effective > 0.0
                ? Math.Max(_p.CurrentLimitAmpere, braking)
                : Math.Min(-_p.CurrentLimitAmpere, braking);
            effective = (current * _motorOhm + emf) / _p.BatteryVolt;
        }

        SupplyVolt = _p.BatteryVolt - _p.BatteryResistanceOhm * effective * current;
        if (SupplyVolt > _p.ClampVolt)
        {
            SupplyVolt = _p.ClampVolt;
            current = (effective * _p.ClampVolt - emf) / _motorOhm;
        }

        return current;
    }

    private double ShortedCurrent(double speed)
    {
        SupplyVolt = _p.BatteryVolt;
        return -_gearEmf * speed / _motorOhm;
    }

    private double RadiusAt(double lineOnSpool) => Math.Sqrt(_radiusSquareCore + _radiusSquarePerMetre * lineOnSpool);
}
