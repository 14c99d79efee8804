namespace System.Device.I2c;

/// <summary>How a transfer ended and how many bytes it moved: all or none on the ESP32.</summary>
public struct I2cTransferResult
{
    private readonly uint _bytesTransferred;
    private readonly I2cTransferStatus _status;

    internal I2cTransferResult(I2cTransferStatus status, uint bytesTransferred)
    {
        _status = status;
        _bytesTransferred = bytesTransferred;
    }

    /// <summary>Bytes written and read together, without address bytes; 0 if the transfer failed.</summary>
    public uint BytesTransferred => _bytesTransferred;

    /// <summary>How the transfer ended.</summary>
    public I2cTransferStatus Status => _status;
}
