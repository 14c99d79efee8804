using System.Globalization;
using System.IO;
using System.Linq;

namespace KiteController.Simulator.Logs;

/// <summary>A log as tables: every tick, what the unit told of itself, and the settings. Units stand in the column names.</summary>
public static class LogCsv
{
    /// <summary>Writes the ticks: what the sensors said, in counts, and what was commanded.</summary>
    public static void WriteTicks(UnitLog log, LogClock clock, TextWriter writer)
    {
        WriteHeader(FrameTable.Tick, writer);
        for (var i = 0; i < log.Ticks.Count; i++)
        {
            WriteRow(FrameTable.Tick, clock.MicrosecondOf(i), log.Ticks[i], writer);
        }
    }

    /// <summary>Writes what the unit told of itself, in units.</summary>
    public static void WriteStatuses(UnitLog log, LogClock clock, TextWriter writer)
    {
        WriteHeader(FrameTable.Status, writer);
        foreach (var status in log.Statuses)
        {
            WriteRow(FrameTable.Status, clock.MicrosecondOfTick(status[0]), status, writer);
        }
    }

    /// <summary>Writes parameters and calibration, one a line, as they stood at each place where they changed.</summary>
    public static void WriteSettings(UnitLog log, TextWriter writer)
    {
        writer.WriteLine("first_tick,name,value");
        LoggedSegment? before = null;
        foreach (var segment in log.Segments.Where(segment => segment.IsComplete))
        {
            if (before is null || !segment.HasSettingsOf(before))
            {
                foreach (var (name, value) in LogSettings.Of(segment))
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{segment.FirstTick},{name},{value}"));
                }
            }

            before = segment;
        }
    }

    private static void WriteHeader(FrameSchema schema, TextWriter writer) =>
        writer.WriteLine("time_s," + string.Join(',', schema.Fields.Select(field => field.Column)));

    private static void WriteRow(FrameSchema schema, long? microsecond, int[] raw, TextWriter writer)
    {
        writer.Write(microsecond is { } time ? (time * 1e-6).ToString("0.000000", CultureInfo.InvariantCulture) : string.Empty);
        for (var i = 0; i < raw.Length; i++)
        {
            writer.Write(',');
            writer.Write(schema.Fields[i].Text(raw[i]));
        }

        writer.WriteLine();
    }
}
