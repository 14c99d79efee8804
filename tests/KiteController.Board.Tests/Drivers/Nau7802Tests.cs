using System;
using KiteController.Board.Tests.Rig;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>The driver of the load cell's converter against the converter's registers.</summary>
public sealed class Nau7802Tests
{
    [Fact]
    public void CountsGrowWithTensionByTheCellsRating()
    {
        var bench = new Bench(BoardOptions.Ideal());
        Nau7802 cell = Ready(bench);
        bench.PassMilliseconds(50);
        Assert.True(cell.TryRead(bench.Frame));
        int slack = bench.Frame.Tension;
        bench.Signals.LineTensionNewton = 10.0;
        bench.PassMilliseconds(50);
        Assert.True(cell.TryRead(bench.Frame));
        BoardWiring wiring = bench.Board.Wiring;
        double share = 10.0 * wiring.LoadCellNewtonPerTensionNewton / wiring.LoadCellRatedNewton;
        double counts = share * wiring.LoadCellRatedMillivoltPerVolt * 1e-3 * 128.0 * (1 << 24);
        Assert.InRange(bench.Frame.Tension - slack, counts * 0.999, counts * 1.001);
    }

    [Fact]
    public void NegativeCountsKeepTheirSign()
    {
        var bench = new Bench(BoardOptions.Ideal());
        bench.Signals.LineTensionNewton = -1.0;
        Nau7802 cell = Ready(bench);
        bench.PassMilliseconds(50);
        Assert.True(cell.TryRead(bench.Frame));
        Assert.InRange(bench.Frame.Tension, -100_000, -10_000);
    }

    // Requirement: KC-PAR-004
    [Fact]
    public void SetUpRemovesItsOwnOffsetButNotTheLoad()
    {
        var bench = new Bench(BoardOptions.Ideal());
        bench.Signals.LineTensionNewton = 5.0;
        Nau7802 cell = Ready(bench);
        bench.PassMilliseconds(50);
        Assert.True(cell.TryRead(bench.Frame));
        Assert.True(bench.Frame.Tension > 200_000, "a load cell is never tared at boot");
    }

    [Fact]
    public void AbsentConverterDoesNotAnswer()
    {
        var bench = new Bench();
        bench.Board.LoadCell.Faults.Absent = true;
        Nau7802 cell = Make();
        Assert.False(cell.TryInitialise());
        Assert.Equal(PartStatus.NoAnswer, cell.Status);
        Assert.False(cell.TryRead(bench.Frame));
    }

    [Fact]
    public void AnotherPartAtItsAddressIsNotTakenForIt()
    {
        var bench = new Bench();
        bench.Board.LoadCell.Faults.Revision = 0x03;
        Nau7802 cell = Make();
        Assert.False(cell.TryInitialise());
        Assert.Equal(PartStatus.WrongIdentity, cell.Status);
    }

    [Fact]
    public void MissingAcknowledgeLosesOneReadingOnly()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        bench.Board.LoadCell.Faults.AcknowledgedBytes = 2;
        Assert.False(cell.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoAnswer, cell.Status);
        bench.Board.LoadCell.Faults.AcknowledgedBytes = -1;
        bench.PassMilliseconds(10);
        Assert.True(cell.TryRead(bench.Frame));
    }

    [Fact]
    public void ConverterThatStopsConvertingIsNoticedAtOnce()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        Assert.Equal(100, FreshReadings(bench, cell, 100));
        bench.Board.LoadCell.Faults.NeverReady = true;
        Assert.InRange(FreshReadings(bench, cell, 100), 0, 2);
        Assert.Equal(PartStatus.Frozen, cell.Status);
        bench.Board.LoadCell.Faults.NeverReady = false;
        Assert.Equal(100, FreshReadings(bench, cell, 100));
    }

    [Fact]
    public void ConversionsThatNeverChangeAreNoticedInATenthOfASecond()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        Assert.Equal(100, FreshReadings(bench, cell, 100));
        bench.Board.LoadCell.Faults.StuckValue = 123_456;
        Assert.InRange(FreshReadings(bench, cell, 200), 9, 11);
        Assert.Equal(PartStatus.Frozen, cell.Status);
    }

    [Fact]
    public void EndOfTheRangeIsAReadingAndNotAFrozenConverter()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        bench.Board.LoadCell.Faults.Saturated = true;
        bench.PassMilliseconds(20);
        Assert.Equal(200, FreshReadings(bench, cell, 200));
        Assert.Equal(0x7FFFFF, bench.Frame.Tension);
    }

    [Fact]
    public void PerfectRestIsNotTakenForAFrozenConverter()
    {
        var bench = new Bench(BoardOptions.Ideal());
        Nau7802 cell = Ready(bench);
        bench.PassMilliseconds(50);
        for (int i = 0; i < 200; i++)
        {
            bench.PassMilliseconds(10);
            Assert.True(cell.TryRead(bench.Frame));
        }
    }

    [Fact]
    public void DipOfTheSupplyIsNoticedUntilSetUpAgain()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        Assert.Equal(10, FreshReadings(bench, cell, 10));
        bench.Board.LoadCell.PowerOn();
        Assert.InRange(FreshReadings(bench, cell, 10), 0, 2);
        Assert.Equal(PartStatus.NotReady, cell.Status);
        Assert.True(cell.TryInitialise());
        Assert.Equal(10, FreshReadings(bench, cell, 10));
    }

    [Fact]
    public void SetUpIsBoundedInTime()
    {
        var bench = new Bench();
        Assert.InRange(bench.MillisecondsOf(() => Make().TryInitialise()), 250.0, 650.0);
    }

    [Fact]
    public void ReadingTakesTheTimeItsDocumentationSays()
    {
        var bench = new Bench();
        Nau7802 cell = Ready(bench);
        bench.PassMilliseconds(50);
        bench.Board.Statistics.Clear();
        cell.TryRead(bench.Frame);
        Assert.Equal(285_000, bench.Board.Statistics.NanosecondsOf(NativeCall.I2c));
    }

    private static Nau7802 Make() => new(new I2cRegisters(new SensorBus(), Nau7802.Address));

    private static Nau7802 Ready(Bench bench)
    {
        Nau7802 cell = Make();
        Assert.True(cell.TryInitialise(), cell.Status.ToString());
        Assert.Equal(PartStatus.Working, cell.Status);
        bench.PassMilliseconds(20);
        return cell;
    }

    /// <summary>Reads 100 times a second beside an acceleration that moves on.</summary>
    private static int FreshReadings(Bench bench, Nau7802 cell, int ticks)
    {
        int fresh = 0;
        for (int i = 0; i < ticks; i++)
        {
            bench.PassMilliseconds(10);
            bench.Frame.AccelerometerX++;
            fresh += cell.TryRead(bench.Frame) ? 1 : 0;
        }

        return fresh;
    }
}
