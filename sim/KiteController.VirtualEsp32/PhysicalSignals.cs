namespace KiteController.VirtualEsp32;

/// <summary>What the parts feel, in SI units. The plant writes it at every millisecond; the parts sample it there.</summary>
/// <remarks>Board frame of the IMU: x along the arm toward the kite, y to the left seen along x, z up when the arm is level.</remarks>
public sealed class PhysicalSignals
{
    /// <summary>Specific force along x, m/s2.</summary>
    public double SpecificForceX;

    /// <summary>Specific force along y, m/s2.</summary>
    public double SpecificForceY;

    /// <summary>Specific force along z, m/s2: +9.81 at rest and level.</summary>
    public double SpecificForceZ = 9.80665;

    /// <summary>Angular rate about x, rad/s.</summary>
    public double AngularRateX;

    /// <summary>Angular rate about y, rad/s.</summary>
    public double AngularRateY;

    /// <summary>Angular rate about z, rad/s.</summary>
    public double AngularRateZ;

    /// <summary>Temperature of the IMU, degrees Celsius.</summary>
    public double ImuTemperatureCelsius = 25.0;

    /// <summary>Azimuth of the vertical pivot, rad, clockwise from above positive.</summary>
    public double PivotAngleRadian;

    /// <summary>Line tension at the load cell's pulley, N.</summary>
    public double LineTensionNewton;

    /// <summary>Angle of the spool, rad, positive paying out, without bound.</summary>
    public double SpoolAngleRadian;

    /// <summary>Supply of the bridge, V.</summary>
    public double SupplyVolt = 12.0;

    /// <summary>Motor current, A, positive when it pushes line out.</summary>
    public double MotorCurrentAmpere;

    /// <summary>True while somebody presses STOP.</summary>
    public bool StopPressed;

    /// <summary>Thumb lever, -1 (take up) to 1 (pay out).</summary>
    public double LeverPosition;
}
