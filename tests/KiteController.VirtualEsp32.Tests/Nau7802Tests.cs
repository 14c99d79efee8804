using System;
using System.Device.I2c;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The load cell's converter against its datasheet (Nuvoton NAU7802 1.7), started as firmware must start it.</summary>
public class Nau7802Tests
{
    /// <summary>Counts per newton of tension of the default wiring at gain 128: 1 mV/V at 49.03 N, a right angle at the pulley.</summary>
    private const double CountsPerNewton = 0.001 / 49.03325 * 1.4142135623730951 * 128 * 2 * 8388608;

    [Fact]
    public void ItStartsOffAndPowersUpIn200Microseconds()
    {
        var rig = new Rig();
        I2cDevice cell = Rig.Device(0x2A);
        Assert.Equal(0x00, Rig.Read(cell, 0x00));
        Assert.Equal(0x0F, Rig.Read(cell, 0x1F));
        Assert.Equal(new byte[] { 0x00, 0x80, 0x00, 0x00 }, Rig.Read(cell, 0x06, 4));
        Rig.Write(cell, 0x00, 0x06);
        rig.PassMilliseconds(2);
        Assert.Equal(0x0E, Rig.Read(cell, 0x00));
    }

    [Theory]
    [InlineData(0x06 | 0x80)]
    [InlineData(0x02 | 0x10 | 0x80)]
    public void NothingConvertsWithoutCycleStartAndAnalogPower(byte control)
    {
        var rig = new Rig();
        I2cDevice cell = Rig.Device(0x2A);
        Rig.Write(cell, 0x00, control);
        rig.PassMilliseconds(500);
        Assert.Equal(0, Rig.Read(cell, 0x00) & 0x20);
    }

    [Theory]
    [InlineData(0x00, 10)]
    [InlineData(0x10, 20)]
    [InlineData(0x20, 40)]
    [InlineData(0x30, 80)]
    [InlineData(0x70, 320)]
    public void ConversionsComeAtTheChosenRateAndReadingClearsReady(byte control2, int perSecond)
    {
        var rig = new Rig();
        rig.Board.Costs.CollectionThresholdBytes = long.MaxValue; // A pause between two reads would let a conversion slip in.
        I2cDevice cell = Started(rig, control2);
        int ready = 0;
        long start = rig.Board.NowNanoseconds;
        while (rig.Board.NowNanoseconds - start < 2_000_000_000)
        {
            rig.PassToGrid();
            if ((Rig.Read(cell, 0x00) & 0x20) != 0)
            {
                ready++;
                Rig.Read(cell, 0x12, 3);
                Assert.Equal(0, Rig.Read(cell, 0x00) & 0x20);
            }
        }

        Assert.InRange(ready, (2 * perSecond) - 1, (2 * perSecond) + 1);
    }

    [Fact]
    public void CountsFollowTensionAndGain()
    {
        double tension = 5.0;
        var rig = new Rig((_, s) => s.LineTensionNewton = tension);
        I2cDevice cell = Started(rig, 0x70);
        rig.PassMilliseconds(50);
        Assert.Equal(5.0 * CountsPerNewton, Value(cell), 1.0);
        tension = 20.0;
        rig.PassMilliseconds(50);
        Assert.Equal(20.0 * CountsPerNewton, Value(cell), 1.0);
        Rig.Write(cell, 0x01, 0x2E);
        rig.PassMilliseconds(50);
        Assert.Equal(20.0 * CountsPerNewton / 2.0, Value(cell), 1.0);
    }

    [Fact]
    public void ANewGainNeedsFourConversionsToSettle()
    {
        var rig = new Rig((_, s) => s.LineTensionNewton = 10.0);
        I2cDevice cell = Started(rig, 0x30);
        double settled = 10.0 * CountsPerNewton;
        for (int i = 1; i <= 5; i++)
        {
            while ((Rig.Read(cell, 0x00) & 0x20) == 0)
            {
                rig.PassToGrid();
            }

            double value = Value(cell);
            Assert.Equal(i >= 4, Math.Abs(value - settled) < 2.0);
        }
    }

    [Fact]
    public void ResultsSaturateAtTheEndsOf24Bits()
    {
        double tension = 2000.0;
        var rig = new Rig((_, s) => s.LineTensionNewton = tension);
        I2cDevice cell = Started(rig, 0x70);
        rig.PassMilliseconds(50);
        Assert.Equal(8388607, Value(cell));
        tension = -2000.0;
        rig.PassMilliseconds(50);
        Assert.Equal(-8388608, Value(cell));
    }

    [Fact]
    public void NoiseIsFiftyNanovoltsAtTenSamplesAndMoreAtHigherRates()
    {
        double rms = NoiseNanovolt(0x70, 320);
        Assert.InRange(rms / (50.0 * Math.Sqrt(32.0)), 0.9, 1.15);
        rms = NoiseNanovolt(0x30, 80);
        Assert.InRange(rms, 0.85 * 150.0, 1.1 * 150.0);
    }

