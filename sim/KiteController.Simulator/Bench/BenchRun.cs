using System;
using System.Diagnostics;
using KiteController.Core.Flight;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.VirtualEsp32.Nano;

namespace KiteController.Simulator.Bench;

/// <summary>Measures firmware and simulator on default flights.</summary>
public static class BenchRun
{
    private const int Repetitions = 5;
    private const double TimedSeconds = 240.0;
    private const int PhysicsSteps = 200_000;
    /// <summary>A tailless kite that the unit steers, in a wind with gusts.</summary>
    public static readonly Scenario SteeredScenario = new()
    {
        Kite = "patang",
        Start = FlightStart.Flying,
        Mode = FlightMode.Steer,
        TakesLever = false,
        CutAtSeconds = null,
        Seconds = 128.0,
    };

    private static readonly Scenario TimedScenario = new() { CutAtSeconds = null, Seconds = TimedSeconds };

    /// <summary>Measures everything; takes some seconds.</summary>
    /// <param name="line">How the line is modelled.</param>
    public static BenchResult Execute(LineModel line = LineModel.QuasiStatic)
    {
        var timed = TimedScenario with { LineModel = line };
        var flight = new SimulatedFlight(new Scenario { LineModel = line });
        var tape = Record(flight, out var garbage);
        var timing = flight.Unit.Timing;
        var cost = StepCost.Of(tape, flight.Parameters, flight.Calibration);
        var steered = CostOf(SteeredScenario with { LineModel = line });
        var told = CostOf(SteeredScenario with { LineModel = line, HeadingSensor = new HeadingSensor() });
        return new BenchResult
        {
            IlPerTickMean = Math.Round((double)cost.Instructions / cost.Ticks, 1),
            IlPerTickMax = cost.MostInstructions,
            SteeredIlPerTickMean = Math.Round((double)(steered.Instructions + told.Instructions) / (steered.Ticks + told.Ticks), 1),
            SteeredIlPerTickMax = Math.Max(steered.MostInstructions, told.MostInstructions),
            TickMicrosecondsMean = Math.Round((double)timing.SumMicroseconds / timing.Count, 1),
            TickMicrosecondsMax = timing.MaxMicroseconds,
            CoreBytesPerTick = Math.Round((double)cost.GarbageBytes / cost.Ticks, 1),
            DriverBytesPerTick = Math.Round((double)(garbage - cost.GarbageBytes) / cost.Ticks, 1),
            RealTimeFactor = Math.Round(Best(() => LoopFactor(timed))),
            PhysicsRealTimeFactor = Math.Round(Best(() => PhysicsFactor(timed))),
        };
    }

    /// <summary>Flies a scenario and counts what its ticks cost.</summary>
    public static StepCost CostOf(Scenario scenario)
    {
        var flight = new SimulatedFlight(scenario);
        var tape = Record(flight, out _);
        return StepCost.Of(tape, flight.Parameters, flight.Calibration);
    }

    /// <summary>Flies to the end and keeps all sensor frames.</summary>
    /// <param name="flight">A flight that has not begun.</param>
    /// <param name="garbageBytes">Garbage that the firmware made on the device, in and between the ticks.</param>
    public static FrameTape Record(SimulatedFlight flight, out long garbageBytes)
    {
        var tape = new FrameTape();
        var before = Meter.GarbageBytes;
        while (!flight.Ended)
        {
            flight.Tick();
            tape.Add(flight.Unit.Frame);
        }

        garbageBytes = Meter.GarbageBytes - before;
        return tape;
    }

    private static double Best(Func<double> measure)
    {
        var best = 0.0;
        for (var i = 0; i < Repetitions; i++)
        {
            best = Math.Max(best, measure());
        }

        return best;
    }

    private static double LoopFactor(Scenario timed)
    {
        var flight = new SimulatedFlight(timed);
        var from = flight.TimeSeconds;
        var watch = Stopwatch.StartNew();
        while (!flight.Ended)
        {
            flight.Tick();
        }

        return (flight.TimeSeconds - from) / watch.Elapsed.TotalSeconds;
    }

    private static double PhysicsFactor(Scenario timed)
    {
        var flight = new SimulatedFlight(timed);
        while (flight.TimeSeconds < 60.0)
        {
            flight.Tick();
        }

        var watch = Stopwatch.StartNew();
        flight.StepWorldAlone(PhysicsSteps);
        return PhysicsSteps * World.FlightWorld.StepSeconds / watch.Elapsed.TotalSeconds;
    }
}
