using System;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>The driver of the other load-cell converter against that converter's two wires.</summary>
public sealed class Hx711Tests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(10.0)]
    [InlineData(30.0)]
    [InlineData(-1.0)]
    public void CountsFollowTheTensionByTheCellsRating(double newton)
    {
        var bench = Fitted(BoardOptions.Ideal());
        Hx711 cell = Ready(bench);
        bench.Signals.LineTensionNewton = newton;
        bench.PassMilliseconds(50);
        Assert.True(Fresh(bench, cell));
        bench.PassMilliseconds(15);
        Assert.True(Fresh(bench, cell));
        Assert.Equal(newton * bench.Board.OtherConverter.TrueCountsPerNewton, bench.Frame.Tension, 3.0);
        Assert.Equal(1.0 / new Calibration().TensionNewtonPerCount, bench.Board.OtherConverter.TrueCountsPerNewton, 100.0);
    }

    [Fact]
    public void EightyConversionsASecondReachALoopOfAHundredAndNoTwoTicksInARowMiss()
    {
        var bench = Fitted();
        Hx711 cell = Ready(bench);
        int fresh = 0, missed = 0, worst = 0;
        for (int i = 0; i < 1000; i++)
        {
            bench.PassMilliseconds(9.7);
            bench.Frame.AccelerometerX++;
            bool got = cell.TryRead(bench.Frame);
            fresh += got ? 1 : 0;
            missed = got ? 0 : missed + 1;
            worst = Math.Max(worst, missed);
        }

        Assert.InRange(fresh, 740, 860);
        Assert.Equal(1, worst);
        Assert.Equal(PartStatus.Working, cell.Status);
    }

    [Fact]
    public void NotFittedDoesNotAnswer()
    {
        var bench = new Bench();
        var cell = new Hx711();
        Assert.InRange(bench.MillisecondsOf(() => Assert.False(cell.TryInitialise())), 100.0, 200.0);
        Assert.Equal(PartStatus.NoAnswer, cell.Status);
        Assert.False(cell.TryRead(bench.Frame));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BrokenDataWireIsNoConverter(bool level)
    {
        var bench = Fitted();
        bench.Board.OtherConverter.Faults.StuckData = level;
        var cell = new Hx711();
        Assert.False(cell.TryInitialise());
        Assert.Equal(PartStatus.NoAnswer, cell.Status);
    }

    [Fact]
    public void DataWireShortedInFlightIsNoticedAtOnceAndRecovers()
    {
        var bench = Fitted();
        Hx711 cell = Ready(bench);
        Assert.True(Fresh(bench, cell));
        int before = bench.Frame.Tension;
        bench.Board.OtherConverter.Faults.StuckData = false;
        bench.PassMilliseconds(15);
        Assert.False(cell.TryRead(bench.Frame));
        Assert.Equal(PartStatus.NoAnswer, cell.Status);
        Assert.Equal(before, bench.Frame.Tension);
        bench.Board.OtherConverter.Faults.StuckData = null;
        bench.PassMilliseconds(30);
        Assert.True(Fresh(bench, cell));
        Assert.Equal(PartStatus.Working, cell.Status);
    }

    [Fact]
    public void ConverterThatStopsIsNoticedInATenthOfASecond()
    {
        var bench = Fitted();
        Hx711 cell = Ready(bench);
        bench.Board.OtherConverter.Faults.NeverReady = true;
        int ticks = 0;
        while (cell.Status == PartStatus.Working && ticks < 100)
        {
            bench.PassMilliseconds(10);
            cell.TryRead(bench.Frame);
            ticks++;
        }

        Assert.InRange(ticks, 5, 14);
        Assert.Equal(PartStatus.NotReady, cell.Status);
    }

    [Fact]
    public void ConversionsThatNeverChangeAreFrozen()
    {
        var bench = Fitted();
        Hx711 cell = Ready(bench);
        bench.Board.OtherConverter.Faults.StuckValue = -4242;
        int fresh = 0;
        for (int i = 0; i < 200; i++)
        {
            bench.PassMilliseconds(10);
            bench.Frame.AccelerometerX++;
            fresh += cell.TryRead(bench.Frame) ? 1 : 0;
        }

        Assert.InRange(fresh, 9, 12);
        Assert.Equal(PartStatus.Frozen, cell.Status);
    }

    [Fact]
    public void EndOfTheRangeIsAReading()
    {
        var bench = Fitted();
        Hx711 cell = Ready(bench);
        bench.Board.OtherConverter.Faults.Saturated = true;
        bench.PassMilliseconds(50);
        Assert.True(Fresh(bench, cell));
        bench.PassMilliseconds(15);
        Assert.True(Fresh(bench, cell));
        Assert.Equal(0x7FFFFF, bench.Frame.Tension);
    }

    [Fact]
    public void TenConversionsASecondAreTooSlowAndNamed()
    {
        var bench = Fitted();
        bench.Board.LoadCell.Faults.Absent = true;
        bench.Board.OtherConverter.Faults.SlowRate = true;
        bench.Board.OtherConverter.PowerOn(bench.Board.NowNanoseconds);
        bench.PassMilliseconds(600);
        var unit = new KiteUnit(new FlightParameters(), new Calibration());
        Assert.Equal(PartStatus.TooSlow, unit.Board.LoadCell.Status);
        Assert.Contains("(HX711) converts 10 times a second", PartText.Describe(unit.Board));
    }

    [Fact]
    public void UnitWithAnHx711InsteadArmsAndKeepsTime()
    {
        var bench = Fitted();
        bench.Board.LoadCell.Faults.Absent = true;
        var unit = new KiteUnit(new FlightParameters(), new Calibration());
        Run(unit, 400);
        Assert.IsType<Hx711>(unit.Board.LoadCell);
        Assert.Equal(string.Empty, PartText.Describe(unit.Board));
        unit.Request(OperatorRequest.Arm);
        Run(unit, 500);
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
        Assert.True(bench.Board.Drive.Driven);
        Assert.Equal(0, unit.Timing.Overruns);
        Assert.InRange(unit.Timing.MaxMicroseconds, 1, 5100);
    }

    [Fact]
    public void WhileANau7802AnswersTheOtherPinsAreLeftAlone()
    {
        var bench = Fitted();
        var unit = new KiteUnit(new FlightParameters(), new Calibration());
        Run(unit, 20);
        Assert.IsType<Nau7802>(unit.Board.LoadCell);
        Assert.Equal(0, bench.Board.Statistics.CallsOf(NativeCall.Spi));
    }

    private static Bench Fitted(BoardOptions? options = null)
    {
        var bench = new Bench(options);
        bench.Board.OtherConverter.Fitted = true;
        bench.PassMilliseconds(100);
        return bench;
    }

    private static Hx711 Ready(Bench bench)
    {
        var cell = new Hx711();
        Assert.True(cell.TryInitialise(), cell.Status.ToString());
        return cell;
    }

    /// <summary>Reads within one conversion time.</summary>
    private static bool Fresh(Bench bench, Hx711 cell)
    {
        for (int i = 0; i < 15; i++)
        {
            if (cell.TryRead(bench.Frame))
            {
                return true;
            }

            bench.PassMilliseconds(1);
        }

        return false;
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }
}
