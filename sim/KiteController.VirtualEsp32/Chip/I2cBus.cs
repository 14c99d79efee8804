using System;
using System.Device.I2c;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The board's I2C wires with the parts on them, and the chip's two I2C controllers.</summary>
public sealed class I2cBus
{
    private readonly VirtualBoard _board;
    private readonly II2cPart?[] _parts = new II2cPart?[128];
    private readonly II2cPart[] _all = new II2cPart[8];
    private readonly I2cController[] _controllers = new I2cController[2];
    private int _count;

    internal I2cBus(VirtualBoard board)
    {
        _board = board;
        _controllers[0] = new I2cController(board, this);
        _controllers[1] = new I2cController(board, this);
    }

    /// <summary>Fault: something holds a wire low, so that every transfer waits a second and fails.</summary>
    public bool HeldLow { get; set; }

    /// <summary>Fault: a wire is broken, so that nobody acknowledges.</summary>
    public bool Broken { get; set; }

    /// <summary>True if the wires or a part hold the bus low.</summary>
    public bool IsHeldLow
    {
        get
        {
            for (int i = 0; i < _count; i++)
            {
                if (_all[i].I2cFaults.HoldsBusLow)
                {
                    return true;
                }
            }

            return HeldLow;
        }
    }

    /// <summary>Solders a part to the bus.</summary>
    /// <exception cref="ArgumentException">Another part has its address.</exception>
    public void Connect(II2cPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (_parts[part.Address] != null)
        {
            throw new ArgumentException($"Two parts at address 0x{part.Address:X2}.", nameof(part));
        }

        _parts[part.Address] = part;
        _all[_count++] = part;
    }

    internal II2cPart? PartAt(int address) => Broken ? null : _parts[address & 0x7F];

    internal I2cController Attach(int busId, I2cBusSpeed speed)
    {
        if (busId is not 1 and not 2)
        {
            throw new ArgumentException("The ESP32 has I2C buses 1 and 2.", nameof(busId));
        }

        int data = _board.Functions.I2cData(busId);
        int clock = _board.Functions.I2cClock(busId);
        if (_board.Pins.IsBusy(data) || _board.Pins.IsBusy(clock))
        {
            throw BusyPins(data, clock);
        }

        bool wired = data == _board.Wiring.I2cDataPin && clock == _board.Wiring.I2cClockPin;
        I2cController controller = _controllers[busId - 1];
        controller.Attach(wired, speed);
        return controller;
    }

    internal void Restart()
    {
        _controllers[0].Restart();
        _controllers[1].Restart();
    }

    /// <summary>The chip throws a plain System.Exception here (read), so firmware can catch nothing narrower.</summary>
#pragma warning disable CA2201
    private static Exception BusyPins(int data, int clock) => new($"I2C pins {data} and {clock} are in use as GPIO or by a counter.");
#pragma warning restore CA2201
}
