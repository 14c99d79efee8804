using System;
using KiteController.Physics;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>What a builder works out with a pocket calculator from the parts list; the simulator's spool must come to the same.</summary>
/// <remarks>k = gear ratio times Ke. Steady: k i = the sum of all pulls times the radius; i = (duty V - k w)/R.</remarks>
internal sealed class SpoolSums(SpoolParameters parts)
{
    public double VoltSecond => parts.GearRatio * parts.BackEmfVoltSecond;

    /// <summary>Motor, bridge or relay, shunt.</summary>
    public double ShortedOhm => parts.WindingOhm + parts.BridgeOhm;

    /// <summary>The same with battery and leads.</summary>
    public double DrivenOhm => ShortedOhm + parts.BatteryResistanceOhm;

    public double DryNewton => parts.CoulombForceNewton + parts.WiperNewton;

    /// <summary>Most of the voltage that reaches the motor: dead time is lost.</summary>
    public double FullDuty => 1.0 - (parts.DeadTimeSecond * parts.SwitchingHertz);

    public double HalfRadius => Math.Sqrt(0.5 * ((parts.CoreRadiusMetre * parts.CoreRadiusMetre) + (parts.FullRadiusMetre * parts.FullRadiusMetre)));

    /// <summary>Rotor, drum and half the line, at the drum, kg m2.</summary>
    public double Inertia => (parts.RotorInertia * parts.GearRatio * parts.GearRatio) + parts.DrumInertia
        + (0.5 * parts.LineLengthMetre * parts.LineKilogramPerMetre * HalfRadius * HalfRadius);

    /// <summary>Steady speed at full duty, m/s, positive outward; a pull helps it out and hinders it in.</summary>
    public double FullSpeed(double volt, double radius, double pullNewton, bool outward)
    {
        double force = outward ? pullNewton - DryNewton : -pullNewton - DryNewton;
        double torque = (VoltSecond * FullDuty * volt / DrivenOhm) + (force * radius);
        return torque * radius / ((VoltSecond * VoltSecond / DrivenOhm) + (parts.ViscousNewtonSecondPerMetre * radius * radius));
    }

    /// <summary>Motor current for a steady pull taken in at a speed, A.</summary>
    public double ReelInAmpere(double pullNewton, double speed, double radius) =>
        (pullNewton + DryNewton + (parts.ViscousNewtonSecondPerMetre * speed)) * radius / VoltSecond;

    /// <summary>Motor current that an acceleration takes on top, A.</summary>
    public double AccelerationAmpere(double acceleration) => Inertia * acceleration / (HalfRadius * VoltSecond);

    /// <summary>Battery current while the motor carries one at a speed, A: the duty's share of it.</summary>
    public double BatteryAmpere(double motorAmpere, double speed, double radius, double volt) =>
        motorAmpere * ((ShortedOhm * motorAmpere) + (VoltSecond * speed / radius)) / volt;

    /// <summary>The shorted motor's braking, N for each m/s at a radius.</summary>
    public double BrakeNewtonPerSpeed(double radius) =>
        (VoltSecond * VoltSecond / (ShortedOhm * radius * radius)) + parts.ViscousNewtonSecondPerMetre;

    /// <summary>Speed at which a pull takes line from the shorted drum, m/s.</summary>
    public double ShortedSpeed(double pullNewton, double radius) => Math.Max(0.0, pullNewton - DryNewton) / BrakeNewtonPerSpeed(radius);

    /// <summary>Current of the shorted motor at a line speed, A.</summary>
    public double ShortedAmpere(double speed, double radius) => VoltSecond * speed / (radius * ShortedOhm);
}
