using System.Threading;
using KiteController.Simulator.Bench;
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
