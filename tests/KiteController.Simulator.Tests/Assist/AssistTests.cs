using System.IO;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Bench;
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
    public void AssistKeepsWithinTheBudgetOfATick()
    {
        var run = new AssistRun(4, 1.0);
        var tape = new FrameTape();
        while (!run.Ended)
        {
            run.Tick();
            tape.Add(run.Unit.Frame);
        }

        var cost = StepCost.Of(tape, run.Parameters, run.Calibration);
        Assert.InRange(cost.Instructions / cost.Ticks, 500, 2500);
        Assert.InRange(cost.MostInstructions, 500, 4000);
        Assert.Equal(0, cost.GarbageBytes);
    }
}
