using System;
using System.Device.Gpio;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The spool encoder through the chip's pulse counter, as nanoFramework sets the counter up.</summary>
public class EncoderTests
{
    private const GpioPulsePolarity SecondChannelOnly = (GpioPulsePolarity)3;

    [Theory]
    [InlineData(GpioPulsePolarity.Falling, 3)]
    [InlineData(GpioPulsePolarity.Both, 2)]
    [InlineData(GpioPulsePolarity.Rising, 1)]
    [InlineData(SecondChannelOnly, 2)]
    public void APolarityDecidesHowManyCountsACycleGives(GpioPulsePolarity polarity, int perCycle)
    {
        Assert.Equal(200 * perCycle, CountAfter(polarity, ms => 2.0 * Math.PI * ms / 100.0, 100));
        Assert.Equal(-200 * perCycle, CountAfter(polarity, ms => -2.0 * Math.PI * ms / 100.0, 100));
    }

    [Fact]
    public void PayingOutCountsUpUnlessTheLinesAreSwapped()
    {
        Assert.Equal(400, CountAfter(SecondChannelOnly, ms => 2.0 * Math.PI * ms / 100.0, 100));
        var swapped = new BoardWiring { EncoderReversed = true };
        Assert.Equal(-400, CountAfter(SecondChannelOnly, ms => 2.0 * Math.PI * ms / 100.0, 100, swapped));
    }

    [Theory]
    [InlineData(GpioPulsePolarity.Falling, true)]
    [InlineData(GpioPulsePolarity.Both, true)]
    [InlineData(GpioPulsePolarity.Rising, true)]
    [InlineData(SecondChannelOnly, false)]
    public void ARockingShaftMakesTheCountDriftUnlessTheFirstChannelIsOff(GpioPulsePolarity polarity, bool drifts)
    {
        // Rock across one edge of the first line: a quarter of a cycle forward and back.
        double quarter = 2.0 * Math.PI / 800.0;
        long count = CountAfter(polarity, ms => ((ms % 2) + 0.5 + (polarity == GpioPulsePolarity.Falling ? 2 : 0)) * quarter, 1000);
        Assert.Equal(drifts, Math.Abs(count) > 100);
    }

    [Fact]
    public void TheCountGoesOnPastThe16BitRegister()
    {
        Assert.Equal(400_000, CountAfter(SecondChannelOnly, ms => 2.0 * Math.PI * ms / 10.0, 10_000));
        Assert.Equal(-400_000, CountAfter(SecondChannelOnly, ms => -2.0 * Math.PI * ms / 10.0, 10_000));
    }

    [Fact]
    public void OneLineCountsBothWaysUp()
    {
        long count = 0;
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = 1e-4 - (2.0 * Math.PI * Math.Min(ms, 100) / 100.0));
        using (var counter = new GpioPulseCounter(18) { Polarity = GpioPulsePolarity.Rising })
        {
            counter.Start();
            rig.PassMilliseconds(101);
            count = counter.Read().Count;
        }

        Assert.Equal(200, count);
    }

    [Fact]
    public void StartAndResetBeginAtZeroAndStopHolds()
    {
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = ms * 0.1);
        using var counter = new GpioPulseCounter(18, 19) { Polarity = SecondChannelOnly };
        rig.PassMilliseconds(100);
        counter.Start();
        Assert.InRange(counter.Read().Count, 0, 7);
        rig.PassMilliseconds(100);
        GpioPulseCount before = counter.Reset();
        Assert.InRange(before.Count, 630, 645);
        Assert.Equal(rig.Board.MicrosecondsSinceBoot, before.RelativeTime.Ticks / 10);
        Assert.InRange(counter.Read().Count, 0, 7);
        counter.Stop();
        long held = counter.Read().Count;
        rig.PassMilliseconds(100);
        Assert.Equal(held, counter.Read().Count);
    }

    [Fact]
    public void WrongUseIsRefused()
    {
        _ = new Rig();
        Assert.Throws<ArgumentException>(() => new GpioPulseCounter(-1));
        using var counter = new GpioPulseCounter(18, 19);
        Assert.Throws<InvalidOperationException>(counter.Stop);
        counter.Start();
        Assert.Throws<InvalidOperationException>(counter.Start);
        Assert.Throws<InvalidOperationException>(() => counter.Polarity = GpioPulsePolarity.Both);
        Assert.Throws<ArgumentException>(() => counter.FilterPulses = 1024);
        Assert.Throws<InvalidOperationException>(() => new GpioController().OpenPin(18));
        counter.Dispose();
        Assert.Throws<ObjectDisposedException>(() => counter.Read());
        new GpioController().OpenPin(18).Dispose();
    }

    [Fact]
    public void AStuckLineStopsTheCount()
    {
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = ms * 0.1);
        using var counter = new GpioPulseCounter(18, 19) { Polarity = SecondChannelOnly };
        counter.Start();
        rig.Board.Encoder.Faults.StuckA = false;
        rig.PassMilliseconds(1000);
        Assert.InRange(counter.Reset().Count, -7, 7);
        rig.Board.Encoder.Faults.StuckA = null;
        rig.Board.Encoder.Faults.Slipping = true;
        rig.PassMilliseconds(1000);
        Assert.InRange(counter.Reset().Count, -1, 7);
        rig.Board.Encoder.Faults.Slipping = false;
        rig.PassMilliseconds(1000);
        Assert.InRange(counter.Reset().Count, 6355, 6375);
    }

    private static long CountAfter(GpioPulsePolarity polarity, Func<int, double> angle, int milliseconds, BoardWiring? wiring = null)
    {
        // The run begins and ends a hair past an edge, so that whole turns give whole counts.
        const double hair = 1e-4;
        double offset = hair;
        int start = 0;
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = offset + angle(Math.Clamp(ms - start, 0, milliseconds)), null, wiring);
        start = 10;
        rig.PassMilliseconds(5);
        using var counter = new GpioPulseCounter(18, 19) { Polarity = polarity };
        counter.Start();
        rig.PassMilliseconds(milliseconds + 10);
        return counter.Read().Count;
    }
}
