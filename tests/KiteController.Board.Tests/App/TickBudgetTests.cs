using System;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>What a tick costs at 1 microsecond per instruction and the assumed costs of native calls.</summary>
public sealed class TickBudgetTests
{
    private readonly ITestOutputHelper _output;

    public TickBudgetTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void WholeTickFitsIntoHalfThePeriod()
    {
        _ = new Bench();
        KiteUnit unit = new(new FlightParameters(), new Calibration());
        Run(unit, 1000);
        TickTiming timing = unit.Timing;
        _output.WriteLine($"tick mean {timing.SumMicroseconds / timing.Count} us, max {timing.MaxMicroseconds} us");
        Assert.InRange(timing.MaxMicroseconds, 1, 5000);
        Assert.Equal(0, timing.Overruns);
    }

    [Fact]
    public void ArmedTickFitsToo()
    {
        var bench = new Bench();
        var spool = new Spool(new SpoolParameters(), 20.0);
        bench.EveryMillisecond = (drive, signals) =>
        {
            signals.LineTensionNewton = 3.0 + 2.0 * Math.Sin(bench.Board.NowNanoseconds * 1e-9);
            spool.Step(drive.Driven, drive.Duty, signals.LineTensionNewton, 0.001);
            signals.SpoolAngleRadian = spool.AngleRadian;
            signals.SupplyVolt = spool.SupplyVolt;
            signals.MotorCurrentAmpere = spool.MotorCurrentAmpere;
        };
        KiteUnit unit = new(new FlightParameters(), new Calibration());
        Run(unit, 400);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 1000);
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
        _output.WriteLine($"armed: max {unit.Timing.MaxMicroseconds} us");
        Assert.InRange(unit.Timing.MaxMicroseconds, 1, 5000);
        Assert.Equal(0, unit.Timing.Overruns);
    }

    [Fact]
    public void BoardPartOfATickStaysWithinItsShare()
    {
        var bench = new Bench();
        KiteUnit unit = new(new FlightParameters(), new Calibration());
        Run(unit, 20);
        bench.Board.Statistics.Clear();
        long instructions = Meter.Instructions;
        long garbage = Meter.GarbageBytes;
        const int Ticks = 100;
        for (int i = 0; i < Ticks; i++)
        {
            unit.Board.Read(unit.Frame);
            unit.Board.Drive(unit.Command);
            bench.PassMilliseconds(8);
        }

        long il = (Meter.Instructions - instructions) / Ticks;
        long bytes = (Meter.GarbageBytes - garbage) / Ticks;
        long wire = 0;
        foreach (NativeCall kind in Enum.GetValues<NativeCall>())
        {
            wire += kind is NativeCall.Managed or NativeCall.Garbage ? 0 : bench.Board.Statistics.NanosecondsOf(kind) / Ticks;
        }

        _output.WriteLine($"board: {il} IL, {wire / 1000} us of native calls, {bytes} bytes of garbage a tick");
        Assert.InRange(il, 1, 600);
        Assert.InRange(wire, 1, 2_200_000);
        Assert.InRange(bytes, 0, CyclicExecutive.TickGarbageBytes);
    }

    [Fact]
    public void EstimateOfTheGarbageHoldsSoTheHeapNeverCollectsByItself()
    {
        var bench = new Bench();
        KiteUnit unit = new(new FlightParameters(), new Calibration());
        Run(unit, 10);
        long before = Meter.GarbageBytes;
        bench.Board.Statistics.Clear();
        int asked = unit.Timing.Collections;
        Run(unit, 1000);
        long perTick = (Meter.GarbageBytes - before) / 1000;
        _output.WriteLine($"whole cycle: {perTick} bytes of garbage");
        Assert.InRange(perTick, 1, CyclicExecutive.TickGarbageBytes);
        Assert.Equal(unit.Timing.Collections - asked, bench.Board.Statistics.CallsOf(NativeCall.Garbage));
        Assert.InRange(unit.Timing.Collections - asked, 20, 40);
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }
}
