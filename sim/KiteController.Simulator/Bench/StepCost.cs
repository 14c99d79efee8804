using System;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.VirtualEsp32.Nano;

namespace KiteController.Simulator.Bench;

/// <summary>Plays recorded frames to a fresh flight brain and counts, exactly, what each Step executes and leaves behind on the device.</summary>
public sealed class StepCost
{
    private StepCost()
    {
    }

    /// <summary>Steps counted.</summary>
    public int Ticks { get; private set; }

    /// <summary>IL instructions of all steps together.</summary>
    public long Instructions { get; private set; }

    /// <summary>IL instructions of the longest step.</summary>
    public long MostInstructions { get; private set; }

    /// <summary>Bytes of garbage of all steps together.</summary>
    public long GarbageBytes { get; private set; }

    /// <summary>Counts a whole tape.</summary>
    /// <param name="tape">The frames.</param>
    /// <param name="parameters">Parameters of the flight they come from.</param>
    /// <param name="calibration">Calibration of that unit.</param>
    /// <param name="perMethod">Receives the instructions by method under the profile image; null otherwise.</param>
    public static StepCost Of(FrameTape tape, FlightParameters parameters, Calibration calibration, long[]? perMethod = null)
    {
        var brain = new FlightController(parameters, calibration);
        var command = new ActuatorCommand();
        var cost = new StepCost();
        foreach (var frame in tape.Frames)
        {
            var instructions = Meter.Instructions;
            var garbage = Meter.GarbageBytes;
            Meter.PerMethod = perMethod;
            brain.Step(frame, command);
            Meter.PerMethod = null;
            instructions = Meter.Instructions - instructions;
            cost.Ticks++;
            cost.Instructions += instructions;
            cost.MostInstructions = Math.Max(cost.MostInstructions, instructions);
            cost.GarbageBytes += Meter.GarbageBytes - garbage;
            while (brain.Background())
            {
            }
        }

        return cost;
    }
}
