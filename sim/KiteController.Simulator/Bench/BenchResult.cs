namespace KiteController.Simulator.Bench;

/// <summary>
/// What the firmware costs on the chip and the simulation on this machine: the JSON object of <c>bench --json</c>, keys in
/// camelCase. All but the two factors are exact and repeatable.
/// </summary>
public sealed record BenchResult
{
    /// <summary>IL instructions of one <c>FlightController.Step</c>, mean over a whole default flight.</summary>
    public required double IlPerTickMean { get; init; }

    /// <summary>The most that one Step took.</summary>
    public required long IlPerTickMax { get; init; }

    /// <summary>The same mean over flights of a steered tailless kite, its heading told and not.</summary>
    public required double SteeredIlPerTickMean { get; init; }

    /// <summary>The most that one Step of those took.</summary>
    public required long SteeredIlPerTickMax { get; init; }

    /// <summary>Virtual time of a whole tick, sensors to motor, wire time included, microsecond, mean.</summary>
    public required double TickMicrosecondsMean { get; init; }

    /// <summary>The longest tick, microsecond.</summary>
    public required int TickMicrosecondsMax { get; init; }

    /// <summary>Garbage that Step makes on the device, bytes a tick, mean.</summary>
    public required double CoreBytesPerTick { get; init; }

    /// <summary>Garbage that everything else in a cycle makes, bytes a tick, mean.</summary>
    public required double DriverBytesPerTick { get; init; }

    /// <summary>Virtual seconds per second of this machine, one core, everything in the loop, after warm-up; the best of some runs.</summary>
    public required double RealTimeFactor { get; init; }

    /// <summary>The same for the physics alone.</summary>
    public required double PhysicsRealTimeFactor { get; init; }
}
