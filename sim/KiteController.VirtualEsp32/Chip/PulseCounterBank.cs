using System;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The eight pulse counters of the chip.</summary>
internal sealed class PulseCounterBank
{
    private const int Units = 8;
    private readonly VirtualBoard _board;
    private readonly PulseCounterUnit?[] _units = new PulseCounterUnit?[Units];
    private int _taken;

    public PulseCounterBank(VirtualBoard board) => _board = board;

    public PulseCounterUnit Take(int pinA, int pinB)
    {
        int free = Array.IndexOf(_units, null);
        if (free < 0 || !PinBank.Exists(pinA) || (pinB >= 0 && !PinBank.Exists(pinB)))
        {
            throw new NotSupportedException($"No pulse counter for pins {pinA} and {pinB}.");
        }

        var unit = new PulseCounterUnit(pinA, pinB);
        _units[free] = unit;
        _taken = Math.Max(_taken, free + 1);
        _board.Pins.Reserve(pinA, true);
        _board.Pins.Reserve(pinB, true);
        return unit;
    }

    public void Release(PulseCounterUnit unit)
    {
        int index = Array.IndexOf(_units, unit);
        if (index >= 0)
        {
            _units[index] = null;
            _board.Pins.Reserve(unit.PinA, false);
            _board.Pins.Reserve(unit.PinB, false);
        }
    }

    public void Restart()
    {
        Array.Clear(_units);
        _taken = 0;
    }

    /// <summary>Gives the encoder's edges of the last millisecond to the counters on its pins.</summary>
    public void Count(QuadratureEncoder encoder)
    {
        for (int i = 0; i < _taken; i++)
        {
            _units[i]?.Take(encoder);
        }
    }
}
