using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Nano;

namespace System.Device.I2c;

/// <summary>An I2C part as the chip's driver sees it: transfers to one address.</summary>
/// <remarks>
/// Read in nanoFramework's ESP32 source: a failed transfer never throws, moves 0 bytes and leaves the read buffer as it was;
/// any missing acknowledge is <see cref="I2cTransferStatus.SlaveAddressNotAcknowledged"/>; a held bus blocks for 1000 ms and is
/// <see cref="I2cTransferStatus.ClockStretchTimeout"/>. Pins are bound when the device is made: without
/// <c>Configuration.SetPinFunction</c> bus 1 is on GPIO 18 and 19, where nobody acknowledges.
/// </remarks>
public class I2cDevice : IDisposable
{
    // The managed wrapper copies the spans once more than the caller did. Measured on the interpreter's 32-bit build: a
    // WriteRead makes 336 bytes in all and a Write 288, of which the call itself accounts for 240 and 144.
    private const int WriteReadWrapperGarbage = 96;
    private const int OneSpanWrapperGarbage = 144;

    private readonly VirtualBoard _board;
    private readonly I2cConnectionSettings _settings;
    private readonly I2cController _controller;
    private readonly byte[] _oneByte = new byte[1];
    private bool _disposed;

    /// <summary>Binds the bus's pins and sets the bus clock.</summary>
    /// <exception cref="ArgumentException">The bus is neither 1 nor 2.</exception>
    /// <exception cref="Exception">A pin of the bus is open as GPIO or held by a counter.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        _board = VirtualBoard.Current;
        _settings = settings;
        _board.Charge(NativeCall.Other);
        _controller = _board.I2c.Attach(settings.BusId, settings.BusSpeed);
    }

    /// <summary>The settings given at construction.</summary>
    public I2cConnectionSettings ConnectionSettings => _settings;

    /// <summary>The same as the constructor.</summary>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Lets go of the bus; the last device of a bus takes its driver with it.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _board.Charge(NativeCall.Other);
            _controller.Detach();
        }
    }

    /// <summary>Reads into the buffer.</summary>
    public I2cTransferResult Read(SpanByte buffer)
    {
        Meter.GarbageBytes += OneSpanWrapperGarbage;
        return Transfer(default, buffer.AsSpan());
    }

    /// <summary>Reads one byte. A failure cannot be told from a value: the last byte read or written comes again.</summary>
    public byte ReadByte()
    {
        Transfer(default, _oneByte);
        return _oneByte[0];
    }

    /// <summary>Writes the buffer.</summary>
    public I2cTransferResult Write(SpanByte buffer)
    {
        Meter.GarbageBytes += OneSpanWrapperGarbage;
        return Transfer(buffer.AsSpan(), default);
    }

    /// <summary>Writes one byte.</summary>
    public I2cTransferResult WriteByte(byte value)
    {
        _oneByte[0] = value;
        return Transfer(_oneByte, default);
    }

    /// <summary>Writes, then reads after a repeated start, in one transaction.</summary>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer)
    {
        Meter.GarbageBytes += WriteReadWrapperGarbage;
        return Transfer(writeBuffer.AsSpan(), readBuffer.AsSpan());
    }

    private I2cTransferResult Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        I2cTransferStatus status = _controller.Transfer(_settings.DeviceAddress, write, read);
        return new I2cTransferResult(
            status, status == I2cTransferStatus.FullTransfer ? (uint)(write.Length + read.Length) : 0u);
    }
}
