using System;
using KiteController.Core.Loop;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>What reaches the unit of the kite's heading.</summary>
public sealed class HeadingRadioTests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(90.0, 16384)]
    [InlineData(180.0, 32768)]
    [InlineData(-90.0, 49152)]
    [InlineData(450.0, 16384)]
    public void AQuarterTurnIsAQuarterOfTheCountsClockwise(double headingDeg, int counts)
    {
        var frame = new SensorFrame();

        Radio(new HeadingSensor(NoiseDeg: 0.0)).Send(headingDeg * Math.PI / 180.0, frame);

        Assert.True(frame.KiteHeadingFresh);
        Assert.InRange((frame.KiteHeading - counts + 65536 + 1) % 65536, 0, 2);
    }

    [Fact]
    public void ALateReadingIsTheHeadingOfThen()
    {
        var frame = new SensorFrame();
        var radio = Radio(new HeadingSensor(NoiseDeg: 0.0, DelayMs: 50.0));
        for (var tick = 0; tick < 20; tick++)
        {
            radio.Send(tick * 0.1, frame);

            Assert.Equal(tick >= 5, frame.KiteHeadingFresh);
            if (frame.KiteHeadingFresh)
            {
                Assert.Equal((tick - 5) * 0.1 / (2.0 * Math.PI) * 65536.0, frame.KiteHeading, 1.0);
            }
        }
    }

    [Fact]
    public void TheRateIsTheOneAskedFor()
    {
        var frame = new SensorFrame();
        var radio = Radio(new HeadingSensor(PeriodMs: 100.0));
        var fresh = 0;
        for (var tick = 0; tick < 1000; tick++)
        {
            radio.Send(1.0, frame);
            fresh += frame.KiteHeadingFresh ? 1 : 0;
        }

        Assert.Equal(100, fresh);
    }

    [Fact]
    public void TheNoiseHasTheSizeAskedFor()
    {
        const int count = 20000;
        var frame = new SensorFrame();
        var radio = Radio(new HeadingSensor(NoiseDeg: 2.0));
        var square = 0.0;
        for (var i = 0; i < count; i++)
        {
            radio.Send(Math.PI, frame);
            var errorDeg = frame.KiteHeading / 65536.0 * 360.0 - 180.0;
            square += errorDeg * errorDeg;
        }

        // The standard error of the rms is 0.5 %.
        Assert.Equal(2.0, Math.Sqrt(square / count), 0.04);
    }

    private static HeadingRadio Radio(HeadingSensor sensor) => new(sensor, new SeededRandom(1));
}
