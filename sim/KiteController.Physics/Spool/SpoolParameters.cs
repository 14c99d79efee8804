using System;

namespace KiteController.Physics;

/// <summary>The motor spool: battery, driver, geared brushed motor, drum and wiper.</summary>
/// <remarks>
/// Motor: class 775, 12,000 rpm without load and 0.79 Nm stalled at 14.4 V (published), which gives back-EMF 14.4 V per 1257 rad/s
/// and a winding of Ke V / stall torque = 0.209 ohm. Chosen from that: 2.5:1 on a 30 mm drum, so that 9 m/s out, 5 m/s in against
/// 20 N and 40 m/s2 are all reached at 12 V. Rotor inertia, friction, battery and driver figures are assumed.
/// </remarks>
public sealed record SpoolParameters
{
    /// <summary>Battery voltage without load, V.</summary>
    public double BatteryVolt { get; init; } = 12.0;

    /// <summary>Internal resistance of battery and leads, ohm.</summary>
    public double BatteryResistanceOhm { get; init; } = 0.04;

    /// <summary>Voltage at which the clamp holds a bus that is fed by braking, V.</summary>
    public double ClampVolt { get; init; } = 16.0;

    /// <summary>Winding resistance with brushes, ohm.</summary>
    public double WindingOhm { get; init; } = 0.209;

    /// <summary>Resistance of the bridge or of the shorting relay in the motor's circuit, ohm.</summary>
    public double BridgeOhm { get; init; } = 0.010;

    /// <summary>Back-EMF constant, V s/rad, equal to the torque constant in Nm/A.</summary>
    public double BackEmfVoltSecond { get; init; } = 0.01146;

    /// <summary>Rotor inertia, kg m2.</summary>
    public double RotorInertia { get; init; } = 1.5e-5;

    /// <summary>Motor turns per drum turn.</summary>
    public double GearRatio { get; init; } = 2.5;

    /// <summary>Largest motor current the driver lets through when it drives, A.</summary>
    public double CurrentLimitAmpere { get; init; } = 40.0;

    /// <summary>Driver switching frequency, Hz.</summary>
    public double SwitchingHertz { get; init; } = 20_000.0;

    /// <summary>Dead time lost in each switching period, s.</summary>
    public double DeadTimeSecond { get; init; } = 500e-9;

    /// <summary>Inertia of drum and gear, without line, kg m2.</summary>
    public double DrumInertia { get; init; } = 8.0e-5;

    /// <summary>Radius of the empty drum, m.</summary>
    public double CoreRadiusMetre { get; init; } = 0.030;

    /// <summary>Radius of the drum with all its line on it, m.</summary>
    public double FullRadiusMetre { get; init; } = 0.034;

    /// <summary>Radius of the drum's flanges: line is wound no higher, m. Assumed.</summary>
    public double FlangeRadiusMetre { get; init; } = 0.0375;

    /// <summary>Width of the drum times the share of it that coils fill, m: 150 m of 0.5 mm line fill it from 30 to 34 mm. Assumed.</summary>
    public double PackedWidthMetre { get; init; } = 0.03662109375;

    /// <summary>Dry friction of motor, gear and bearings, as a force at the line, N.</summary>
    public double CoulombForceNewton { get; init; } = 0.6;

    /// <summary>Viscous friction, as a force at the line per line speed, N s/m.</summary>
    public double ViscousNewtonSecondPerMetre { get; init; } = 0.05;

    /// <summary>Drag of the felt wiper on the line, N.</summary>
    public double WiperNewton { get; init; } = 0.1;

    /// <summary>Line on the spool when all is wound in, m.</summary>
    public double LineLengthMetre { get; init; } = 150.0;

    /// <summary>Mass of the line per metre, kg/m, for the inertia of what is wound.</summary>
    public double LineKilogramPerMetre { get; init; } = 0.0002;

    /// <summary>Line out at which the stopper bead meets the ring, m.</summary>
    public double LeastLineOutMetre { get; init; } = 0.5;

    /// <summary>The line that fits between core and flanges, m: the cross-section of its coils is the drum's, d2 L = 4 w (R2 - r2).</summary>
    /// <param name="lineDiameterMetre">Diameter of the line, m, above 0.</param>
    public double CapacityMetre(double lineDiameterMetre) =>
        4.0 * PackedWidthMetre * (FlangeRadiusMetre * FlangeRadiusMetre - CoreRadiusMetre * CoreRadiusMetre) / (lineDiameterMetre * lineDiameterMetre);

    /// <summary>The spool with a line wound on it: length, full radius and mass follow.</summary>
    /// <param name="lineMetre">Length of the line, m, at most the capacity.</param>
    /// <param name="lineDiameterMetre">Its diameter, m.</param>
    /// <param name="lineKilogramPerMetre">Its mass, kg/m.</param>
    /// <exception cref="ArgumentOutOfRangeException">The spool does not hold so much.</exception>
    public SpoolParameters Wound(double lineMetre, double lineDiameterMetre, double lineKilogramPerMetre)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lineMetre, CapacityMetre(lineDiameterMetre));
        var coils = lineMetre * lineDiameterMetre * lineDiameterMetre / (4.0 * PackedWidthMetre);
        return this with
        {
            LineLengthMetre = lineMetre,
            LineKilogramPerMetre = lineKilogramPerMetre,
            FullRadiusMetre = Math.Sqrt(CoreRadiusMetre * CoreRadiusMetre + coils),
        };
    }

    /// <summary>Dry friction as a torque at the motor shaft: force times radius over gear ratio, Nm.</summary>
    public double CoulombTorqueAtMotor(double radiusMetre) => CoulombForceNewton * radiusMetre / GearRatio;

    /// <summary>Viscous friction as a torque at the motor shaft, Nm, for a motor speed in rad/s.</summary>
    public double ViscousTorqueAtMotor(double motorSpeedRadianPerSecond, double radiusMetre) =>
        ViscousNewtonSecondPerMetre * motorSpeedRadianPerSecond * radiusMetre * radiusMetre / (GearRatio * GearRatio);
}
