namespace KiteController.VirtualEsp32.Parts;

/// <summary>Registers of the MPU6050 that the model acts on (RM-MPU-6000A).</summary>
internal static class Mpu6050Register
{
    public const byte SampleRateDivider = 0x19;
    public const byte Config = 0x1A;
    public const byte GyroConfig = 0x1B;
    public const byte AccelConfig = 0x1C;
    public const byte FifoEnable = 0x23;
    public const byte InterruptStatus = 0x3A;
    public const byte AccelXHigh = 0x3B;
    public const byte TemperatureHigh = 0x41;
    public const byte GyroXHigh = 0x43;
    public const byte GyroZLow = 0x48;
    public const byte UserControl = 0x6A;
    public const byte PowerManagement1 = 0x6B;
    public const byte PowerManagement2 = 0x6C;
    public const byte FifoCountHigh = 0x72;
    public const byte FifoCountLow = 0x73;
    public const byte FifoData = 0x74;
    public const byte Identity = 0x75;

    /// <summary>True for registers a write changes; the rest is read-only or not there.</summary>
    public static bool IsWritable(byte register)
        => register is (>= 0x0D and <= 0x10) or (>= 0x19 and <= 0x38) or (>= 0x63 and <= 0x67) or UserControl
            or PowerManagement1 or PowerManagement2;
}
