using System;
using System.IO;
using System.Linq;
using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Bench;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>The ring and the sender in the running unit: what they keep, how fast they send, what they cost.</summary>
public sealed class RecorderTests
{
    private const int LongestSlice = 1000;

    [Fact]
    public void AListenerNeverGetsMoreThanTheLinkCarries()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 40.0, CutAtSeconds = null });
        using var host = new MemoryStream();
        flight.Listen(host);
        var at = Enumerable.Range(0, 3000).Select(_ =>
        {
            flight.Tick();
            return host.Length;
        }).ToArray();

        for (var i = 100; i < at.Length; i++)
        {
            Assert.InRange(at[i] - at[i - 100], 0, 46_080); // One second of 460,800 baud at ten bits a byte.
        }

        Assert.InRange(at[^1], 3000 * 45, 3000 * 80);
        Assert.Equal(0, flight.Unit.Timing.Overruns);
        Assert.InRange(flight.Unit.Timing.MaxMicroseconds, 1, 5100);
    }

    [Fact]
    public void AListenerOnASlowLinkGetsAllThatFitsAndTheRestIsMissingNotWrong()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null });
        using var host = new MemoryStream();
        flight.Listen(host);
        flight.Unit.Log.StartLive(new SlowSink(host), 30);
        while (!flight.Ended)
        {
            flight.Tick();
        }

        var result = LogReplay.Run(LoggedFlights.Parse(host.ToArray()), [], 0.0);

        Assert.Null(result.FirstDifference);
        Assert.InRange(result.Ticks, 1000, 5000);
        Assert.InRange(result.Starts, 2, 60);
        Assert.Equal(0, flight.Unit.Timing.Overruns);
    }

    [Fact]
    public void TheRingRestsAfterADisarmAndKeepsWhatLedThere()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null });
        while (flight.TimeSeconds < 50.0)
        {
            flight.Tick();
        }

        var unit = flight.Unit;
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
        Assert.False(unit.Log.StartDump(new SlowSink(new MemoryStream()), 100));
        unit.Request(OperatorRequest.Disarm);
        Run(unit, 1);
        var disarmed = unit.Flight.Status.TickCount;
        Run(unit, 3000);

        Assert.True(unit.Recorder.Resting);
        var log = Fetch(flight);
        Assert.InRange(log.Ticks[^1][0], disarmed + 45, disarmed + 55);
        Assert.InRange(log.Ticks[0][0], disarmed - 680, disarmed - 480);
        Assert.Equal(1, log.Ticks.Count(tick => tick[TickFrame.Index("request")] == (int)OperatorRequest.Disarm));
    }

    [Fact]
    public void AfterTheNextArmingTheRingGoesOn()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null });
        while (flight.TimeSeconds < 20.0)
        {
            flight.Tick();
        }

        var unit = flight.Unit;
        unit.Request(OperatorRequest.Disarm);
        Run(unit, 300);
        Assert.True(unit.Recorder.Resting);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 50);
        Assert.False(unit.Recorder.Resting);
        var newest = unit.Recorder.Ring.At(unit.Recorder.Ring.Newest);
        Assert.InRange(newest.Count, 40, 50);
        Assert.Equal(unit.Flight.Status.TickCount + 1, newest.FirstTick + newest.Count);
    }

    [Fact]
    public void AListenerAfterTheFlightGetsTheRestingRingAndThenWhatComes()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null });
        while (flight.TimeSeconds < 30.0)
        {
            flight.Tick();
        }

        var unit = flight.Unit;
        unit.Request(OperatorRequest.Disarm);
        Run(unit, 2000);
        using var host = new MemoryStream();
        flight.Listen(host);
        Run(unit, 2500);

        var log = LoggedFlights.Parse(host.ToArray());
        var result = LogReplay.Run(log, [], 0.0);
        Assert.Null(result.FirstDifference);
        Assert.Equal(2, result.Starts);
        Assert.Equal(log.Ticks.Count, result.Ticks);
        Assert.InRange(log.Ticks.Count, 1500, 2800);

        // The state at the start of a segment goes first: for a third of a second the newest ticks wait for it.
        Assert.InRange(log.Ticks[^1][0], unit.Flight.Status.TickCount - 35, unit.Flight.Status.TickCount);
    }

    [Fact]
    public void ChangedSettingsAreInTheLogFromWhereTheyAct()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null });
        using var host = new MemoryStream();
        flight.Listen(host);
        Run(flight.Unit, 300);
        Assert.Equal(ParameterAnswer.Done, flight.Unit.Settings.TrySet(ParameterTable.IndexOf("tension.floor"), 1.5f));
        Run(flight.Unit, 300);

        var log = LoggedFlights.Parse(host.ToArray());

        Assert.Equal([1f, 1.5f], log.Segments.Select(segment => LogSettings.Of(segment).Single(setting => setting.Name == "tensionFloorNewton").Value).Distinct());
        Assert.Null(LogReplay.Run(log, [], 0.0).FirstDifference);
    }

    [Fact]
    public void NoSliceIsLongAndNothingIsLeftForTheCollector()
    {
        var flight = new SimulatedFlight(new Scenario());
        var frames = BenchRun.Record(flight, out _).Frames;
        var brain = new FlightController(flight.Parameters, flight.Calibration);
        var recorder = new FlightRecorder(brain, flight.Parameters, flight.Calibration);
        var sender = new LogSender(recorder, brain.Status);
        using var host = new MemoryStream();
        sender.StartLive(new SlowSink(host), LogSender.SerialBytesPerTick);
        var command = new ActuatorCommand();
        var inner = new SensorFrame();
        var garbage = Meter.GarbageBytes;
        long longest = 0;
        foreach (var frame in frames)
        {
            brain.Step(frame, command);
            longest = Math.Max(longest, Cost(() => recorder.Record(frame, inner, command)));
            longest = Math.Max(longest, Cost(sender.Tick));
            var more = true;
            while (more)
            {
                longest = Math.Max(longest, Cost(() => more = recorder.Save(CyclicExecutive.PeriodMicroseconds)));
            }

            more = true;
            for (var slices = 0; more && slices < 5; slices++)
            {
                longest = Math.Max(longest, Cost(() => more = sender.Work()));
            }
        }

        Assert.InRange(longest, 500, LongestSlice);
        Assert.Equal(0, Meter.GarbageBytes - garbage);
    }

    [Fact]
    public void ATickThatHadNoPauseIsRecordedAllTheSame()
    {
        var flight = new SimulatedFlight(new Scenario { Seconds = 60.0, CutAtSeconds = null, Faults = [new ScheduledFault("bus-held", 20.0)] });
        using var host = new MemoryStream();
        flight.Listen(host);
        while (!flight.Ended)
        {
            flight.Tick();
        }

        Assert.InRange(flight.Unit.Timing.Overruns, 1, 100_000);
        var log = LoggedFlights.Parse(host.ToArray());
        var result = LogReplay.Run(log, [], 0.0);
        Assert.Null(result.FirstDifference);
        Assert.Equal(1, result.Starts);
        Assert.Equal(log.Ticks.Count, result.Ticks);
    }

    [Fact]
    public void TheVersionInTheLogIsThatOfTheFirmware()
    {
        var version = typeof(FlightController).Assembly.GetName().Version!;

        Assert.Equal(version.ToString(3), LoggedFlights.Parse(LoggedFlights.Short).Header.Version);
    }

    private static UnitLog Fetch(SimulatedFlight flight)
    {
        using var host = new MemoryStream();
        flight.FetchRing(host);
        return LoggedFlights.Parse(host.ToArray());
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (var i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }

    private static long Cost(Action slice)
    {
        var before = Meter.Instructions;
        slice();
        return Meter.Instructions - before;
    }

    private sealed class SlowSink(Stream host) : IByteSink
    {
        public int Room => 300;

        public void Write(byte[] buffer, int count) => host.Write(buffer, 0, count);
    }
}
