using System;
using System.Threading;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Studies.Trials;
using Xunit;

namespace KiteController.Simulator.Tests.Fights;

/// <summary>Fights with the whole firmware, down to registers.</summary>
public sealed class FightTests
{
    private static FightRun Start(ulong seed, bool byHand = false)
    {
        var run = new FightRun(seed, 1.0, byHand, 16, CancellationToken.None);
        Assert.True(run.Begin());
        return run;
    }

    private static bool FlyUntil(FightRun run, double seconds, Func<bool> met)
    {
        var seen = false;
        while (!seen && run.Seconds < seconds && !run.Failed)
        {
            run.Tick();
            seen = met();
        }

        return seen;
    }

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.9)]
    public void ACutAtAnyPointOfTheLineIsCalledAndAFightIsNot(ulong seed, double tail)
    {
        var run = Start(seed);
        Assert.False(FlyUntil(run, 45.0, () => run.Status.CutState == CutState.Cut));
        run.World.Cut(tail);
        Assert.True(FlyUntil(run, 50.0, () => run.Status.CutState == CutState.Cut));
        Assert.True(run.Status.CutConfidence > 0.9f);
        run.Tick();
        run.Tick();
        Assert.Equal(FlightMode.Runner, run.Status.Mode);
    }

    [Fact]
    public void ByHandTheUnitAsksAndAYesMakesItRun()
    {
        // One cut in twelve is not asked about within ten seconds (`study cut-by-hand`).
        var asked = 0;
        for (var seed = 1UL; seed <= 12; seed++)
        {
            var run = Start(seed, byHand: true);
            run.FlyUntil(40.0, () => { });
            FlyUntil(run, 60.0, () => run.World.TensionNewton > 0.5);
            run.World.Cut(0.5);
            if (!FlyUntil(run, run.Seconds + 10.0, () => run.Status.CutState == CutState.MaybeCut))
            {
                continue;
            }

            asked++;
            Assert.Equal(FlightMode.Manual, run.Status.Mode);
            run.Unit.Request(OperatorRequest.CutYes);
            Assert.True(FlyUntil(run, run.Seconds + 0.1, () => run.Status.Mode == FlightMode.Runner));
        }

        Assert.InRange(asked, 9, 12);
    }

    [Fact]
    public void TheSameSeedIsTheSameFight()
    {
        // One after the other: a thread has one board at a time.
        var one = Start(5);
        one.FlyUntil(20.0, () => { });
        var two = Start(5);
        two.FlyUntil(20.0, () => { });
        Assert.Equal(one.World.TensionNewton, two.World.TensionNewton);
        Assert.Equal(one.Status.ArmElevationRadian, two.Status.ArmElevationRadian);
    }

    // Requirement: KC-RUN-006
    [Fact]
    public void AWonFightIsNotTakenForALostOne()
    {
        var called = new int[2];
        for (var seed = 1UL; seed <= 8; seed++)
        {
            for (var lost = 0; lost < 2; lost++)
            {
                var run = Start(seed);
                run.FlyUntil(40.0, () => { });
                var contact = new LineContact(8, 20.0 * Angles.RadianPerDegree, new SeededRandom(seed));
                run.World.Touch(contact);
                run.FlyUntil(44.0, () => { });
                if (lost == 1)
                {
                    run.World.Cut(0.5);
                }
                else
                {
                    contact.Part();
                }

                called[lost] += FlyUntil(run, 50.0, () => run.Status.CutState == CutState.Cut) ? 1 : 0;
            }
        }

        Assert.InRange(called[0], 0, 1);
        Assert.InRange(called[1], 7, 8);
    }

    // Requirement: KC-RUN-006
    [Fact]
    public void WhoSaysThatTheOtherKiteIsCutIsToldWhereItComesDown()
    {
        var run = Start(1);
        run.FlyUntil(40.0, () => { });
        Assert.True(FlyUntil(run, 50.0, () => run.Status.KiteIsUp && run.Status.CutState == CutState.Taut && run.Status.TensionNewton > 1f));
        run.Unit.Request(OperatorRequest.Won);
        Assert.True(FlyUntil(run, 52.0, () => run.Unit.LastCut.Estimate.Valid));
        Assert.True(run.Unit.LastCut.Estimate.Theirs);
        Assert.NotEqual(FlightMode.Runner, run.Status.Mode);
        Assert.InRange(run.Unit.LastCut.SecondsSinceCut, 0f, 2f);

        // What happens to ours meanwhile does not take it away.
        var from = run.Seconds;
        run.FlyUntil(from + 20.0, () => { });
        Assert.True(run.Unit.LastCut.Estimate.Theirs);
        Assert.InRange(run.Unit.LastCut.SecondsSinceCut, 19.9f, 22f);
    }
}
