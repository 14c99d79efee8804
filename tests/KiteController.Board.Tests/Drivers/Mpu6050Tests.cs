using System;
using KiteController.Board.Tests.Rig;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>The driver of the inertial sensor against the sensor's registers.</summary>
public sealed class Mpu6050Tests
{
    [Fact]
    public void CountsAreThoseOfTheChosenRanges()
    {
        var bench = new Bench(BoardOptions.Ideal());
        bench.Signals.SpecificForceX = 9.80665;
        bench.Signals.SpecificForceY = -2 * 9.80665;
        bench.Signals.SpecificForceZ = 0.0;
        bench.Signals.AngularRateX = 100.0 * Math.PI / 180.0;
        bench.Signals.AngularRateY = -50.0 * Math.PI / 180.0;
        bench.Signals.AngularRateZ = 10.0 * Math.PI / 180.0;
        bench.Signals.ImuTemperatureCelsius = 46.53;
        Mpu6050 imu = Ready(bench);
        bench.PassMilliseconds(100);

        Assert.True(imu.TryRead(bench.Frame));
        Assert.Equal(PartStatus.Working, imu.Status);
        Assert.InRange(bench.Frame.AccelerometerX, 4095, 4097);
        Assert.InRange(bench.Frame.AccelerometerY, -8193, -8191);
        Assert.InRange(bench.Frame.AccelerometerZ, -1, 1);
        Assert.InRange(bench.Frame.GyroscopeX, 6549, 6551);
        Assert.InRange(bench.Frame.GyroscopeY, -3276, -3274);
        Assert.InRange(bench.Frame.GyroscopeZ, 654, 656);
        Assert.InRange(bench.Frame.ImuTemperature, 3399, 3401);
    }

    [Fact]
    public void ReadingsLagByTheDelayOfThe44HertzFilterAndAtMostOneSample()
    {
        var bench = new Bench(BoardOptions.Ideal());
        Mpu6050 imu = Ready(bench);
        bench.PassMilliseconds(100);
        long start = bench.Board.NowNanoseconds;
        bench.EveryMillisecond = (_, signals) => signals.AngularRateX = (bench.Board.NowNanoseconds - start) * 1e-6 * Math.PI / 180.0;
        bench.PassMilliseconds(50);
        for (int i = 0; i < 100; i++)
        {
            bench.PassMilliseconds(1.0);
            if (imu.TryRead(bench.Frame))
            {
                double milliseconds = (bench.Board.NowNanoseconds - start) * 1e-6;
                Assert.InRange(milliseconds - bench.Frame.GyroscopeX / 65.5, 4.3, 7.9);
            }
        }
    }

    [Fact]
    public void AbsentSensorDoesNotAnswer()
    {
        var bench = new Bench();
        bench.Board.Imu.Faults.Absent = true;
        Mpu6050 imu = Make();
        Assert.False(imu.TryInitialise());
        Assert.Equal(PartStatus.NoAnswer, imu.Status);
        Assert.False(imu.TryRead(bench.Frame));
    }

    [Fact]
    public void AnotherPartAtItsAddressIsNotTakenForIt()
    {
        var bench = new Bench();
        bench.Board.Imu.Faults.Identity = 0x70;
        Mpu6050 imu = Make();
        Assert.False(imu.TryInitialise());
        Assert.Equal(PartStatus.WrongIdentity, imu.Status);
        Assert.False(imu.TryRead(bench.Frame));
    }

    [Fact]
    public void MissingAcknowledgeLosesOneReadingOnly()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        bench.PassMilliseconds(10);
        Assert.True(imu.TryRead(bench.Frame));
        int before = bench.Frame.AccelerometerZ;

        bench.Board.Imu.Faults.AcknowledgedBytes = 1;
        Assert.False(imu.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoAnswer, imu.Status);
        Assert.Equal(before, bench.Frame.AccelerometerZ);

