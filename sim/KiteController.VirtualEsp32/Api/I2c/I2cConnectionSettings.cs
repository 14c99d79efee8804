namespace System.Device.I2c;

/// <summary>Bus, address and speed of an I2C part.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>A part at 400 kHz.</summary>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.FastMode)
    {
    }

    /// <summary>A part on a bus.</summary>
    /// <param name="busId">1 or 2.</param>
    /// <param name="deviceAddress">Seven-bit address.</param>
    /// <param name="busSpeed">Bus clock; the device made last sets it for all on the bus.</param>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    /// <summary>Number of the bus, from 1.</summary>
    public int BusId { get; }

    /// <summary>Bus clock.</summary>
    public I2cBusSpeed BusSpeed { get; }

    /// <summary>Seven-bit address.</summary>
    public int DeviceAddress { get; }
}
