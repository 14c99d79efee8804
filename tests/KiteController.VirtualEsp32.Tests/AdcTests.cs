using System;
using System.Device.Adc;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The chip's ADC and the circuits in front of it.</summary>
public class AdcTests
{
    [Fact]
    public void ItIsATwelveBitConverterOfTwentyLogicalChannels()
    {
        _ = new Rig();
        var adc = new AdcController();
        Assert.Equal(20, adc.ChannelCount);
        Assert.Equal(4095, adc.MaxValue);
        Assert.Equal(12, adc.ResolutionInBits);
        Assert.False(adc.IsChannelModeSupported(AdcChannelMode.Differential));
        Assert.Throws<ArgumentException>(() => adc.OpenChannel(20));
        Assert.Throws<ArgumentException>(() => adc.OpenChannel(9).ReadValue());
        AdcChannel closed = adc.OpenChannel(0);
        closed.Dispose();
        Assert.Throws<ObjectDisposedException>(() => closed.ReadValue());
    }

    [Theory]
    [InlineData(0.0, 1.65)]
    [InlineData(1.0, 3.0)]
    [InlineData(-1.0, 0.3)]
    public void TheLeverIsAPotentiometerAroundHalfTheSupply(double position, double volt)
    {
        var rig = new Rig();
        rig.Board.Signals.LeverPosition = position;
        Assert.Equal(volt / 3.3 * 4095.0, new AdcController().OpenChannel(0).ReadValue(), 0.5001);
    }

    [Fact]
    public void SupplyAndCurrentCarryTheirScales()
    {
        var rig = new Rig();
        var adc = new AdcController();
        rig.Board.Signals.SupplyVolt = 12.6;
        rig.Board.Signals.MotorCurrentAmpere = -10.0;
        Assert.Equal(12.6 / 6.0 / 3.3, adc.OpenChannel(3).ReadRatio(), 0.0002);
        Assert.Equal((1.65 - 0.5) / 3.3, adc.OpenChannel(6).ReadRatio(), 0.0002);
        rig.Board.Signals.MotorCurrentAmpere = 60.0;
        Assert.Equal(4095, adc.OpenChannel(6).ReadValue());
    }

    [Fact]
    public void NoiseHasItsSize()
    {
        _ = new Rig(null, new BoardOptions { Adc = new Chip.AdcOptions { NoiseCounts = 6.0 } });
        AdcChannel lever = new AdcController().OpenChannel(0);
        double sum = 0.0;
        double squares = 0.0;
        const int count = 4000;
        for (int i = 0; i < count; i++)
        {
            double value = lever.ReadValue();
            sum += value;
            squares += value * value;
        }

        Assert.Equal(6.0, Math.Sqrt((squares / count) - (sum * sum / count / count)), 0.4);
    }

    [Theory]
    [InlineData(0.10, 0)]
    [InlineData(0.142, 0)]
    [InlineData(0.9476, 1000)]
    [InlineData(1.7533, 2000)]
    [InlineData(3.12, 4095)]
    public void TheRealCharacteristicIsDeadAtTheBottomAndSteeperAtTheTop(double volt, int count)
    {
        var rig = new Rig(null, new BoardOptions { Adc = new Chip.AdcOptions { NoiseCounts = 0.0, NonLinear = true } });
        rig.Board.Lever.StuckVolt = volt;
        Assert.Equal(count, new AdcController().OpenChannel(0).ReadValue(), 1.0);
    }

    [Fact]
    public void TheRealCharacteristicNeverFalls()
    {
        var rig = new Rig(null, new BoardOptions { Adc = new Chip.AdcOptions { NoiseCounts = 0.0, NonLinear = true } });
        AdcChannel lever = new AdcController().OpenChannel(0);
        int last = -1;
        for (double volt = 0.0; volt <= 3.3; volt += 0.01)
        {
            rig.Board.Lever.StuckVolt = volt;
            int count = lever.ReadValue();
            Assert.True(count >= last);
            last = count;
        }

        Assert.Equal(4095, last);
    }

    [Fact]
    public void AReadingCostsAHundredMicroseconds()
    {
        var rig = new Rig();
        AdcChannel lever = new AdcController().OpenChannel(0);
        long before = rig.Board.NowNanoseconds;
        lever.ReadValue();
        Assert.Equal(100_000, rig.Board.NowNanoseconds - before);
    }
}
