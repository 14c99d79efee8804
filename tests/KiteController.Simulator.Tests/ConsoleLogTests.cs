using System;
using System.Collections.Generic;
using System.Text;
using KiteController.App;
using KiteController.Simulator.Console;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>The flight log as it comes out of the console's serial line, text before and behind it.</summary>
public sealed class ConsoleLogTests
{
    private readonly ConsoleFlight _flight = new(new Scenario { CutAtSeconds = null });

    [Fact]
    public void ADumpedLogIsReadAndReplayedBitForBit()
    {
        Run(24.0);
        Type("arm", 1.0);
        Type("mode launch", 15.0);
        Type("disarm", 2.0);
        var log = UnitLog.Parse("console", Type("log dump", 20.0));
        Assert.InRange(log.Ticks.Count, 300, 5000);
        Assert.InRange(_flight.Unit.Timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
        Assert.Contains("disarmed> ", Encoding.ASCII.GetString(Type("status", 1.0)), StringComparison.Ordinal);
        Assert.Equal(0, _flight.Unit.Timing.Overruns);
        Assert.Null(LogReplay.Run(log, [], 0.0).FirstDifference);
    }

    [Fact]
    public void ALiveLogHasEveryTick()
    {
        Run(24.0);
        Type("arm", 1.0);
        var log = UnitLog.Parse("console", Type("log live", 5.0));
        Assert.InRange(log.Ticks.Count, 450, 800);
        Assert.InRange(_flight.Unit.Timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
        Assert.Equal(0, _flight.Unit.Timing.Overruns);
        var number = log.Ticks[0][FrameTable.Tick.IndexOf("tick")];
        foreach (var tick in log.Ticks)
        {
            Assert.Equal(number++, tick[FrameTable.Tick.IndexOf("tick")]);
        }
    }

    private byte[] Type(string line, double seconds)
    {
        _flight.Serial.Send(Encoding.ASCII.GetBytes(line + "\r"));
        return Run(seconds);
    }

    private byte[] Run(double seconds)
    {
        var received = new List<byte>();
        var until = _flight.TimeSeconds + seconds;
        while (_flight.TimeSeconds < until)
        {
            _flight.Tick();
            while (_flight.Serial.TryReceive(out var value))
            {
                received.Add(value);
            }
        }

        return [.. received];
    }
}
