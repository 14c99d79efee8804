using System;
using System.Device.I2c;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Registers, sample clock and FIFO of the IMU against its register map (RM-MPU-6000A), read through the bus as firmware does.</summary>
public class Mpu6050Tests
{
    [Fact]
    public void ItWakesUpAsleepWithItsIdentity()
    {
        var rig = new Rig();
        I2cDevice imu = Rig.Device(0x68);
        Assert.Equal(0x40, Rig.Read(imu, 0x6B));
        Assert.Equal(0x68, Rig.Read(imu, 0x75));
        rig.PassMilliseconds(100);
        Assert.Equal(new byte[14], Rig.Read(imu, 0x3B, 14));
        Assert.Equal(0, Rig.Read(imu, 0x3A));
    }

    [Fact]
    public void AResetBringsTheResetStateBack()
    {
        _ = new Rig();
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x19, 4, 2, 0x08, 0x10);
        Rig.Write(imu, 0x6B, 0x80);
        Assert.Equal(0x40, Rig.Read(imu, 0x6B));
        Assert.Equal(new byte[4], Rig.Read(imu, 0x19, 4));
    }

    [Fact]
    public void ReadOnlyRegistersIgnoreWrites()
    {
        var rig = new Rig();
        I2cDevice imu = Imu.Awake();
        rig.PassMilliseconds(50);
        byte[] before = Rig.Read(imu, 0x3B, 14);
        Rig.Write(imu, 0x75, 0x12);
        Rig.Write(imu, 0x3B, 1, 2, 3);
        Assert.Equal(0x68, Rig.Read(imu, 0x75));
        Assert.Equal(before[..2], Rig.Read(imu, 0x3B, 2));
    }

    [Fact]
    public void TheGyroNeedsThirtyMillisecondsAfterWaking()
    {
        var rig = new Rig((_, s) => s.AngularRateX = 1.0);
        rig.PassMilliseconds(500);
        I2cDevice imu = Imu.Awake();
        rig.PassMilliseconds(25);
        Assert.Equal(0, Imu.Words(Rig.Read(imu, 0x43, 2))[0]);
        rig.PassMilliseconds(25);
        Assert.Equal(180.0 / Math.PI * 131.0, Imu.Words(Rig.Read(imu, 0x43, 2))[0], 1.0);
    }

    [Fact]
    public void AnAxisInStandbyReadsZero()
    {
        var rig = new Rig((_, s) => s.AngularRateY = 1.0);
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x6C, 0x0A);
        rig.PassMilliseconds(50);
        short[] raw = Imu.Words(Rig.Read(imu, 0x3B, 14));
        Assert.Equal(0, raw[2]);
        Assert.Equal(0, raw[5]);
    }

    [Fact]
    public void DataReadyIsClearedByReadingItsRegister()
    {
        var rig = new Rig();
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x19, 9, 2);
        rig.PassMilliseconds(30);
        Assert.Equal(1, Rig.Read(imu, 0x3A) & 1);
        Assert.Equal(0, Rig.Read(imu, 0x3A) & 1);
        rig.PassMilliseconds(10);
        Assert.Equal(1, Rig.Read(imu, 0x3A) & 1);
    }

    [Fact]
    public void SamplesComeAtTheDividedRate()
    {
        var rig = new Rig();
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x19, 4, 2);
        rig.PassMilliseconds(20);
        int ready = 0;
        for (int i = 0; i < 1000; i++)
        {
            rig.PassToGrid();
            ready += Rig.Read(imu, 0x3A) & 1;
        }

        Assert.InRange(ready, 199, 201);
    }

    [Fact]
    public void TheFifoFillsAtTheSampleRateAndTellsWhenItOverflows()
    {
        var rig = new Rig();
        I2cDevice imu = Imu.Awake();
        Rig.Write(imu, 0x19, 0, 2);
        Rig.Write(imu, 0x23, 0x78);
        Rig.Write(imu, 0x6A, 0x44);
        long start = rig.Board.NowNanoseconds / 1_000_000;
        rig.PassMilliseconds(20);
        byte[] count = Rig.Read(imu, 0x72, 2);
        long samples = (rig.Board.NowNanoseconds / 1_000_000) - start;
        Assert.Equal(12 * samples, (count[0] << 8) | count[1]);
        short[] first = Imu.Words(Rig.Read(imu, 0x74, 12));
        Assert.Equal(16384, first[2]);
        Assert.Equal(0, Rig.Read(imu, 0x3A) & 0x10);
        rig.PassMilliseconds(100);
        Assert.Equal(0x10, Rig.Read(imu, 0x3A) & 0x10);
        count = Rig.Read(imu, 0x72, 2);
        Assert.Equal(1024, (count[0] << 8) | count[1]);
        Rig.Write(imu, 0x6A, 0x04);
        Assert.Equal(new byte[2], Rig.Read(imu, 0x72, 2));
    }

    [Fact]
    public void FaultsShow()
    {
        var rig = new Rig((ms, s) => s.AngularRateX = 0.001 * ms);
        I2cDevice imu = Imu.Awake();
        rig.Board.Imu.Faults.Identity = 0x72;
        Assert.Equal(0x72, Rig.Read(imu, 0x75));
        rig.PassMilliseconds(100);
        byte[] before = Rig.Read(imu, 0x43, 2);
        rig.Board.Imu.Faults.StuckOutput = true;
        rig.PassMilliseconds(100);
        Assert.Equal(before, Rig.Read(imu, 0x43, 2));
        rig.Board.Imu.Faults.StuckOutput = false;
        rig.Board.Imu.Faults.Saturated = true;
        Assert.Equal(short.MaxValue, Imu.Words(Rig.Read(imu, 0x43, 2))[0]);
        rig.Board.Imu.Faults.NeverReady = true;
        Rig.Read(imu, 0x3A);
        rig.PassMilliseconds(100);
        Assert.Equal(0, Rig.Read(imu, 0x3A));
    }
}
