using System;
using KiteController.Board.Tests.Rig;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>The driver of the pivot's angle sensor against the sensor's registers.</summary>
public sealed class As5600Tests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(90.0, 1024)]
    [InlineData(359.0, 4085)]
    [InlineData(-90.0, 3072)]
    public void AngleGrowsClockwiseSeenFromAbove(double azimuthDeg, int counts)
    {
        var bench = new Bench(BoardOptions.Ideal());
        bench.Signals.PivotAngleRadian = azimuthDeg * Math.PI / 180.0;
        bench.PassMilliseconds(30);
        As5600 pivot = Make();
        Assert.True(pivot.TryRead(bench.Frame));
        int difference = (bench.Frame.PivotAngle - counts + 6144) % 4096 - 2048;
        Assert.InRange(difference, -1, 1);
        Assert.InRange(bench.Frame.PivotAngle, 0, 4095);
        Assert.Equal(PartStatus.Working, pivot.Status);
    }

    [Fact]
    public void WithoutItsMagnetThereIsNoAngle()
    {
        var bench = new Bench();
        As5600 pivot = Make();
        Assert.True(pivot.TryRead(bench.Frame));
        int before = bench.Frame.PivotAngle;
        bench.Board.PivotSensor.Faults.MagnetAbsent = true;
        bench.PassMilliseconds(10);
        Assert.False(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoMagnet, pivot.Status);
        Assert.Equal(before, bench.Frame.PivotAngle);
    }

    [Fact]
    public void PoorMagnetStillGivesAnAngleAndIsNamed()
    {
        var bench = new Bench();
        As5600 pivot = Make();
        bench.Board.PivotSensor.Faults.MagnetWeak = true;
        Assert.True(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.MagnetWeak, pivot.Status);
        bench.Board.PivotSensor.Faults.MagnetWeak = false;
        bench.Board.PivotSensor.Faults.MagnetStrong = true;
        Assert.True(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.MagnetStrong, pivot.Status);
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    public void AbsentOrHalfDeadSensorDoesNotAnswerAndMayComeBack(bool absent, int acknowledgedBytes)
    {
        var bench = new Bench();
        As5600 pivot = Make();
        bench.Board.PivotSensor.Faults.Absent = absent;
        bench.Board.PivotSensor.Faults.AcknowledgedBytes = acknowledgedBytes;
        Assert.False(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoAnswer, pivot.Status);
        bench.Board.PivotSensor.Faults.Absent = false;
        bench.Board.PivotSensor.Faults.AcknowledgedBytes = -1;
        Assert.True(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.Working, pivot.Status);
    }

    private static As5600 Make() => new(new I2cRegisters(new SensorBus(), As5600.Address));
}
