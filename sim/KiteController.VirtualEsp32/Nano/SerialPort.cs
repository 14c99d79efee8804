using System;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's SerialPort becomes on the virtual board: COM2 or COM3; COM1 belongs to the debugger.</summary>
/// <remarks>
/// Read in nanoFramework's ESP32 source: a write returns at once if the hardware's 128 bytes hold it, and else waits until the
/// rest has gone there; a read waits until it has as many bytes as it wants. With one managed thread such a wait stops the loop.
/// </remarks>
public sealed class SerialPort : IDisposable
{
    private const int Infinite = -1;
    private const int WireProtocolPort = 1;
    private readonly VirtualBoard _board;
    private readonly int _index;
    private int _bufferSize = 256;

    /// <summary>Takes a port by name, closed.</summary>
    /// <exception cref="ArgumentException">Somebody has it already.</exception>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        if (parity != Parity.None || dataBits != 8 || stopBits != StopBits.One)
        {
            throw new NotSupportedException("The virtual serial port knows eight data bits, no parity and one stop bit only.");
        }

        _board = VirtualBoard.Current;
        _board.Charge(NativeCall.Other);
        PortName = portName;
        BaudRate = baudRate;
        _index = portName[3] - '0';
        _board.Uarts.Take(_index);
    }

    /// <summary>The name given at construction.</summary>
    public string PortName { get; }

    /// <summary>Bits per second; a change acts from the next Open.</summary>
    public int BaudRate { get; set; }

    /// <summary>True between Open and Close.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Milliseconds a read waits for its bytes; -1 for ever.</summary>
    public int ReadTimeout { get; set; } = Infinite;

    /// <summary>Milliseconds a write may wait; -1 for ever. The virtual port never fails by it.</summary>
    public int WriteTimeout { get; set; } = Infinite;

    /// <summary>Bytes of the ring that received bytes wait in; at least 129 once open.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public int ReadBufferSize
    {
        get => _bufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _bufferSize = IsOpen ? throw new InvalidOperationException("The port is open.") : value;
        }
    }

    /// <summary>Bytes that can be read without waiting.</summary>
    public int BytesToRead
    {
        get
        {
            _board.Charge(NativeCall.Serial);
            return Unit.Available;
        }
    }

    private Chip.UartUnit Unit => IsOpen ? _board.Uarts.Unit(_index) : throw new InvalidOperationException("The port is closed.");

    /// <summary>Installs the driver on the pins that the port's functions were given.</summary>
    /// <exception cref="ArgumentException">The port is the debugger's, or the chip has none of that number.</exception>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    /// <exception cref="Exception">No pins were given.</exception>
    public void Open()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException("The port is open.");
        }

        _board.Charge(NativeCall.Serial);
        if (_index == WireProtocolPort)
        {
            throw new ArgumentException("COM1 carries the debugger's wire protocol.");
        }

        _board.Uarts.Open(_index, BaudRate, _bufferSize);
        IsOpen = true;
    }

    /// <summary>Closes the port; it can be opened again.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            _board.Charge(NativeCall.Serial);
            Unit.Restart();
            IsOpen = false;
        }
    }

    /// <summary>Closes the port and lets others take it.</summary>
    public void Dispose()
    {
        Close();
        _board.Uarts.GiveBack(_index);
    }

    /// <summary>Reads exactly that many bytes, waiting for them if need be.</summary>
    /// <returns>How many were read.</returns>
    /// <exception cref="TimeoutException">They did not come in time; nothing was read.</exception>
    /// <exception cref="InvalidOperationException">It would wait for ever: in virtual time nobody types meanwhile.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        _board.Charge(NativeCall.Serial, _board.Costs.SerialCall + count * _board.Costs.SerialByte);
        if (Unit.Available < count)
        {
            _board.PassTime(ReadTimeout == Infinite ? throw new InvalidOperationException("The read would wait for ever.") : ReadTimeout * 1_000_000L);
            if (Unit.Available < count)
            {
                throw new TimeoutException();
            }
        }

        Unit.Read(buffer.AsSpan(offset, count));
        return count;
    }

    /// <summary>Sends bytes; waits for as long as they do not fit into the hardware.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        _board.Charge(NativeCall.Serial, _board.Costs.SerialCall + count * _board.Costs.SerialByte);
        long wait = Unit.Write(buffer.AsSpan(offset, count));
        if (wait > 0)
        {
            _board.Charge(NativeCall.Serial, wait);
        }
    }
}