    [Fact]
    public void InternalCalibrationRemovesTheConvertersOwnOffset()
    {
        var options = new BoardOptions
        {
            Seed = 9,
            LoadCell = new Parts.Nau7802Options
            {
                NoiseNanovolt = 0.0, NoiseAtGainOneNanovolt = 0.0, ZeroSigmaMillivoltPerVolt = 0.0, GainSigma = 0.0,
                DriftNewton = 0.0, OffsetSigmaMicrovolt = 20.0,
            },
        };
        var rig = new Rig(null, options);
        I2cDevice cell = Started(rig, 0x70);
        rig.PassMilliseconds(50);
        Assert.True(Math.Abs(Value(cell)) > 100);
        Rig.Write(cell, 0x02, 0x74);
        Assert.Equal(0x04, Rig.Read(cell, 0x02) & 0x04);
        rig.PassMilliseconds(200);
        Assert.Equal(0x00, Rig.Read(cell, 0x02) & 0x0C);
        Assert.InRange(Value(cell), -1, 1);
    }

    [Fact]
    public void SystemCalibrationsMakeThePresentInputZeroAndFullScale()
    {
        double tension = 1.0;
        var rig = new Rig((_, s) => s.LineTensionNewton = tension);
        I2cDevice cell = Started(rig, 0x70);
        rig.PassMilliseconds(50);
        Rig.Write(cell, 0x02, 0x76);
        rig.PassMilliseconds(200);
        Assert.InRange(Value(cell), -1, 1);
        tension = 11.0;
        rig.PassMilliseconds(50);
        Rig.Write(cell, 0x02, 0x77);
        rig.PassMilliseconds(200);
        tension = 6.0;
        rig.PassMilliseconds(50);
        Assert.Equal(0, Rig.Read(cell, 0x02) & 0x08);
        Assert.Equal(8388608 / 2, Value(cell), 8.0);
        tension = 0.5;
        rig.PassMilliseconds(50);
        Rig.Write(cell, 0x02, 0x77);
        rig.PassMilliseconds(200);
        Assert.Equal(0x08, Rig.Read(cell, 0x02) & 0x08);
    }

    [Fact]
    public void ARegisterResetHoldsUntilItIsTakenBack()
    {
        var rig = new Rig();
        I2cDevice cell = Started(rig, 0x70);
        Rig.Write(cell, 0x00, 0x01);
        Assert.Equal(0x01, Rig.Read(cell, 0x00));
        Assert.Equal(0x00, Rig.Read(cell, 0x02));
        Rig.Write(cell, 0x02, 0x70);
        Assert.Equal(0x00, Rig.Read(cell, 0x02));
        Rig.Write(cell, 0x00, 0x00);
        Rig.Write(cell, 0x02, 0x70);
        Assert.Equal(0x70, Rig.Read(cell, 0x02));
    }

    [Fact]
    public void TheSunMovesTheZeroByATenthOfANewton()
    {
        var rig = new Rig(null, new BoardOptions { LoadCell = new Parts.Nau7802Options { DriftNewton = 0.0 } });
        I2cDevice cell = Started(rig, 0x70);
        rig.PassMilliseconds(100);
        int shade = Value(cell);
        rig.Board.LoadCell.SunShines = true;
        rig.PassMilliseconds(900_000);
        Assert.Equal(0.1, (Value(cell) - shade) / CountsPerNewton, 0.02);
    }

    [Fact]
    public void FaultsShow()
    {
        var rig = new Rig();
        I2cDevice cell = Started(rig, 0x70);
        rig.Board.LoadCell.Faults.Saturated = true;
        rig.PassMilliseconds(10);
        Assert.Equal(8388607, Value(cell));
        rig.Board.LoadCell.Faults.Saturated = false;
        rig.Board.LoadCell.Faults.StuckValue = -7;
        rig.PassMilliseconds(10);
        Assert.Equal(-7, Value(cell));
        rig.Board.LoadCell.Faults.NeverReady = true;
        rig.PassMilliseconds(10);
        Value(cell);
        rig.PassMilliseconds(10);
        Assert.Equal(0, Rig.Read(cell, 0x00) & 0x20);
    }

    private static I2cDevice Started(Rig rig, byte control2)
    {
        I2cDevice cell = Rig.Device(0x2A);
        Rig.Write(cell, 0x00, 0x01);
        Rig.Write(cell, 0x00, 0x02);
        rig.PassMilliseconds(1);
        Rig.Write(cell, 0x01, 0x2F, control2);
        Rig.Write(cell, 0x00, 0x96);
        return cell;
    }

    private static int Value(I2cDevice cell)
    {
        byte[] data = Rig.Read(cell, 0x12, 3);
        return (data[0] << 24 | data[1] << 16 | data[2] << 8) >> 8;
    }

    private static double NoiseNanovolt(byte control2, int perSecond)
    {
        var options = new BoardOptions { Seed = 11, LoadCell = new Parts.Nau7802Options { DriftNewton = 0.0, RateSigma = 0.0 } };
        var rig = new Rig(null, options);
        I2cDevice cell = Started(rig, control2);
        rig.PassMilliseconds(100);
        double sum = 0.0;
        double squares = 0.0;
        const int count = 3000;
        for (int i = 0; i < count; i++)
        {
            rig.Board.PassTime(1_000_000_000L / perSecond);
            double value = Value(cell);
            sum += value;
            squares += value * value;
        }

        double counts = Math.Sqrt((squares / count) - (sum * sum / count / count));
        return counts / (128 * 2.0 * 8388608) * 3.0 * 1e9;
    }
}
