using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>What a held bus costs, and how the drivers keep that down.</summary>
public sealed class SensorBusTests
{
    [Fact]
    public void HeldBusBlocksOnceAndIsThenLeftAlone()
    {
        var bench = new Bench();
        var bus = new SensorBus();
        var imu = new Mpu6050(new I2cRegisters(bus, Mpu6050.Address));
        var pivot = new As5600(new I2cRegisters(bus, As5600.Address));
        bench.Board.I2c.HeldLow = true;

        Assert.InRange(bench.MillisecondsOf(() => imu.TryInitialise()), 1000.0, 1001.0);
        Assert.Equal(PartStatus.BusHeld, imu.Status);
        Assert.InRange(bench.MillisecondsOf(() => pivot.TryRead(bench.Frame)), 0.0, 0.1);
        Assert.Equal(PartStatus.BusHeld, pivot.Status);
        Assert.True(bus.Paused);
    }

    [Fact]
    public void PausesDoubleWhileTheBusStaysHeldAndStartShortAgainOnceItIsFree()
    {
        var bench = new Bench();
        var bus = new SensorBus();
        var pivot = new As5600(new I2cRegisters(bus, As5600.Address));
        bench.Board.I2c.HeldLow = true;
        int expected = SensorBus.ShortestPauseTicks;
        for (int i = 0; i < 12; i++)
        {
            Assert.False(pivot.TryRead(bench.Frame));
            Assert.Equal(expected, TicksUntilOpen(bus));
            expected = expected < SensorBus.LongestPauseTicks ? 2 * expected : expected;
        }

        bench.Board.I2c.HeldLow = false;
        Assert.True(pivot.TryRead(bench.Frame));
        bench.Board.I2c.HeldLow = true;
        Assert.False(pivot.TryRead(bench.Frame));
        Assert.Equal(SensorBus.ShortestPauseTicks, TicksUntilOpen(bus));
    }

    [Fact]
    public void MissingAcknowledgeIsNoReasonToLeaveTheBusAlone()
    {
        var bench = new Bench();
        var bus = new SensorBus();
        bench.Board.I2c.Broken = true;
        var pivot = new As5600(new I2cRegisters(bus, As5600.Address));
        Assert.InRange(bench.MillisecondsOf(() => pivot.TryRead(bench.Frame)), 0.1, 0.5);
        Assert.Equal(PartStatus.NoAnswer, pivot.Status);
        Assert.False(bus.Paused);
    }

    [Fact]
    public void PartThatHoldsTheBusLosesItsNeighboursToo()
    {
        var bench = new Bench();
        var bus = new SensorBus();
        var pivot = new As5600(new I2cRegisters(bus, As5600.Address));
        bench.Board.LoadCell.Faults.HoldsBusLow = true;
        Assert.False(pivot.TryRead(bench.Frame));
        Assert.Equal(PartStatus.BusHeld, pivot.Status);
    }

    [Fact]
    public void PersonCanEndAPause()
    {
        var bench = new Bench();
        var bus = new SensorBus();
        var pivot = new As5600(new I2cRegisters(bus, As5600.Address));
        bench.Board.I2c.HeldLow = true;
        pivot.TryRead(bench.Frame);
        bench.Board.I2c.HeldLow = false;
        Assert.False(pivot.TryRead(bench.Frame));
        bus.Reopen();
        Assert.True(pivot.TryRead(bench.Frame));
    }

    private static int TicksUntilOpen(SensorBus bus)
    {
        int ticks = 0;
        while (bus.Paused)
        {
            bus.Tick();
            ticks++;
        }

        return ticks;
    }
}
