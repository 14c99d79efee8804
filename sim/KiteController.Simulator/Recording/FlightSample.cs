using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Recording;

/// <summary>
/// One tick: first the truth, then what the unit believed and did. Metre, second, newton, radian. World: east, north, up from
/// the spool. Azimuths are the unit's, clockwise from the pivot's zero.
/// </summary>
public struct FlightSample
{
    /// <summary>Virtual time since power-up, at the end of the tick.</summary>
    public double TimeSeconds;

    /// <summary>Truth: the kite's place, metre east of the spool.</summary>
    public float KiteEastMetre;

    /// <summary>Truth: metre north of the spool.</summary>
    public float KiteNorthMetre;

    /// <summary>Truth: metre above the ground at the spool.</summary>
    public float KiteUpMetre;

    /// <summary>Truth: the kite's speed through the air.</summary>
    public float AirSpeedMetrePerSecond;

    /// <summary>Truth: tension at the spool's pulley.</summary>
    public float TrueTensionNewton;

    /// <summary>Truth: line out.</summary>
    public float TrueLineLengthMetre;

    /// <summary>Truth: mean and gust of the wind at the kite.</summary>
    public float TrueWindMetrePerSecond;

    /// <summary>Truth: what has become of the kite.</summary>
    public KiteStage Stage;

    /// <summary>State of the unit's supervisor.</summary>
    public UnitState State;

    /// <summary>The unit's job at hand.</summary>
    public FlightMode Mode;

    /// <summary>Where its cut detector stands.</summary>
    public CutState CutState;

    /// <summary>True if the motor gate let the tick through.</summary>
    public bool GateOpen;

    /// <summary>True once the unit knows the wind.</summary>
    public bool WindValid;

    /// <summary>Measured tension.</summary>
    public float TensionNewton;

    /// <summary>Lower tension limit in force.</summary>
    public float TensionFloorNewton;

    /// <summary>Upper tension limit in force.</summary>
    public float TensionCeilingNewton;

    /// <summary>Measured line out.</summary>
    public float LineLengthMetre;

    /// <summary>Measured speed of the line, positive pays out.</summary>
    public float ReelSpeedMetrePerSecond;

    /// <summary>Reel speed wanted.</summary>
    public float SetPointMetrePerSecond;

    /// <summary>Estimated elevation of the line arm.</summary>
    public float ArmElevationRadian;

    /// <summary>Estimated azimuth of the line arm.</summary>
    public float ArmAzimuthRadian;

    /// <summary>Estimated elevation of the kite.</summary>
    public float KiteElevationRadian;

    /// <summary>Estimated azimuth of the kite.</summary>
    public float KiteAzimuthRadian;

    /// <summary>Estimated height of the kite.</summary>
    public float KiteHeightMetre;

    /// <summary>Estimated wind speed at the kite.</summary>
    public float WindSpeedMetrePerSecond;

    /// <summary>Estimated azimuth where the wind blows to.</summary>
    public float WindAzimuthRadian;

    /// <summary>Motor duty, -1 to 1, positive pays out.</summary>
    public float Duty;

    /// <summary>Measured supply voltage.</summary>
    public float SupplyVolt;

    /// <summary>Measured motor current.</summary>
    public float MotorCurrentAmpere;

    /// <summary>Virtual time of the tick from reading the first sensor to the last actuator, microsecond.</summary>
    public int TickMicroseconds;

    /// <summary>Missed deadlines since power-up.</summary>
    public int OverrunCount;
}
