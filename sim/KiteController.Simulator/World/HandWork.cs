using System;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.World;

/// <summary>
/// What a person does to the unit by hand while no kite is on its line: sets the arm, pulls the line or hangs a mass on it, holds
/// or turns the drum. The spool is the flight's own; mass and steady pull hang on a blocked one.
/// </summary>
public sealed class HandWork
{
    private const double Gravity = 9.80665;
    private const double ArmRadianPerSecond = 0.8;
    private const double StepSeconds = FlightWorld.StepSeconds;
    private const double NearMetre = 0.0002;
    private const double WindingDuty = 0.09;

    private double _elevation;
    private double _azimuth;

    /// <summary>Elevation that the arm is brought to, radian.</summary>
    public double ElevationRadian { get; set; }

    /// <summary>Azimuth that the arm is brought to, radian clockwise from the mark on the base.</summary>
    public double AzimuthRadian { get; set; }

    /// <summary>Mass on the line, kilogram.</summary>
    public double MassKilogram { get; set; }

    /// <summary>Steady pull of a hand, newton.</summary>
    public double PullNewton { get; set; }

    /// <summary>Line out that a hand pulls or winds to, metre; null: hands off.</summary>
    public double? LineOutMetre { get; set; }

    /// <summary>True while a hand holds the drum.</summary>
    public bool HoldsDrum { get; set; }

    /// <summary>True while the arm or the line is on its way.</summary>
    public bool Busy { get; private set; }

    /// <summary>One step.</summary>
    internal void Step(Spool spool, in MotorDrive drive, PhysicalSignals signals)
    {
        var elevationRate = Approach(ref _elevation, ElevationRadian);
        var azimuthRate = Approach(ref _azimuth, AzimuthRadian);
        double sine = Math.Sin(_elevation), cosine = Math.Cos(_elevation);
        signals.SpecificForceX = Gravity * sine;
        signals.SpecificForceY = 0.0;
        signals.SpecificForceZ = Gravity * cosine;
        signals.AngularRateX = -azimuthRate * sine;
        signals.AngularRateY = -elevationRate;
        signals.AngularRateZ = -azimuthRate * cosine;
        signals.PivotAngleRadian = _azimuth;
        var pull = HoldsDrum ? Hold(spool.Parameters, drive, signals) : Turn(spool, drive, signals);
        signals.LineTensionNewton = PullNewton + MassKilogram * Gravity + pull;
        signals.SpoolAngleRadian = spool.AngleRadian;
        var left = LineOutMetre is { } target ? Math.Abs(target - spool.LineOutMetre) : 0.0;
        Busy = _elevation != ElevationRadian || _azimuth != AzimuthRadian || left > 5.0 * NearMetre;
    }

    private static double Approach(ref double angle, double wanted)
    {
        var step = Math.Clamp(wanted - angle, -ArmRadianPerSecond * StepSeconds, ArmRadianPerSecond * StepSeconds);
        angle += step;
        return step / StepSeconds;
    }

    /// <summary>The motor works against a hand: the drum stands.</summary>
    private static double Hold(SpoolParameters p, in MotorDrive drive, PhysicalSignals signals)
    {
        var size = drive.Driven ? Math.Max(0.0, Math.Abs(drive.Duty) - p.DeadTimeSecond * p.SwitchingHertz) : 0.0;
        var ohm = p.WindingOhm + p.BridgeOhm + size * size * p.BatteryResistanceOhm;
        signals.MotorCurrentAmpere = Math.Sign(drive.Duty) * size * p.BatteryVolt / ohm;
        signals.SupplyVolt = p.BatteryVolt - p.BatteryResistanceOhm * size * Math.Abs(signals.MotorCurrentAmpere);
        return 0.0;
    }

    private double Turn(Spool spool, in MotorDrive drive, PhysicalSignals signals)
    {
        var left = LineOutMetre is { } target ? target - spool.LineOutMetre : 0.0;
        if (left < -NearMetre && !drive.Driven)
        {
            // A hand winds in as a small duty would, and no current shows.
            spool.Step(true, -WindingDuty * Math.Min(1.0, 0.4 - 20.0 * left), 0.0, StepSeconds);
            signals.MotorCurrentAmpere = 0.0;
            signals.SupplyVolt = spool.Parameters.BatteryVolt;
            return 0.0;
        }

        var friction = spool.Parameters.CoulombForceNewton + spool.Parameters.WiperNewton;
        var pull = left > NearMetre ? 1.03 * friction + Math.Min(10.0 * left, 1.5) : 0.0;
        spool.Step(drive.Driven, drive.Duty, pull, StepSeconds);
        signals.MotorCurrentAmpere = drive.Driven ? spool.MotorCurrentAmpere : 0.0;
        signals.SupplyVolt = spool.SupplyVolt;
        return pull;
    }
}
