using System;
using System.IO;
using System.Linq;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Phone.Tests.Rig;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using KiteController.VirtualEsp32.Network;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>The page costs the loop nothing that the tick could feel.</summary>
public sealed class ServingTests(ITestOutputHelper output)
{
    private const int Ticks = 6000;
    private const int Launching = 20_000;

    // Requirement: KC-PHN-001
    [Fact]
    public void AsksTwiceASecondMakeNoTickLateWhileTheKiteFlies()
    {
        var field = new Field();
        var phone = Serve(field);
        var timing = field.Unit.Timing;
        var (overruns, answers) = (timing.Overruns, phone.Answers);

        field.Run(Ticks);

        Tell("trainer, served", field, overruns);
        Assert.InRange(phone.Answers - answers, 110, 125);
        Assert.Equal(overruns, timing.Overruns);
        Assert.InRange(field.WorstLatenessMicroseconds, 0, CyclicExecutive.ToleranceMicroseconds);
        Assert.InRange(timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
    }

    // Requirement: KC-PHN-001
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NeitherDoTheyWhileAKiteWithoutATailIsSteered(ulong seed)
    {
        var scenario = new Scenario { Kite = "patang", CutAtSeconds = null, Seed = seed };
        var alone = new Field(scenario, AccessPointSettings.Off);
        alone.Unit.Request(OperatorRequest.Arm);
        alone.Run(100);
        alone.Unit.Request(OperatorRequest.Launch);
        alone.RunUntil(() => alone.Unit.Flight.Status.Mode == FlightMode.Hold, Launching);
        Forget(alone);
        var before = alone.Unit.Timing.Overruns;
        alone.Run(Ticks);
        Tell($"patang {seed}, without", alone, before);

        var field = new Field(scenario);
        Serve(field);
        var overruns = field.Unit.Timing.Overruns;
        field.Run(Ticks);

        var timing = field.Unit.Timing;
        Tell($"patang {seed}, served", field, overruns);
        Assert.Equal(UnitState.Armed, field.State);
        Assert.InRange(field.Unit.Timing.Overruns - overruns, 0, alone.Unit.Timing.Overruns - before + 1); // Those of the log's saved states: every two seconds one that found no pause.
        Assert.InRange(field.WorstLatenessMicroseconds, 0, Math.Max(timing.MaxSliceMicroseconds - CyclicExecutive.SliceMicroseconds, CyclicExecutive.ToleranceMicroseconds));
    }

    // Requirement: KC-PHN-001
    [Fact]
    public void NeitherDoTheyWhileSomebodyFollowsTheLog()
    {
        var field = new Field();
        var phone = Serve(field);
        using var host = new MemoryStream();
        field.Unit.Log.StartLive(new LogWire(field.Flight.Board, host), LogSender.SerialBytesPerTick);
        var (overruns, answers) = (field.Unit.Timing.Overruns, phone.Answers);

        field.Run(Ticks);

        var log = UnitLog.Parse("live", host.ToArray());
        var gaps = log.Ticks.Zip(log.Ticks.Skip(1)).Count(pair => pair.Second[0] != pair.First[0] + 1);
        Tell($"trainer, served, log followed, {gaps} gaps, {log.Ticks.Count} ticks", field, overruns);
        Assert.Equal(overruns, field.Unit.Timing.Overruns);
        Assert.InRange(phone.Answers - answers, 100, 125);
        Assert.InRange(log.Ticks.Count, Ticks / 5, Ticks); // What is too much for the pauses, the log loses, not the loop.
    }

    /// <summary>Puts the kite up by phone; from then on that phone and somebody who looks on ask twice a second each.</summary>
    private static Rig.Phone Serve(Field field)
    {
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        field.EachTick += field.NewPhone().KeepAsking;
        Forget(field);
        return phone;
    }

    private static void Forget(Field field)
    {
        field.Unit.Timing.MaxSliceMicroseconds = 0;
        field.Unit.Timing.MaxMicroseconds = 0;
        field.WorstLatenessMicroseconds = 0;
    }

    private void Tell(string what, Field field, int overruns)
    {
        var timing = field.Unit.Timing;
        output.WriteLine($"{what}, {Ticks / 100} s: {timing.Overruns - overruns} overruns, worst delay {field.WorstLatenessMicroseconds} us, longest slice {timing.MaxSliceMicroseconds} us, longest tick {timing.MaxMicroseconds} us; {field.State} {field.Unit.Flight.Status.Mode}");
    }
}
