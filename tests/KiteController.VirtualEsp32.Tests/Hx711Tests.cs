using System;
using System.Device.Spi;
using KiteController.VirtualEsp32.Parts;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The HX711's two wires, through the chip's SPI.</summary>
public sealed class Hx711Tests
{
    private static readonly byte[] TwentyFive = [0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0x80];

    [Fact]
    public void DataLineIsLowWhileAConversionWaitsAndHighAfterTheTwentyFifthPulse()
    {
        SpiDevice spi = Open(out Rig rig);
        Assert.Equal(0x00, Level(spi));
        Assert.Equal(0x00, Level(spi));
        byte[] read = Transfer(spi, TwentyFive);
        Assert.Equal(0x7F, read[6] & 0x7F);
        Assert.Equal(0xFF, Level(spi));
        rig.Board.PassTime(14_000_000);
        Assert.Equal(0x00, Level(spi));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0x123456)]
    [InlineData(-0x800000)]
    [InlineData(0x7FFFFF)]
    public void BitsComeHighestFirstInTheLowHalfOfEachPulse(int value)
    {
        SpiDevice spi = Open(out Rig rig);
        rig.Board.OtherConverter.Faults.StuckValue = value;
        rig.Board.PassTime(30_000_000);
        byte[] read = Transfer(spi, TwentyFive);
        int bits = 0;
        for (int i = 0; i < 24; i++)
        {
            bits = (bits << 1) | ((read[i / 4] >> (6 - (2 * (i % 4)))) & 1);
        }

        Assert.Equal(value & 0xFFFFFF, bits);
    }

    [Fact]
    public void EightyConversionsASecond()
    {
        SpiDevice spi = Open(out Rig rig);
        int conversions = 0;
        for (int i = 0; i < 2000; i++)
        {
            rig.Board.PassTime(500_000);
            if (Level(spi) == 0)
            {
                Transfer(spi, TwentyFive);
                conversions++;
            }
        }

        double seconds = 2000 * 0.5e-3 + (conversions + 2000) * 110e-6;
        Assert.InRange(conversions / seconds, 75.0, 85.0);
    }

    [Fact]
    public void ClockHeldHighPutsItToSleepAndItSettlesAfterwards()
    {
        SpiDevice spi = Open(out Rig rig);
        Transfer(spi, [0xFF]);
        rig.Board.PassTime(5_000_000);
        Assert.True(rig.Board.OtherConverter.DataLevel);
        rig.Board.PassTime(50_000_000);
        Assert.Equal(0xFF, Level(spi));
        rig.Board.PassTime(40_000_000);
        Assert.Equal(0xFF, Level(spi));
        rig.Board.PassTime(30_000_000);
        Assert.Equal(0x00, Level(spi));
    }

    [Fact]
    public void OtherPulseCountsChooseOtherGains()
    {
        SpiDevice spi = Open(out Rig rig);
        rig.Board.Signals.LineTensionNewton = 10.0;
        rig.Board.PassTime(50_000_000);
        int at128 = Read(rig, spi, 0x80);
        Read(rig, spi, 0xA8);
        rig.Board.PassTime(100_000_000);
        int at64 = Read(rig, spi, 0xA8);
        Assert.Equal(0.5, at64 / (double)at128, 0.001);
    }

    [Fact]
    public void NotFittedTheLineIsPulledUp()
    {
        SpiDevice spi = Open(out Rig rig);
        rig.Board.OtherConverter.Fitted = false;
        Assert.Equal(0xFF, Level(spi));
    }

    [Fact]
    public void TransferCostsItsCallAndItsBits()
    {
        SpiDevice spi = Open(out Rig rig);
        rig.Board.Statistics.Clear();
        Transfer(spi, TwentyFive);
        Assert.Equal(100_000 + (56 * (1_000_000_000L / 700_000)), rig.Board.Statistics.NanosecondsOf(NativeCall.Spi));
    }

    [Fact]
    public void BusWithoutAllItsPinsThrows()
    {
        var rig = new Rig();
        rig.Board.Activate();
        Assert.Throws<ArgumentException>(() => SpiDevice.Create(new SpiConnectionSettings(2)));
        Assert.Throws<ArgumentException>(() => SpiDevice.Create(new SpiConnectionSettings(3)));
    }

    private static SpiDevice Open(out Rig rig)
    {
        rig = new Rig(null, BoardOptions.Ideal());
        rig.Board.Activate();
        rig.Board.OtherConverter.Fitted = true;
        rig.Board.PassTime(100_000_000);
        Configuration.SetPinFunction(23, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(35, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(32, DeviceFunction.SPI1_CLOCK);
        return SpiDevice.Create(new SpiConnectionSettings(1) { ClockFrequency = 700_000 });
    }

    private static byte Level(SpiDevice spi) => Transfer(spi, [0])[0];

    private static byte[] Transfer(SpiDevice spi, byte[] write)
    {
        byte[] read = new byte[write.Length];
        spi.TransferFullDuplex(new SpanByte(write), new SpanByte(read));
        return read;
    }

    private static int Read(Rig rig, SpiDevice spi, byte last)
    {
        while (Level(spi) != 0)
        {
            rig.Board.PassTime(1_000_000);
        }

        byte[] read = Transfer(spi, [0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, last]);
        int bits = 0;
        for (int i = 0; i < 24; i++)
        {
            bits = (bits << 1) | ((read[i / 4] >> (6 - (2 * (i % 4)))) & 1);
        }

        return (bits << 8) >> 8;
    }
}
