using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Nano;

namespace System.Device.Spi;

/// <summary>An SPI part as the chip's driver sees it: bytes out and in at the same time.</summary>
/// <remarks>
/// Pins are bound when the first device of a bus is made (read in nanoFramework's ESP32 source); a bus without all three pins
/// throws. The data output stays at its last level between transfers (assumed).
/// </remarks>
public class SpiDevice : IDisposable
{
    // Assumed to copy its spans as often as the I2C wrapper does.
    private const int WrapperGarbage = 96;

    private readonly VirtualBoard _board;
    private readonly SpiConnectionSettings _settings;
    private readonly SpiBus _bus;
    private bool _disposed;

    /// <summary>Binds the bus's pins.</summary>
    /// <exception cref="ArgumentException">The bus is neither 1 nor 2, or a pin of it was not given.</exception>
    public SpiDevice(SpiConnectionSettings settings)
    {
        _board = VirtualBoard.Current;
        _settings = settings;
        _board.Charge(NativeCall.Other);
        _bus = _board.Spi;
        _bus.Attach(settings.BusId);
    }

    /// <summary>The settings given at construction.</summary>
    public SpiConnectionSettings ConnectionSettings => _settings;

    /// <summary>The same as the constructor.</summary>
    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    /// <summary>Lets go of the bus.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _board.Charge(NativeCall.Other);
        }
    }

    /// <summary>Writes and reads at the same time; the longer buffer decides, zeros go out beyond the end of the other.</summary>
    /// <exception cref="ObjectDisposedException">The device was disposed.</exception>
    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Meter.GarbageBytes += WrapperGarbage;
        _bus.Transfer(_settings, writeBuffer.AsSpan(), readBuffer.AsSpan());
    }
}
