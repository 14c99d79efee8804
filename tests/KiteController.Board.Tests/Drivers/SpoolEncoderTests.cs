using System;
using System.Device.Gpio;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>The encoder against the chip's pulse counter.</summary>
public sealed class SpoolEncoderTests
{
    private const double WholeTurn = 2.0 * Math.PI;

    [Theory]
    [InlineData(1.0, 400)]
    [InlineData(-1.0, -400)]
    [InlineData(0.5, 200)]
    [InlineData(-10.0, -4000)]
    public void FourHundredCountsATurnGrowWhileLineIsPaidOut(double turns, int counts)
    {
        var bench = new Bench();
        SpoolEncoder encoder = Make();
        Turn(bench, turns, 200);
        Assert.True(encoder.TryRead(bench.Frame));
        Assert.InRange(bench.Frame.EncoderCount, counts - 1, counts + 1);
    }

    [Fact]
    public void CountGoesOnBeyondTheCounterOfTheHardware()
    {
        var bench = new Bench();
        SpoolEncoder encoder = Make();
        Turn(bench, 200.0, 4000);
        encoder.TryRead(bench.Frame);
        Assert.InRange(bench.Frame.EncoderCount, 79_999, 80_001);
        Turn(bench, -400.0, 8000);
        encoder.TryRead(bench.Frame);
        Assert.InRange(bench.Frame.EncoderCount, -80_001, -79_999);
    }

    [Fact]
    public void TremblingSpoolDoesNotCountAway()
    {
        double quarter = WholeTurn / 800.0;
        for (int place = 0; place < 8; place++)
        {
            var bench = new Bench();
            SpoolEncoder encoder = Make();
            double at = (place + 0.01) * quarter;
            bench.Signals.SpoolAngleRadian = at;
            bench.PassMilliseconds(1);
            encoder.TryRead(bench.Frame);
            int start = bench.Frame.EncoderCount;
            for (int i = 0; i < 100; i++)
            {
                bench.Signals.SpoolAngleRadian = at - 0.02 * quarter;
                bench.PassMilliseconds(1);
                bench.Signals.SpoolAngleRadian = at;
                bench.PassMilliseconds(1);
            }

            encoder.TryRead(bench.Frame);
            Assert.Equal(start, bench.Frame.EncoderCount);
        }
    }

    [Fact]
    public void BrokenLineShowsAsASpoolThatStandsStill()
    {
        var bench = new Bench();
        SpoolEncoder encoder = Make();
        bench.Board.Encoder.Faults.StuckB = false;
        Turn(bench, 3.0, 300);
        Assert.True(encoder.TryRead(bench.Frame));
        Assert.InRange(bench.Frame.EncoderCount, -1, 1);
    }

    private static SpoolEncoder Make() => new(new GpioPulseCounter(Pins.EncoderA, Pins.EncoderB));

    private static void Turn(Bench bench, double turns, int milliseconds)
    {
        double from = bench.Signals.SpoolAngleRadian;
        for (int i = 1; i <= milliseconds; i++)
        {
            bench.Signals.SpoolAngleRadian = from + turns * WholeTurn * i / milliseconds;
            bench.PassMilliseconds(1);
        }

        bench.Signals.SpoolAngleRadian += 1e-6 * Math.Sign(turns);
        bench.PassMilliseconds(1);
    }
}
