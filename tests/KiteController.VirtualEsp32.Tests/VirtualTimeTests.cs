using System;
using System.Device.Gpio;
using System.Device.I2c;
using KiteController.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>What calls cost and when the plant moves, against the cost table of the project's runtime notes.</summary>
public class VirtualTimeTests
{
    [Fact]
    public void AnIdlePollTakesExactlyFiftyMicroseconds()
    {
        _ = new Rig();
        ulong first = HighResTimer.GetCurrent();
        for (ulong i = 1; i <= 100; i++)
        {
            Meter.Instructions += 39;
            Assert.Equal(first + (50 * i), HighResTimer.GetCurrent());
        }
    }

    [Fact]
    public void AClockReadAfterWorkPaysForTheWorkAndItself()
    {
        _ = new Rig();
        ulong first = HighResTimer.GetCurrent();
        Meter.Instructions += 40;
        Assert.Equal(first + 60, HighResTimer.GetCurrent());
        Meter.Instructions += 472;
        Assert.Equal(first + 60 + 492, HighResTimer.GetCurrent());
    }

    [Fact]
    public void AnotherCallBetweenTwoClockReadsEndsTheIdlePoll()
    {
        var rig = new Rig();
        GpioPin led = new GpioController().OpenPin(2, PinMode.Output);
        ulong first = HighResTimer.GetCurrent();
        led.Write(PinValue.High);
        Assert.Equal(first + 40, HighResTimer.GetCurrent());
        Assert.True(rig.Board.StatusLed.IsLit);
    }

    [Theory]
    [InlineData(I2cBusSpeed.FastMode, 150_000 + (17 * 9 * 2_500))]
    [InlineData(I2cBusSpeed.StandardMode, 150_000 + (17 * 9 * 10_000))]
    [InlineData(I2cBusSpeed.FastModePlus, 150_000 + (17 * 9 * 1_000))]
    public void AFourteenByteRegisterReadCostsSeventeenBytesOnTheWire(I2cBusSpeed speed, long nanoseconds)
    {
        var rig = new Rig();
        I2cDevice imu = Rig.Device(0x68, speed);
        long before = rig.Board.NowNanoseconds;
        Rig.Read(imu, 0x3B, 14);
        Assert.Equal(nanoseconds, rig.Board.NowNanoseconds - before);
        Assert.Equal(nanoseconds, rig.Board.Statistics.NanosecondsOf(NativeCall.I2c));
    }

    [Fact]
    public void ManagedCodeCostsOneMicrosecondAnInstruction()
    {
        var rig = new Rig();
        rig.Board.Statistics.Clear();
        Meter.Instructions += 5_000;
        HighResTimer.GetCurrent();
        Assert.Equal(5_000_000, rig.Board.Statistics.NanosecondsOf(NativeCall.Managed));
        Assert.Equal(5, rig.Plant.Milliseconds);
    }

    [Fact]
    public void InstructionsBeforeActivationAreNotCharged()
    {
        var rig = new Rig();
        Meter.Instructions += 1_000_000;
        rig.Board.Activate();
        long before = rig.Board.NowNanoseconds;
        HighResTimer.GetCurrent();
        Assert.Equal(20_000, rig.Board.NowNanoseconds - before);
    }

    [Fact]
    public void SixtyKilobytesOfGarbageStopTheProgramForThreeMilliseconds()
    {
        var rig = new Rig();
        HighResTimer.GetCurrent();
        Meter.GarbageBytes += (60 * 1024) - 1;
        long before = rig.Board.NowNanoseconds;
        HighResTimer.GetCurrent();
        Assert.Equal(50_000, rig.Board.NowNanoseconds - before);
        Meter.GarbageBytes += 1;
        before = rig.Board.NowNanoseconds;
        HighResTimer.GetCurrent();
        Assert.Equal(3_050_000, rig.Board.NowNanoseconds - before);
    }

    [Fact]
    public void ACollectionOnPurposePutsTheAutomaticOneOff()
    {
        var rig = new Rig();
        Meter.GarbageBytes += 50 * 1024;
        long before = rig.Board.NowNanoseconds;
        nanoFramework.Runtime.Native.GC.Run(false);
        Assert.Equal(3_000_000, rig.Board.NowNanoseconds - before);
        Meter.GarbageBytes += 50 * 1024;
        before = rig.Board.NowNanoseconds;
        HighResTimer.GetCurrent();
        Assert.Equal(20_000, rig.Board.NowNanoseconds - before);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(10, 20)]
    [InlineData(11, 20)]
    public void SleepEndsOnTheSchedulersTick(int milliseconds, long wakesAtMillisecond)
    {
        var rig = new Rig();
        Thread.Sleep(milliseconds);
        Assert.Equal(wakesAtMillisecond * 1_000_000, rig.Board.NowNanoseconds);
        Assert.Equal(wakesAtMillisecond, Nano.Environment.TickCount64);
    }

    [Fact]
    public void SleepingForEverIsRefusedBecauseNothingWouldRunAgain()
    {
        _ = new Rig();
        Assert.Throws<InvalidOperationException>(() => Thread.Sleep(-1));
    }

    [Fact]
    public void SensorsShowWhatTheySampledAtTheLastGridPoint()
    {
        var rig = new Rig((ms, s) => s.PivotAngleRadian = 0.1 * ms);
        I2cDevice pivot = Rig.Device(0x36);
        rig.PassToGrid();
        byte[] first = Rig.Read(pivot, 0x0C, 2);
        Assert.Equal(first, Rig.Read(pivot, 0x0C, 2));
        rig.PassToGrid();
        Assert.NotEqual(first, Rig.Read(pivot, 0x0C, 2));
    }

    [Fact]
    public void TheSameSeedAndCallsGiveTheSameBytes()
    {
        Assert.Equal(RandomRun(7), RandomRun(7));
        Assert.NotEqual(RandomRun(7), RandomRun(8));
    }

    [Fact]
    public void AThreadWithoutABoardIsToldSo()
    {
        Exception? seen = null;
        var thread = new System.Threading.Thread(() => seen = Record.Exception(() => HighResTimer.GetCurrent()));
        thread.Start();
        thread.Join();
        Assert.IsType<InvalidOperationException>(seen);
    }

    private static string RandomRun(ulong seed)
    {
        var rig = new Rig((ms, s) => s.AngularRateX = Math.Sin(ms * 0.01), new BoardOptions { Seed = seed });
        I2cDevice imu = Rig.Device(0x68);
        I2cDevice pivot = Rig.Device(0x36);
        Rig.Write(imu, 0x6B, 0x01);
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < 200; i++)
        {
            Meter.Instructions += 900 + (i % 7);
            text.Append(Convert.ToHexString(Rig.Read(imu, 0x3B, 14)));
            text.Append(Convert.ToHexString(Rig.Read(pivot, 0x0C, 2)));
            text.Append(HighResTimer.GetCurrent());
        }

        return text.ToString();
    }
}
