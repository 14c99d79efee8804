using System;
using System.Device.I2c;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Conversions, noise, filters and biases of the IMU against its datasheet (PS-MPU-6000A).</summary>
public class Mpu6050SignalTests
{
    [Theory]
    [InlineData(0, 131.0, 16384.0)]
    [InlineData(1, 65.5, 8192.0)]
    [InlineData(2, 32.8, 4096.0)]
    [InlineData(3, 16.4, 2048.0)]
    public void ConversionsFollowTheRangesWithinOneCount(int range, double lsbPerDegPerSecond, double lsbPerG)
    {
        var rig = new Rig((_, s) =>
        {
            s.AngularRateX = 100.0 * Math.PI / 180.0;
            s.AngularRateY = -50.0 * Math.PI / 180.0;
            s.AngularRateZ = 7.0 * Math.PI / 180.0;
            s.SpecificForceX = 0.5 * 9.80665;
            s.SpecificForceY = -0.25 * 9.80665;
            s.SpecificForceZ = 1.5 * 9.80665;
            s.ImuTemperatureCelsius = 31.5;
        });
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x1B, (byte)(range << 3), (byte)(range << 3));
        rig.PassMilliseconds(100);
        short[] raw = Imu.Words(Rig.Read(imu, 0x3B, 14));
        double[] expected =
        [
            0.5 * lsbPerG, -0.25 * lsbPerG, 1.5 * lsbPerG, (31.5 - 36.53) * 340.0,
            100.0 * lsbPerDegPerSecond, -50.0 * lsbPerDegPerSecond, 7.0 * lsbPerDegPerSecond,
        ];
        for (int i = 0; i < 7; i++)
        {
            Assert.Equal(expected[i], raw[i], 1.0);
        }
    }

    [Fact]
    public void OutputsStopAtTheEndOfTheirRange()
    {
        var rig = new Rig((_, s) => (s.AngularRateX, s.SpecificForceZ) = (10.0, -40.0));
        I2cDevice imu = Imu.Awake();
        rig.PassMilliseconds(100);
        short[] raw = Imu.Words(Rig.Read(imu, 0x3B, 14));
        Assert.Equal(short.MaxValue, raw[4]);
        Assert.Equal(short.MinValue, raw[2]);
    }

    [Fact]
    public void GyroNoiseAtFilterTwoIsWhatTheDatasheetSays()
    {
        var options = new Parts.Mpu6050Options { GyroWanderDegPerSecond = 0.0 };
        var rig = new Rig(null, new BoardOptions { Imu = options, Seed = 3 });
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x1A, 2, 0);
        rig.PassMilliseconds(100);
        for (int axis = 0; axis < 3; axis++)
        {
            double rms = StandardDeviation(rig, imu, (byte)(0x43 + (2 * axis)), 4000) / 131.0;
            Assert.InRange(rms, 0.045, 0.055);
        }
    }

    [Theory]
    [InlineData(2, 94.0)]
    [InlineData(4, 21.0)]
    public void AccelNoiseFollowsTheDensity(byte filter, double bandwidthHertz)
    {
        var rig = new Rig(null, new BoardOptions { Seed = 4 });
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x1A, filter);
        rig.PassMilliseconds(200);
        double rms = StandardDeviation(rig, imu, 0x3B, 4000) / 16384.0;
        double expected = 400e-6 * Math.Sqrt(bandwidthHertz);
        Assert.InRange(rms, 0.9 * expected, 1.1 * expected);
    }

    [Theory]
    [InlineData(1, 188.0, 1.9)]
    [InlineData(2, 98.0, 2.8)]
    [InlineData(3, 42.0, 4.8)]
    [InlineData(4, 20.0, 8.3)]
    [InlineData(5, null, 13.4)]
    [InlineData(6, null, 18.6)]
    public void TheGyroFilterHasTheTablesDelayAndBandwidth(byte filter, double? bandwidthHertz, double delayMillisecond)
    {
        // A slow ramp comes out late by the delay; a sine at the bandwidth comes out at 0.71 of its size.
        var ramp = new Rig((ms, s) => s.AngularRateX = ms * 1e-3);
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x1A, filter);
        ramp.PassMilliseconds(2000);
        double rate = Imu.Words(Rig.Read(imu, 0x43, 2))[0] / 131.0 * Math.PI / 180.0;
        double now = ramp.Board.NowNanoseconds / 1_000_000;
        Assert.Equal(delayMillisecond, now - (rate * 1e3), 0.4);

        if (bandwidthHertz is double hertz)
        {
            Assert.Equal(0.71, GainAt(filter, hertz), 0.08);
        }
    }

    [Fact]
    public void BiasStaysWithinTheDatasheetAndMovesWithTemperature()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var board = new VirtualBoard(new TestPlant(), null, new BoardOptions { Seed = seed });
            Assert.InRange(board.Imu.TrueGyroBiasDegPerSecond(0, 25.0), -20.0, 20.0);
            Assert.InRange(board.Imu.TrueAccelBiasG(2, 25.0), -0.08, 0.08);
            Assert.NotEqual(board.Imu.TrueGyroBiasDegPerSecond(0, 25.0), board.Imu.TrueGyroBiasDegPerSecond(0, 40.0));
        }
    }

    private static double StandardDeviation(Rig rig, I2cDevice imu, byte register, int count)
    {
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < count; i++)
        {
            rig.PassMilliseconds(1);
            double value = Imu.Words(Rig.Read(imu, register, 2))[0];
            sum += value;
            squares += value * value;
        }

        return Math.Sqrt((squares / count) - (sum * sum / count / count));
    }

    private static double GainAt(byte filter, double hertz)
    {
        var rig = new Rig((ms, s) => s.AngularRateX = Math.Sin(2.0 * Math.PI * hertz * ms * 1e-3));
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x1A, filter);
        rig.PassMilliseconds(500);
        double peak = 0.0;
        for (int i = 0; i < 1000; i++)
        {
            rig.PassToGrid();
            peak = Math.Max(peak, Math.Abs((double)Imu.Words(Rig.Read(imu, 0x43, 2))[0]));
        }

        return peak / 131.0 * Math.PI / 180.0;
    }
}
