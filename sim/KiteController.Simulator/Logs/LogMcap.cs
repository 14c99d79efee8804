using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KiteController.Simulator.Logs;

/// <summary>A log as MCAP: channels /tick and /status of JSON messages with their schemas, and the settings as metadata.</summary>
public static class LogMcap
{
    private const ulong NanosecondsPerMicrosecond = 1000;

    /// <summary>Writes the file.</summary>
    public static void Write(UnitLog log, LogClock clock, Stream file)
    {
        using var writer = new McapWriter(file, "KiteController");
        var metadata = new Dictionary<string, string> { ["firmware_version"] = log.Header.Version, ["live"] = log.Header.Live ? "1" : "0" };
        foreach (var (name, value) in log.Segments.Where(segment => segment.IsComplete).Take(1).SelectMany(LogSettings.Of))
        {
            metadata[name] = value.ToString("R", CultureInfo.InvariantCulture);
        }

        writer.AddMetadata("settings", metadata);
        var ticks = writer.AddChannel("/tick", "tick", SchemaOf(FrameTable.Tick));
        var statuses = writer.AddChannel("/status", "status", SchemaOf(FrameTable.Status));
        for (var i = 0; i < log.Ticks.Count; i++)
        {
            writer.Add(ticks, (ulong)clock.MicrosecondOf(i) * NanosecondsPerMicrosecond, MessageOf(FrameTable.Tick, log.Ticks[i]));
        }

        foreach (var status in log.Statuses)
        {
            if (clock.MicrosecondOfTick(status[0]) is { } time)
            {
                writer.Add(statuses, (ulong)time * NanosecondsPerMicrosecond, MessageOf(FrameTable.Status, status));
            }
        }
    }

    /// <summary>The JSON schema of a frame.</summary>
    public static string SchemaOf(FrameSchema schema)
    {
        var properties = new JsonObject();
        foreach (var field in schema.Fields)
        {
            properties[field.Column] = new JsonObject
            {
                ["type"] = field.Type == FieldType.Bit ? "boolean" : "number",
                ["description"] = field.Description,
            };
        }

        return new JsonObject { ["type"] = "object", ["title"] = schema.Name, ["properties"] = properties }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static string MessageOf(FrameSchema schema, int[] raw)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < raw.Length; i++)
        {
            var field = schema.Fields[i];
            var value = field.Type == FieldType.Bit ? (raw[i] != 0 ? "true" : "false")
                : double.IsFinite(field.Value(raw[i])) ? field.Text(raw[i]) : "null";
            text.Append(i == 0 ? "\"" : ",\"").Append(field.Column).Append("\":").Append(value);
        }

        return text.Append('}').ToString();
    }
}
