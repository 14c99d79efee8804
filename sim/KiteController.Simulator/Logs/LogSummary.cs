using System.Linq;

namespace KiteController.Simulator.Logs;

/// <summary>What is in a log: the JSON object of <c>decode --json</c>.</summary>
/// <param name="FirmwareVersion">Version of the firmware that wrote it.</param>
/// <param name="Live">True for a live log, false for what a ring held.</param>
/// <param name="FirstTick">Number of the first tick; 0 if there is none.</param>
/// <param name="LastTick">Number of the last one.</param>
/// <param name="Ticks">Ticks in it.</param>
/// <param name="MissingTicks">Ticks between the first and the last that are not in it.</param>
/// <param name="Seconds">From the first tick to the last.</param>
/// <param name="Statuses">Status frames.</param>
/// <param name="States">Whole states, from each of which it can be done again.</param>
/// <param name="Rejected">Stretches of bytes that were no frame.</param>
public sealed record LogSummary(
    string FirmwareVersion, bool Live, int FirstTick, int LastTick, int Ticks, int MissingTicks, double Seconds, int Statuses, int States, int Rejected)
{
    /// <summary>Sums up a log.</summary>
    public static LogSummary Of(UnitLog log, LogClock clock)
    {
        var tick = TickFrame.Index("tick");
        var first = log.Ticks.Count > 0 ? log.Ticks[0][tick] : 0;
        var last = log.Ticks.Count > 0 ? log.Ticks[^1][tick] : 0;
        var missing = log.Ticks.Zip(log.Ticks.Skip(1), (one, next) => next[tick] - one[tick] - 1).Where(gap => gap > 0).Sum();
        return new LogSummary(
            log.Header.Version, log.Header.Live, first, last, log.Ticks.Count, missing, clock.LengthSeconds, log.Statuses.Count,
            log.Segments.Count(segment => segment.IsComplete), log.Rejected);
    }
}
