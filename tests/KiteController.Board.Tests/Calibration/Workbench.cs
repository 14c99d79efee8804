using System;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>
/// A unit on a workbench: an arm that a person sets, on which the sensor sits as crooked as the test says; a line that can be
/// pulled or loaded; the simulator's spool and motor, free or held by a hand.
/// </summary>
internal sealed class Workbench : IPlant
{
    private const double Gravity = 9.80665;
    private const double ArmRadianPerSecond = 0.8;
    private const double StepSeconds = 0.001;
    private readonly double[] _mounting;
    private double _elevation;
    private double _azimuth;

    /// <summary>A workbench with the sensor turned on its arm by yaw about up, pitch about left, roll about forward, degrees.</summary>
    public Workbench(double rollDeg = 0.0, double pitchDeg = 0.0, double yawDeg = 0.0, SpoolParameters? spool = null)
    {
        _mounting = Rotation(rollDeg * Math.PI / 180.0, pitchDeg * Math.PI / 180.0, yawDeg * Math.PI / 180.0);
        SpoolParameters = spool ?? new SpoolParameters();
        Spool = new Spool(SpoolParameters, 5.0);
    }

    public SpoolParameters SpoolParameters { get; }

    public Spool Spool { get; }

    /// <summary>Where the person wants the arm, degrees.</summary>
    public double ElevationDeg { get; set; }

    /// <summary>Where the person wants the arm, degrees clockwise from above.</summary>
    public double AzimuthDeg { get; set; }

    /// <summary>Mass that hangs on the line while the spool is blocked, kilogram.</summary>
    public double MassKilogram { get; set; }

    /// <summary>Pull by hand while the spool is blocked, newton.</summary>
    public double HandNewton { get; set; }

    /// <summary>Line out that the person pulls to, metre; null: hands off.</summary>
    public double? PullToMetre { get; set; }

    /// <summary>True while a hand holds the drum.</summary>
    public bool DrumHeld { get; set; }

    /// <summary>True while the person fidgets with the arm.</summary>
    public bool Trembling { get; set; }

    /// <summary>True if the pivot's angle sensor counts the wrong way.</summary>
    public bool PivotReversed { get; set; }

    public double TrueElevationRadian => _elevation;

    /// <summary>The signals' time, for what trembles.</summary>
    private double Seconds { get; set; }

    public void Step(in MotorDrive drive, PhysicalSignals signals)
    {
        Seconds += StepSeconds;
        double elevationRate = Approach(ref _elevation, ElevationDeg * Math.PI / 180.0);
        double azimuthRate = Approach(ref _azimuth, AzimuthDeg * Math.PI / 180.0);
        if (Trembling)
        {
            elevationRate += 0.2 * Math.Sin(30.0 * Seconds);
        }

        double s = Math.Sin(_elevation), c = Math.Cos(_elevation);
        ToSensor(Gravity * s, 0.0, Gravity * c, out signals.SpecificForceX, out signals.SpecificForceY, out signals.SpecificForceZ);
        ToSensor(-azimuthRate * s, -elevationRate, -azimuthRate * c, out signals.AngularRateX, out signals.AngularRateY, out signals.AngularRateZ);
        signals.PivotAngleRadian = PivotReversed ? -_azimuth : _azimuth;
        StepSpool(drive, signals);
    }

    private static double[] Rotation(double roll, double pitch, double yaw)
    {
        double sr = Math.Sin(roll), cr = Math.Cos(roll), sp = Math.Sin(pitch), cp = Math.Cos(pitch), sy = Math.Sin(yaw), cy = Math.Cos(yaw);
        return
        [
            cy * cp, cy * sp * sr - sy * cr, cy * sp * cr + sy * sr,
            sy * cp, sy * sp * sr + cy * cr, sy * sp * cr - cy * sr,
            -sp, cp * sr, cp * cr,
        ];
    }

    private static double Approach(ref double angle, double wanted)
    {
        double step = Math.Clamp(wanted - angle, -ArmRadianPerSecond * StepSeconds, ArmRadianPerSecond * StepSeconds);
        angle += step;
        return step / StepSeconds;
    }

    private void ToSensor(double x, double y, double z, out double sensorX, out double sensorY, out double sensorZ)
    {
        double[] m = _mounting;
        sensorX = m[0] * x + m[3] * y + m[6] * z;
        sensorY = m[1] * x + m[4] * y + m[7] * z;
        sensorZ = m[2] * x + m[5] * y + m[8] * z;
    }

    private void StepSpool(MotorDrive drive, PhysicalSignals signals)
    {
        double tension = HandNewton + MassKilogram * Gravity;
        if (DrumHeld)
        {
            double lost = SpoolParameters.DeadTimeSecond * SpoolParameters.SwitchingHertz;
            double size = drive.Driven ? Math.Max(0.0, Math.Abs(drive.Duty) - lost) : 0.0;
            double ohm = SpoolParameters.WindingOhm + SpoolParameters.BridgeOhm + size * size * SpoolParameters.BatteryResistanceOhm;
            signals.MotorCurrentAmpere = Math.Sign(drive.Duty) * size * SpoolParameters.BatteryVolt / ohm;
            signals.SupplyVolt = SpoolParameters.BatteryVolt - SpoolParameters.BatteryResistanceOhm * size * Math.Abs(signals.MotorCurrentAmpere);
        }
        else
        {
            double left = PullToMetre is { } target ? target - Spool.LineOutMetre : 0.0;
            double pull = left > 0.0002 ? 0.72 + Math.Min(10.0 * left, 1.5) : 0.0;
            tension += pull;
            Spool.Step(drive.Driven, drive.Duty, pull, StepSeconds);
            signals.MotorCurrentAmpere = drive.Driven ? Spool.MotorCurrentAmpere : 0.0;
            signals.SupplyVolt = Spool.SupplyVolt;
        }

        signals.LineTensionNewton = tension;
        signals.SpoolAngleRadian = Spool.AngleRadian;
    }
}
