using System.Collections.Generic;

namespace KiteController.Simulator.Flights;

/// <summary>
/// The outcome of one flight: the JSON object of <c>fly --json</c>, keys in camelCase. Every figure is virtual or true, none is of
/// the host's clock: the same scenario gives the same bytes. Unknown is null.
/// </summary>
public sealed record FlightSummary
{
    /// <summary>True if the kite was launched and did not hit the ground on the line.</summary>
    public required bool Survived { get; init; }

    /// <summary>How the kite hit the ground, if it did.</summary>
    public CrashSummary? Crash { get; init; }

    /// <summary>Cycles of the firmware that missed their 10 ms deadline.</summary>
    public required int Overruns { get; init; }

    /// <summary>The cut; null if the line was not cut.</summary>
    public CutSummary? Cut { get; init; }

    /// <summary>The unit's landing estimate against the truth; null if it made none or the kite had not landed at the end.</summary>
    public LandingSummary? Landing { get; init; }

    /// <summary>Seed of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Firmware image flown: <c>flight</c> or <c>nano</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Name of the kite.</summary>
    public required string Kite { get; init; }

    /// <summary>Mean wind at 10 m, metre per second; null under a recorded wind.</summary>
    public double? WindMetrePerSecond { get; init; }

    /// <summary>Where that wind comes from, degrees true; null under a recorded wind.</summary>
    public double? WindFromDeg { get; init; }

    /// <summary>Gust intensity at 10 m; null under a recorded wind.</summary>
    public double? Turbulence { get; init; }

    /// <summary>Shear exponent.</summary>
    public required double Shear { get; init; }

    /// <summary>Planned length of the flight, second.</summary>
    public required double Seconds { get; init; }

    /// <summary>Virtual time simulated, second: longer if a cut kite was followed to the ground.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>Mean measured tension from the launch to the cut or the end, newton; this and the next two are null if not every tick was recorded.</summary>
    public double? MeanTensionNewton { get; init; }

    /// <summary>Highest true tension, newton.</summary>
    public double? MaxTensionNewton { get; init; }

    /// <summary>Greatest true height on the line, metre.</summary>
    public double? MaxHeightMetre { get; init; }

    /// <summary>Mean tick from first sensor to last actuator in virtual time, microsecond.</summary>
    public required double TickMicrosecondsMean { get; init; }

    /// <summary>Longest such tick, microsecond.</summary>
    public required int TickMicrosecondsMax { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<FlightEvent> Events { get; init; }
}
