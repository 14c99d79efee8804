using System;
using System.Diagnostics;
using System.Threading;
using KiteController.Simulator.Console;

namespace KiteController.Cli;

/// <summary>Lets a flight's virtual time keep step with the clock on the wall. Time lost to a stopped process is not made good.</summary>
internal sealed class RealTime
{
    private const double MostLagSeconds = 0.25;
    private const int PauseMilliseconds = 5;

    private readonly ConsoleFlight _flight;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private double _offsetSeconds;

    public RealTime(ConsoleFlight flight)
    {
        _flight = flight;
        _offsetSeconds = flight.TimeSeconds;
    }

    /// <summary>Waits a little, then runs the ticks that are due.</summary>
    public void Advance()
    {
        Thread.Sleep(PauseMilliseconds);
        var due = _clock.Elapsed.TotalSeconds + _offsetSeconds;
        var lag = due - _flight.TimeSeconds - MostLagSeconds;
        if (lag > 0.0)
        {
            _offsetSeconds -= lag;
            due -= lag;
        }

        while (_flight.TimeSeconds < due)
        {
            _flight.Tick();
        }
    }
}
