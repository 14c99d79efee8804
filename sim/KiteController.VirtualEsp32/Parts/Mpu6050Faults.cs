namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the IMU.</summary>
public sealed class Mpu6050Faults : I2cFaults
{
    /// <summary>What WHO_AM_I says instead of 0x68, as clones do; null: the right answer.</summary>
    public byte? Identity { get; set; }

    /// <summary>All outputs at the positive end of their range.</summary>
    public bool Saturated { get; set; }

    /// <summary>The outputs stay as they are, while data ready goes on.</summary>
    public bool StuckOutput { get; set; }

    /// <summary>The gyroscope has jumped by this much about every axis, degrees per second.</summary>
    public double GyroJumpDegPerSecond { get; set; }

    /// <summary>The accelerometer has jumped by this much along every axis, g.</summary>
    public double AccelJumpG { get; set; }

    /// <summary>No sample ever becomes ready.</summary>
    public bool NeverReady { get; set; }
}
