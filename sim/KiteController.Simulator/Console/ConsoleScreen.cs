using System;
using System.IO;
using System.Text;

namespace KiteController.Simulator.Console;

/// <summary>
/// What a terminal shows of the console, written as it comes; notes about the field go between its rows, and the row that was
/// being typed is shown again behind them. Frames of the log, which come between two zero bytes, are not shown.
/// </summary>
public sealed class ConsoleScreen
{
    private const char Bell = '\a';
    private readonly TextWriter _writer;
    private readonly bool _isTerminal;
    private readonly Stream? _log;
    private readonly StringBuilder _row = new();
    private bool _inFrame;
    private string _own = string.Empty;

    /// <param name="writer">Takes the text.</param>
    /// <param name="isTerminal">True if the writer understands backspace, bell and faint text.</param>
    /// <param name="log">Takes the frames of the log; null drops them.</param>
    public ConsoleScreen(TextWriter writer, bool isTerminal, Stream? log)
    {
        _writer = writer;
        _isTerminal = isTerminal;
        _log = log;
    }

    /// <summary>Shows one byte from the board.</summary>
    public void Show(byte value)
    {
        if (_inFrame || value == 0)
        {
            _inFrame ^= value == 0;
            _log?.WriteByte(value);
            return;
        }

        char character = (char)value;
        switch (character)
        {
            case '\r':
                break;
            case '\n':
                _row.Clear();
                _writer.Write('\n');
                break;
            case '\b':
                _row.Length = Math.Max(0, _row.Length - 1);
                Control(character);
                break;
            case Bell:
                Control(character);
                break;
            default:
                _row.Append(character);
                _writer.Write(character);
                break;
        }
    }

    /// <summary>Shows what of a line for the person's own hands has been typed so far, behind what the unit wrote.</summary>
    public void Typing(string own)
    {
        _own = own;
        if (_isTerminal)
        {
            _writer.Write($"\r\u001b[K{_row}{own}");
        }
    }

    /// <summary>Shows such a line when it is whole.</summary>
    public void Typed(string own)
    {
        _own = string.Empty;
        _writer.Write(_isTerminal ? $"\r\u001b[K{_row}{own}\r\n{_row}" : $"{own}\n{_row}");
    }

    /// <summary>Shows a note on a row of its own.</summary>
    public void Note(string text)
    {
        if (_isTerminal)
        {
            _writer.Write($"\r\u001b[K\u001b[2m{text}\u001b[22m\r\n{_row}{_own}");
            return;
        }

        string before = _row.Length > 0 ? "\n" : string.Empty;
        _writer.Write($"{before}{text}\n{_row}");
    }

    private void Control(char character)
    {
        if (_isTerminal)
        {
            _writer.Write(character);
        }
    }
}
