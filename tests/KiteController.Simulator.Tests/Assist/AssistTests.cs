using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Bench;
using KiteController.Core.Loop;
using KiteController.VirtualEsp32.Nano;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Studies.Trials;
using Xunit;

namespace KiteController.Simulator.Tests.Assist;

/// <summary>The unit as a flyer's hand feels it, register-level firmware in the loop.</summary>
public sealed class AssistTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheHandGetsItsLineAndItsSlackIsTakenUp(ulong seed)
    {
        var run = new AssistRun(seed, 1.0);
        run.Run(CancellationToken.None);
        var tally = run.World.Tally;

        Assert.True(run.World.Hand.Done);
        Assert.True(run.StayedInAssist);
        Assert.False(run.SawACut);
        Assert.InRange(tally.SlackMetre, 0.1, 1.0);
        Assert.InRange(tally.TakeUpSeconds, 0.01, 2.0);
        Assert.InRange(tally.PeakNewton, 1.0, 0.8 * run.Parameters.LineStrengthNewton);
        Assert.True(tally.Pulls >= 3);
        Assert.Equal(0, run.Unit.Flight.Status.OverrunCount);
    }

    [Fact]
    public void TheSameSeedFeelsTheSame()
    {
        var one = new AssistRun(5, 1.0);
        one.Run(CancellationToken.None);
        var two = new AssistRun(5, 1.0);
        two.Run(CancellationToken.None);

        Assert.Equal(one.World.Tally.OnsetShareSum, two.World.Tally.OnsetShareSum);
        Assert.Equal(one.World.LineOutMetre, two.World.LineOutMetre);
    }

    // Requirement: KC-CTL-006
    [Fact]
    public void AHelpedHandIsAnsweredInMidPeriodAndTheLogReplaysItBitForBit()
    {
        var run = new AssistRun(6, 1.0);
        using var host = new MemoryStream();
        run.Listen(host);
        run.Run(CancellationToken.None);
        var log = UnitLog.Parse("log", host.ToArray());

        var result = LogReplay.Run(log, [], 0.0);

        Assert.Null(result.FirstDifference);
        Assert.Equal(log.Ticks.Count, result.Ticks);
        Assert.Equal(0, result.SkippedTicks);
        Assert.InRange(result.StatesCompared, result.Ticks / 200 - 1, result.Ticks / 100);
        Assert.InRange(result.StatusesCompared, result.Ticks / 13, result.Ticks / 10 + 1);
        var time = TickFrame.Index("inner_dt");
        var helped = log.Ticks.SkipWhile(tick => tick[time] == 0).ToList();
        Assert.InRange(helped.Count(tick => tick[time] != 0), 0.55 * helped.Count, 0.95 * helped.Count);
        Assert.Equal(0, run.Unit.Flight.Status.OverrunCount);
    }

    [Fact]
    public void AssistKeepsWithinTheBudgetOfATickInnerStepIncluded()
    {
        var run = new AssistRun(4, 1.0);
        FrameTape ticks = new(), inner = new();
        var stepped = new List<bool>();
        var last = 0;
        while (!run.Ended)
        {
            run.Tick();
            ticks.Add(run.Unit.Frame);
            inner.Add(run.Unit.Inner);
            stepped.Add(run.Unit.Inner.DtMicroseconds != 0 && run.Unit.Inner.Tension != last);
            last = run.Unit.Inner.Tension;
        }

        var brain = new FlightController(run.Parameters, run.Calibration);
        var command = new ActuatorCommand();
        var garbage = Meter.GarbageBytes;
        long all = 0, most = 0;
        for (var i = 0; i < stepped.Count; i++)
        {
            var before = Meter.Instructions;
            brain.Step(ticks.Frames[i], command);
            if (stepped[i])
            {
                brain.InnerStep(inner.Frames[i], command);
            }

            var spent = Meter.Instructions - before;
            all += spent;
            most = Math.Max(most, spent);
        }

        Assert.InRange(stepped.Count(step => step), stepped.Count / 2, stepped.Count);
        Assert.InRange(all / stepped.Count, 1500, 2500);
        Assert.InRange(most, 1500, 4000);
        Assert.Equal(garbage, Meter.GarbageBytes);
    }
}
