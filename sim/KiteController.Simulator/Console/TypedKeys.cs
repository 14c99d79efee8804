using System;
using System.Text;

namespace KiteController.Simulator.Console;

/// <summary>Parts what a person types: a line that begins with "!" is for their own hands, all else goes to the unit, key by key.</summary>
public sealed class TypedKeys
{
    private const byte ControlC = 3;
    private const byte ControlU = 21;
    private const byte Backspace = 8;
    private const byte Delete = 127;

    private readonly ConsoleFlight _flight;
    private readonly ConsoleScreen _screen;
    private readonly StringBuilder _own = new();
    private int _sent;

    /// <param name="flight">The unit and the person.</param>
    /// <param name="screen">Shows the person's own lines, which the unit does not echo.</param>
    public TypedKeys(ConsoleFlight flight, ConsoleScreen screen)
    {
        _flight = flight;
        _screen = screen;
    }

    /// <summary>Takes one key.</summary>
    public void Type(byte key)
    {
        if (_own.Length == 0 && (key != ConsoleScript.HandMark || _sent > 0))
        {
            _sent = key is (byte)'\r' or (byte)'\n' or ControlC or ControlU ? 0 : Math.Max(0, key is Backspace or Delete ? _sent - 1 : _sent + 1);
            _flight.Serial.Send([key]);
            return;
        }

        switch (key)
        {
            case (byte)'\r' or (byte)'\n':
                var line = _own.ToString();
                _own.Clear();
                _screen.Typed(line);
                _flight.Do(line[1..]);
                return;
            case ControlC or ControlU:
                _own.Clear();
                break;
            case Backspace or Delete:
                _own.Length--;
                break;
            case >= (byte)' ' and < Delete:
                _own.Append((char)key);
                break;
            default:
                break;
        }

        _screen.Typing(_own.ToString());
    }
}
