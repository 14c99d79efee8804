using System;
using KiteController.Core.Loop;
using KiteController.Simulator.Bench;
using KiteController.Simulator.Flights;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>What the loop leaves behind, and that what it records is enough.</summary>
public sealed class LoopTests
{
    [Fact]
    public void FlyingAllocatesNextToNothingHere()
    {
        var flight = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 120.0 });
        while (flight.TimeSeconds < 90.0)
        {
            flight.Tick();
        }

        // An unoptimised build boxes a few values a tick in the device API; an optimised one nothing.
        Assert.InRange(Allocated(() => Repeat(1000, flight.Tick)), 0, 100 * 1000);
        Assert.InRange(Allocated(() => flight.StepWorldAlone(10_000)), 0, 100);
    }

    [Fact]
    public void RecordedFramesReplayTheFlightExactly()
    {
        var flight = new SimulatedFlight(new Scenario { CutAtSeconds = 50.0, Seconds = 55.0 });
        var tape = new FrameTape();
        var duties = new System.Collections.Generic.List<float>();
        while (!flight.Ended)
        {
            flight.Tick();
            tape.Add(flight.Unit.Frame);
            duties.Add(flight.Unit.Command.Duty);
        }

        var brain = new FlightController(flight.Parameters, flight.Calibration);
        var command = new ActuatorCommand();
        for (var i = 0; i < duties.Count; i++)
        {
            brain.Step(tape.Frames[i], command);
            Assert.Equal(duties[i], command.Duty);
        }
    }

    // Requirement: KC-LOG-003
    [Fact]
    public void StepStaysWithinItsBudgetAndMakesNoGarbage()
    {
        var flight = new SimulatedFlight(new Scenario());
        var tape = BenchRun.Record(flight, out _);
        var cost = StepCost.Of(tape, flight.Parameters, flight.Calibration);

        Assert.Equal(0, cost.GarbageBytes);
        Assert.InRange(cost.Instructions / (double)cost.Ticks, 500.0, 2500.0);
        Assert.InRange(cost.MostInstructions, 500, 4000);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }
}
