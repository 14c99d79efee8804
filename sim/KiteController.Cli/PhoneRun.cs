using System;
using System.Collections.Concurrent;
using System.Threading;
using KiteController.Simulator.Console;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Phone;
using KiteController.VirtualEsp32.Network;

namespace KiteController.Cli;

/// <summary>A simulated field in real time with the unit's page at a port of this computer; who types here has the hand at STOP.</summary>
internal sealed class PhoneRun
{
    private static readonly AccessPointSettings Radio = new(true, "KiteController", "no one needs it here", false);

    private readonly Terminal _terminal;
    private readonly ConsoleFlight _flight;
    private readonly ConcurrentQueue<string> _typed = new();

    public PhoneRun(Terminal terminal, Scenario scenario)
    {
        _terminal = terminal;
        _flight = new ConsoleFlight(scenario, Radio);
    }

    /// <summary>Serves until somebody wants to stop.</summary>
    public void Serve(int port, CancellationToken stop)
    {
        using var gate = new PhoneGate(port);
        Tell($"The unit's page is at {gate.Address} in a browser of this computer.");
        Tell("Return holds the unit's STOP button, and lets it go again: hold it, tap Pair on the page, let go. Ctrl+C ends.");
        new Thread(ReadInput) { IsBackground = true }.Start();
        var clock = new RealTime(_flight);
        while (!stop.IsCancellationRequested)
        {
            while (_typed.TryDequeue(out var line))
            {
                Obey(line);
            }

            gate.Pump(_flight.Board.Network);
            clock.Advance();
            while (_flight.Serial.TryReceive(out _))
            {
            }

            while (_flight.TryTakeNews(out var news))
            {
                Tell(ConsoleScript.Describe(news!).Trim());
            }
        }
    }

    private void Obey(string line)
    {
        if (line.Length > 0)
        {
            _flight.Do(line.TrimStart(ConsoleScript.HandMark));
            return;
        }

        var world = _flight.World;
        world.StopPressed = !world.StopPressed;
        Tell(world.StopPressed ? "STOP is held." : "STOP is released.");
    }

    private void Tell(string text)
    {
        _terminal.Output.WriteLine(text);
        _terminal.Output.Flush();
    }

    private void ReadInput()
    {
        while (Console.In.ReadLine() is { } line)
        {
            _typed.Enqueue(line.Trim());
        }
    }
}
