using KiteController.Core.Flight;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Faults;

/// <summary>One fault in one mode of one flight.</summary>
public sealed record FaultOutcome
{
    /// <summary>The fault.</summary>
    public required string Fault { get; init; }

    /// <summary>The mode it was to strike in.</summary>
    public required FlightMode Mode { get; init; }

    /// <summary>Seed of the flight.</summary>
    public required ulong Seed { get; init; }

    /// <summary>False if the flight never came to that mode; nothing below means anything then.</summary>
    public required bool Reached { get; init; }

    /// <summary>State of the supervisor at the end.</summary>
    public UnitState State { get; init; }

    /// <summary>Its reason.</summary>
    public Reason Reason { get; init; }

    /// <summary>Mode at the end, while armed.</summary>
    public FlightMode EndMode { get; init; }

    /// <summary>From the fault to the first change of state or mode that it caused, second; null if there was none.</summary>
    public double? AnsweredAfterSeconds { get; init; }

    /// <summary>Highest true tension after the fault, newton.</summary>
    public double PeakNewton { get; init; }

    /// <summary>Fastest true line after the fault, either way, metre per second.</summary>
    public double PeakSpeedMetrePerSecond { get; init; }

    /// <summary>Highest true height of a kite on the line after the fault, metre.</summary>
    public double PeakHeightMetre { get; init; }

    /// <summary>The same while the motor could still be steered, metre.</summary>
    public double PeakHeightDrivenMetre { get; init; }

    /// <summary>Highest true tension from one second after the motor was switched off, newton; 0 if it was not.</summary>
    public double PeakNewtonMotorOff { get; init; }

    /// <summary>True if the kite rose above its ceiling on line that the shorted motor gave; no software can hold it then.</summary>
    public bool HeightNotHeld { get; init; }

    /// <summary>Most line that lay slack, metre: line out beyond the kite's distance; after a cut, what ran off the drum without pull.</summary>
    public double SlackPaidOutMetre { get; init; }

    /// <summary>Line taken in against a pulling kite once the unit had answered with a failsafe, metre.</summary>
    public double PulledInMetre { get; init; }

    /// <summary>What was unsafe, as a clause; null if nothing was.</summary>
    public string? Unsafe { get; init; }
}
