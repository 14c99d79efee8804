using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using KiteController.Simulator.Console;

namespace KiteController.Cli;

/// <summary>A person at the console in real time: keys go to the unit as they are typed, and what it answers is shown as it comes.</summary>
internal sealed class InteractiveConsole
{
    private const char EndOfInput = '\u0004';
    private const char Leave = '\u001d';
    private const byte Delete = 127;
    private const double LastAnswersSeconds = 1.0;

    private readonly Terminal _terminal;
    private readonly ConsoleFlight _flight;
    private readonly ConsoleScreen _screen;
    private readonly TypedKeys _keys;
    private readonly ConcurrentQueue<byte> _piped = new();
    private volatile bool _ended;

    public InteractiveConsole(Terminal terminal, ConsoleFlight flight, Stream? log)
    {
        _terminal = terminal;
        _flight = flight;
        _screen = new ConsoleScreen(terminal.Output, terminal.Pretty.Profile.Capabilities.Ansi, log);
        _keys = new TypedKeys(flight, _screen);
    }

    /// <summary>Runs until the person leaves by Ctrl+D or Ctrl+], or the pipe that types is empty.</summary>
    public void Run()
    {
        var keyboard = !Console.IsInputRedirected;
        if (keyboard)
        {
            Console.TreatControlCAsInput = true;
            _terminal.Output.WriteLine("The virtual unit's console, in real time. Ctrl+D leaves; !help tells what your own hands can do.");
        }
        else
        {
            new Thread(ReadPipe) { IsBackground = true }.Start();
        }

        var clock = new RealTime(_flight);
        var leaveAt = double.PositiveInfinity;
        while (_flight.TimeSeconds < leaveAt)
        {
            if (keyboard ? !SendKeys() : !SendPiped())
            {
                leaveAt = Math.Min(leaveAt, _flight.TimeSeconds + (keyboard ? 0.0 : LastAnswersSeconds));
            }

            clock.Advance();
            Show();
        }

        _terminal.Output.WriteLine();
    }

    /// <summary>Sends what was typed; false if the person wants to leave.</summary>
    private bool SendKeys()
    {
        while (Console.KeyAvailable)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.KeyChar is EndOfInput or Leave)
            {
                return false;
            }

            if (key.Key == ConsoleKey.Backspace)
            {
                Send(Delete);
            }
            else if (key.Key == ConsoleKey.Enter)
            {
                Send((byte)'\r');
            }
            else if (key.KeyChar != 0)
            {
                Send(key.KeyChar < 256 ? (byte)key.KeyChar : (byte)'?');
            }
        }

        return true;
    }

    private bool SendPiped()
    {
        while (_piped.TryDequeue(out var value))
        {
            Send(value);
        }

        return !_ended;
    }

    private void Send(byte value) => _keys.Type(value);

    private void ReadPipe()
    {
        using var input = Console.OpenStandardInput();
        for (var value = input.ReadByte(); value >= 0; value = input.ReadByte())
        {
            _piped.Enqueue((byte)value);
        }

        _ended = true;
    }

    private void Show()
    {
        var shown = false;
        for (; _flight.Serial.TryReceive(out var value); shown = true)
        {
            _screen.Show(value);
        }

        for (; _flight.TryTakeNews(out var news); shown = true)
        {
            _screen.Note(ConsoleScript.Describe(news!));
        }

        if (shown)
        {
            _terminal.Output.Flush();
        }
    }
}
