using System.Collections.Generic;
using System.Globalization;
using KiteController.Simulator.Logs;

namespace KiteController.Cli;

/// <summary>What came of a replay, in sentences.</summary>
internal static class ReplayText
{
    private const double SecondsPerTick = 0.01;

    /// <summary>The sentences, one a line.</summary>
    public static IEnumerable<string> Lines(ReplayResult result)
    {
        var kind = result.Live ? "live log" : "ring";
        yield return Text($"Starts at tick {result.FirstTick}, {(result.FirstTick - 1) * SecondsPerTick:0.00} s after power-up, from the state in the {kind} (firmware {result.FirmwareVersion}, {result.Image} image here).");
        if (result.FirstDifference is { } difference)
        {
            yield return Text($"First difference after tick {difference.Tick}: {difference.Field} is {difference.Logged:R} in the log and {difference.Replayed:R} here.");
        }
        else
        {
            var how = result.Tolerance > 0.0 ? Text($"within {result.Tolerance:R}") : "bit for bit";
            yield return Text($"{result.Ticks} ticks, {result.StatesCompared} whole states and {result.StatusesCompared} statuses agree {how}.");
        }

        if (result.SkippedTicks > 0 || result.Starts > 1)
        {
            yield return Text($"The log has gaps: {result.Starts} starts, {result.SkippedTicks} ticks could not be done again.");
        }

        if (result.Rejected > 0)
        {
            yield return Text($"{result.Rejected} stretches of bytes were no frame.");
        }
    }

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
