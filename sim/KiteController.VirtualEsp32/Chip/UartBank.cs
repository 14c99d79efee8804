using System;
using nanoFramework.Hardware.Esp32;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The chip's three UARTs, numbered from 1 as the ports COM1 to COM3 are.</summary>
internal sealed class UartBank
{
    private const int Count = 3;
    private readonly VirtualBoard _board;
    private readonly UartUnit[] _units = new UartUnit[Count];
    private readonly bool[] _taken = new bool[Count];

    public UartBank(VirtualBoard board)
    {
        _board = board;
        for (int i = 0; i < Count; i++)
        {
            _units[i] = new UartUnit(board);
        }
    }

    public UartUnit Unit(int port) => _units[port - 1];

    public void Take(int port)
    {
        if (port is < 1 or > Count || _taken[port - 1])
        {
            throw new ArgumentException($"COM{port} is taken or does not exist.", nameof(port));
        }

        _taken[port - 1] = true;
    }

    public void GiveBack(int port) => _taken[port - 1] = false;

    /// <summary>Opens a UART on the pins of its functions. It talks to the adapter only if they are the pins that the adapter is wired to.</summary>
    public void Open(int port, int baudRate, int receiveBytes)
    {
        int transmit = _board.Functions.PinOf(Function(port, DeviceFunction.COM1_TX));
        int receive = _board.Functions.PinOf(Function(port, DeviceFunction.COM1_RX));
        if (transmit < 0 || receive < 0)
        {
            throw NoPins(port);
        }

        Unit(port).Open(baudRate, receiveBytes, transmit == _board.Wiring.ConsoleTransmitPin, receive == _board.Wiring.ConsoleReceivePin);
    }

    public void Restart()
    {
        Array.Clear(_taken);
        foreach (UartUnit unit in _units)
        {
            unit.Restart();
        }
    }

    private static DeviceFunction Function(int port, DeviceFunction ofFirst) => ofFirst + ((port - 1) << 8);

    /// <summary>The chip throws a plain System.Exception here (read), so firmware can catch nothing narrower.</summary>
#pragma warning disable CA2201
    private static Exception NoPins(int port) => new($"COM{port} has no pins.");
#pragma warning restore CA2201
}
