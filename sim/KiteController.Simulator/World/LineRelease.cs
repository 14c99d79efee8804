using System;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.World;

/// <summary>Somebody lets go of the line in place of the unit: the spool is driven so that the line keeps a light tension of 0.2 N, paying out up to 9 m/s and never taking in.</summary>
/// <remarks>Knows tension and speed without error; what the motor can do still limits it.</remarks>
internal sealed class LineRelease
{
    private const double LightNewton = 0.2;
    private const double SpeedPerNewton = 10.0;
    private const double FastestMetrePerSecond = 9.0;
    private const double ErrorGain = 5.0;

    private readonly Spool _spool;
    private readonly double _emf;

    /// <param name="spool">The spool to be driven.</param>
    public LineRelease(Spool spool)
    {
        _spool = spool;
        _emf = spool.Parameters.GearRatio * spool.Parameters.BackEmfVoltSecond;
    }

    /// <summary>The drive for the next step.</summary>
    /// <param name="tensionNewton">Tension at the pulley.</param>
    public MotorDrive Drive(double tensionNewton)
    {
        var wanted = Math.Clamp(SpeedPerNewton * (tensionNewton - LightNewton), 0.0, FastestMetrePerSecond) / _spool.RadiusMetre;
        var volt = _emf * (wanted + ErrorGain * (wanted - _spool.AngularSpeedRadianPerSecond));
        return new MotorDrive(true, Math.Clamp(volt / _spool.Parameters.BatteryVolt, -1.0, 1.0));
    }
}
