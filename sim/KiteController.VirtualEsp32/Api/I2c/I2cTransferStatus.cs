namespace System.Device.I2c;

/// <summary>How a transfer ended. The ESP32 gives only three of the five (read in its source).</summary>
public enum I2cTransferStatus
{
    /// <summary>Never given on the ESP32.</summary>
    UnknownError = 0,

    /// <summary>All bytes went.</summary>
    FullTransfer = 1,

    /// <summary>The bus was held for a second: on the ESP32 this is what every time-out is called.</summary>
    ClockStretchTimeout = 2,

    /// <summary>Never given on the ESP32: a part that stops acknowledging midway gives <see cref="SlaveAddressNotAcknowledged"/>.</summary>
    PartialTransfer = 3,

    /// <summary>The address or a later byte was not acknowledged.</summary>
    SlaveAddressNotAcknowledged = 4,
}