        bench.Board.Imu.Faults.AcknowledgedBytes = -1;
        bench.PassMilliseconds(10);
        Assert.True(imu.TryRead(bench.Frame));
        Assert.Equal(PartStatus.Working, imu.Status);
    }

    [Fact]
    public void MissingAcknowledgeInMidReadLeavesTheOldCountsAndIsNoReading()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        Assert.True(imu.TryRead(bench.Frame));
        int before = bench.Frame.AccelerometerZ;
        bench.Board.Imu.Faults.AcknowledgedBytes = 2;
        bench.Signals.SpecificForceZ = 2.0;
        bench.PassMilliseconds(50);
        Assert.False(imu.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoAnswer, imu.Status);
        Assert.Equal(before, bench.Frame.AccelerometerZ);
    }

    [Fact]
    public void SensorAtTheEndOfAllItsRangesCountsAsFrozen()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        Assert.Equal(20, FreshReadings(bench, imu, 20));
        bench.Board.Imu.Faults.Saturated = true;
        Assert.InRange(FreshReadings(bench, imu, 200), 50, 52);
        Assert.Equal(PartStatus.Frozen, imu.Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SensorThatStopsAcknowledgingDuringSetUpIsNotReady(int acknowledgedBytes)
    {
        var bench = new Bench();
        bench.Board.Imu.Faults.AcknowledgedBytes = acknowledgedBytes;
        Mpu6050 imu = Make();
        Assert.False(imu.TryInitialise());
        Assert.Equal(PartStatus.NoAnswer, imu.Status);
    }

    [Fact]
    public void FrozenOutputIsNoticedInAboutHalfASecond()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        Assert.Equal(200, FreshReadings(bench, imu, 200));
        bench.Board.Imu.Faults.StuckOutput = true;
        Assert.InRange(FreshReadings(bench, imu, 200), 50, 52);
        Assert.Equal(PartStatus.Frozen, imu.Status);

        bench.Board.Imu.Faults.StuckOutput = false;
        Assert.Equal(20, FreshReadings(bench, imu, 20));
    }

    [Fact]
    public void PerfectRestIsNotTakenForAFrozenSensor()
    {
        var bench = new Bench(BoardOptions.Ideal());
        Mpu6050 imu = Ready(bench);
        bench.PassMilliseconds(100);
        for (int i = 0; i < 200; i++)
        {
            bench.PassMilliseconds(10);
            Assert.True(imu.TryRead(bench.Frame));
        }
    }

    [Fact]
    public void DipOfTheSupplyShowsAtTheNextReadingUntilSetUpAgain()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        Assert.Equal(5, FreshReadings(bench, imu, 5));
        bench.Board.Imu.PowerOn();
        Assert.Equal(0, FreshReadings(bench, imu, 5));
        Assert.Equal(PartStatus.NotReady, imu.Status);
        Assert.True(imu.TryInitialise());
        Assert.Equal(5, FreshReadings(bench, imu, 5));
    }

    [Fact]
    public void SensorWithoutNewSamplesIsNotFresh()
    {
        var bench = new Bench();
        bench.Board.Imu.Faults.NeverReady = true;
        Mpu6050 imu = Ready(bench);
        Assert.Equal(0, FreshReadings(bench, imu, 3));
        Assert.Equal(PartStatus.NotReady, imu.Status);
    }

    [Fact]
    public void ReadingTakesTheTimeItsDocumentationSays()
    {
        var bench = new Bench();
        Mpu6050 imu = Ready(bench);
        bench.PassMilliseconds(10);
        bench.Board.Statistics.Clear();
        imu.TryRead(bench.Frame);
        Assert.Equal(555_000, bench.Board.Statistics.NanosecondsOf(NativeCall.I2c));
    }

    private static Mpu6050 Make() => new(new I2cRegisters(new SensorBus(), Mpu6050.Address));

    private static Mpu6050 Ready(Bench bench)
    {
        Mpu6050 imu = Make();
        Assert.True(imu.TryInitialise(), imu.Status.ToString());
        Assert.Equal(PartStatus.Working, imu.Status);
        bench.PassMilliseconds(50);
        return imu;
    }

    /// <summary>Reads 100 times a second beside a load cell whose count moves on.</summary>
    private static int FreshReadings(Bench bench, Mpu6050 imu, int ticks)
    {
        int fresh = 0;
        for (int i = 0; i < ticks; i++)
        {
            bench.PassMilliseconds(10);
            bench.Frame.Tension++;
            fresh += imu.TryRead(bench.Frame) ? 1 : 0;
        }

        return fresh;
    }
}
