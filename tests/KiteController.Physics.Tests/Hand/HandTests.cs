using System;
using System.Linq;
using Xunit;

namespace KiteController.Physics.Tests.Hand;

/// <summary>The flyer's hand against closed forms.</summary>
public sealed class HandTests
{
    private const double Dt = 0.001;

    [Theory]
    [InlineData(6.0, 6.0, 30.0, 80.0)]
    [InlineData(0.5, 6.0, 12.0, 50.0)]
    [InlineData(-1.0, 3.0, 50.0, 12.0)]
    public void AMoveCoversItsLengthWithinItsSpeedAndAcceleration(double metre, double speed, double onset, double stop)
    {
        var move = new HandMove(HandMoveKind.Draw, metre, speed, onset, stop, 0.3);
        double covered = 0.0, fastest = 0.0, hardest = 0.0;
        for (var t = 0.0; t < move.Seconds; t += 1e-5)
        {
            var now = move.SpeedAt(t);
            covered += now * 1e-5;
            fastest = Math.Max(fastest, Math.Abs(now));
            hardest = Math.Max(hardest, Math.Abs(move.SpeedAt(t + 1e-5) - now) / 1e-5);
        }

        Assert.Equal(metre, covered, 1e-3);
        Assert.InRange(fastest, 0.0, speed + 1e-9);
        Assert.InRange(hardest, 0.9 * Math.Max(onset, stop), 1.01 * Math.Max(onset, stop));
    }

    [Fact]
    public void LineAndFingerStretchOneBehindTheOther()
    {
        var line = new HandLine(new LineParameters { StiffnessNewton = 300.0 }, 1.5, 400.0, 5.0);
        for (var i = 0; i < 2000; i++)
        {
            line.Step(0.03, Dt);
        }

        Assert.Equal(0.03 / (1.5 / 300.0 + 1.0 / 400.0), line.TensionNewton, 1e-6);
        line.Step(-0.01, Dt);
        Assert.Equal(0.0, line.TensionNewton);
    }

    [Fact]
    public void ABareSpoolPulledSteadilyRunsAsItsInertiaSays()
    {
        var spool = new BareSpool(2.0e-4, 0.033);
        for (var i = 0; i < 500; i++)
        {
            spool.Step(1.5, Dt);
        }

        Assert.Equal(1.5 * 0.5 / (2.0e-4 / (0.033 * 0.033)), spool.SpeedMetrePerSecond, 1e-9);
    }

    [Fact]
    public void TheSameSeedGivesTheSameHandAndItNeverReturnsMoreThanItTook()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            var one = new HandMotion(HandScript.Draw(new SeededRandom(seed), 14));
            var two = new HandMotion(HandScript.Draw(new SeededRandom(seed), 14));
            one.Begin();
            two.Begin();
            while (!one.Done)
            {
                one.Step(Dt);
                two.Step(Dt);
                Assert.InRange(one.TakenMetre, -0.01, 70.0);
                Assert.InRange(Math.Abs(one.SpeedMetrePerSecond), 0.0, 6.0);
            }

            Assert.Equal(one.TakenMetre, two.TakenMetre);
            Assert.True(two.Done);
        }
    }

    [Fact]
    public void EveryKindOfMoveIsDrawn()
    {
        var kinds = Enumerable.Range(1, 20).SelectMany(seed => HandScript.Draw(new SeededRandom((ulong)seed), 14)).Select(move => move.Kind).Distinct();

        Assert.Equal(Enum.GetValues<HandMoveKind>(), kinds.Order());
    }
}
