using System.Collections.Generic;
using System.Linq;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>Does the executive keep its rate, and what does it do with what is left of a period?</summary>
public sealed class CyclicExecutiveTests
{
    private const long Millisecond = 1_000_000;

    /// <summary>Polling ends up to 50 us after a deadline, and the next tick starts some 60 us of code later.</summary>
    private const long Slop = 150_000;

    // Requirement: KC-LOG-004
    [Theory]
    [InlineData(0.1)]
    [InlineData(5.0)]
    [InlineData(9.5)]
    public void TicksStartOneHundredTimesASecondHoweverLongTheyTake(double tickMilliseconds)
    {
        var bench = new Bench();
        var starts = new List<long>();
        CyclicExecutive executive = Make(new FakeCycle
        {
            OnTick = _ =>
            {
                starts.Add(bench.Board.NowNanoseconds);
                bench.PassMilliseconds(tickMilliseconds);
            },
        });
        Run(executive, 1001);
        Assert.InRange(starts[1000] - starts[0], 10_000 * Millisecond - Slop, 10_000 * Millisecond + Slop);
        long[] periods = starts.Zip(starts.Skip(1), (a, b) => b - a).ToArray();
        Assert.All(periods, period => Assert.InRange(period, 10 * Millisecond - Slop, 10 * Millisecond + Slop));
        Assert.Equal(0, executive.Timing.Overruns);
        Assert.Equal(1001, executive.Timing.Count);
    }

    [Fact]
    public void LateCycleIsMadeGoodByAShorterOne()
    {
        var bench = new Bench();
        var starts = new List<long>();
        CyclicExecutive executive = Make(new FakeCycle
        {
            OnTick = _ =>
            {
                starts.Add(bench.Board.NowNanoseconds);
                bench.PassMilliseconds(starts.Count == 5 ? 14.0 : 2.0);
            },
        });
        Run(executive, 8);
        Assert.Equal(1, executive.Timing.Overruns);
        Assert.Equal(0, executive.Timing.Restarts);
        Assert.InRange(starts[5] - starts[4], 14 * Millisecond, 14 * Millisecond + 200_000);
        Assert.InRange(starts[6] - starts[5], 6 * Millisecond - 300_000, 6 * Millisecond);
        Assert.InRange(starts[7] - starts[0], 70 * Millisecond - Slop, 70 * Millisecond + Slop);
    }

    [Fact]
    public void LostSecondIsNotMadeGoodByAVolleyOfTicks()
    {
        var bench = new Bench();
        var starts = new List<long>();
        CyclicExecutive executive = Make(new FakeCycle
        {
            OnTick = _ =>
            {
                starts.Add(bench.Board.NowNanoseconds);
                bench.PassMilliseconds(starts.Count == 5 ? 1000.0 : 2.0);
            },
        });
        Run(executive, 20);
        Assert.Equal(1, executive.Timing.Overruns);
        Assert.Equal(1, executive.Timing.Restarts);
        for (int i = 5; i < 19; i++)
        {
            Assert.InRange(starts[i + 1] - starts[i], 10 * Millisecond - Slop, 10 * Millisecond + Slop);
        }
    }

    // Requirement: KC-LOG-004
    [Fact]
    public void TickAfterAMissedDeadlineIsToldAndTheOneAfterIsNot()
    {
        var bench = new Bench();
        var told = new List<bool>();
        CyclicExecutive executive = Make(new FakeCycle
        {
            OnTick = overrun =>
            {
                told.Add(overrun);
                bench.PassMilliseconds(told.Count == 3 ? 11.0 : 1.0);
            },
        });
        Run(executive, 6);
        Assert.Equal([false, false, false, true, false, false], told);
    }

    [Fact]
    public void BackgroundWorksUntilItIsDoneOrDoesNotFitAnyMore()
    {
        var bench = new Bench();
        int slices = 0;
        var cycle = new FakeCycle
        {
            OnTick = _ => bench.PassMilliseconds(5.0),
            OnBackground = () =>
            {
                slices++;
                bench.PassMilliseconds(0.88);
                return true;
            },
        };
        CyclicExecutive executive = Make(cycle);
        Run(executive, 100);
        Assert.InRange(slices, 400, 500);
        Assert.Equal(0, executive.Timing.Overruns);
        Assert.InRange(executive.Timing.MaxSliceMicroseconds, 880, 1000);

        slices = 0;
        cycle.OnBackground = () => ++slices % 3 != 0;
        Run(executive, 100);
        Assert.Equal(300, slices);
    }

    // Requirement: KC-CTL-006
    [Fact]
    public void AnInnerStepComesAtItsTimeAndBackgroundWorksBeforeAndAfterIt()
    {
        var bench = new Bench();
        long start = 0;
        var inner = new List<long>();
        var slices = new List<long>();
        CyclicExecutive executive = Make(new FakeCycle
        {
            OnTick = _ =>
            {
                start = bench.Board.NowNanoseconds;
                bench.PassMilliseconds(4.0);
            },
            OnInnerStep = () =>
            {
                inner.Add(bench.Board.NowNanoseconds - start);
                bench.PassMilliseconds(1.3);
            },
            OnBackground = () =>
            {
                slices.Add(bench.Board.NowNanoseconds - start);
                bench.PassMilliseconds(0.9);
                return true;
            },
        });
        Run(executive, 100);
        int skipped = executive.Timing.Collections + 2;
        Assert.InRange(inner.Count, 100 - skipped, 99);
        Assert.All(inner, at => Assert.InRange(at, CyclicExecutive.InnerMicroseconds * 1000L - Slop, CyclicExecutive.InnerMicroseconds * 1000L + Slop));
        Assert.Contains(slices, at => at < CyclicExecutive.InnerMicroseconds * 1000L);
        Assert.Contains(slices, at => at > CyclicExecutive.InnerMicroseconds * 1000L);
        Assert.True(executive.Timing.Collections > 1);
        Assert.Equal(0, executive.Timing.Overruns);
    }

    [Fact]
    public void ATickThatTakesTooLongHasNoInnerStep()
    {
        var bench = new Bench();
        int inner = 0;
        CyclicExecutive executive = Make(new FakeCycle { OnTick = _ => bench.PassMilliseconds(6.5), OnInnerStep = () => inner++ });
        Run(executive, 20);
        Assert.Equal(0, inner);
        Assert.Equal(0, executive.Timing.Overruns);
    }

    [Fact]
    public void GarbageIsCollectedInSlackBeforeTheHeapIsFull()
    {
        var bench = new Bench();
        CyclicExecutive executive = Make(new FakeCycle { OnTick = _ => bench.PassMilliseconds(4.0) });
        Run(executive, 1000);
        int ticksApart = CyclicExecutive.CollectionBytes / CyclicExecutive.TickGarbageBytes + 1;
        Assert.InRange(executive.Timing.Collections, 1000 / ticksApart, 1000 / ticksApart + 2);
        Assert.Equal(0, executive.Timing.Overruns);
        Assert.Equal(executive.Timing.Collections, bench.Board.Statistics.CallsOf(NativeCall.Garbage));
    }

    [Fact]
    public void CollectionWaitsForATickThatLeavesRoomForIt()
    {
        var bench = new Bench();
        double tick = 7.0;
        CyclicExecutive executive = Make(new FakeCycle { OnTick = _ => bench.PassMilliseconds(tick) });
        Run(executive, 200);
        Assert.Equal(0, executive.Timing.Collections);
        tick = 4.0;
        Run(executive, 1);
        Assert.Equal(1, executive.Timing.Collections);
        Assert.Equal(0, executive.Timing.Overruns);
    }

    [Fact]
    public void TimingKeepsLastLongestSumAndHistogram()
    {
        var timing = new TickTiming();
        foreach (int microseconds in new[] { 0, 249, 250, 4000, 9999, 10_000, 1_000_000 })
        {
            timing.Record(microseconds);
        }

        Assert.Equal(7, timing.Count);
        Assert.Equal(1_000_000, timing.LastMicroseconds);
        Assert.Equal(1_000_000, timing.MaxMicroseconds);
        Assert.Equal(1_024_498, timing.SumMicroseconds);
        Assert.Equal(2, timing.Histogram[0]);
        Assert.Equal(1, timing.Histogram[1]);
        Assert.Equal(1, timing.Histogram[16]);
        Assert.Equal(1, timing.Histogram[39]);
        Assert.Equal(2, timing.Histogram[40]);
    }

    private static CyclicExecutive Make(IControlCycle cycle) => new(cycle);

    private static void Run(CyclicExecutive executive, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            executive.RunCycle();
        }
    }
}
