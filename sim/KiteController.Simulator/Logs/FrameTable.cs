using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace KiteController.Simulator.Logs;

/// <summary>The table of all frames: frames.csv, which lies beside the firmware that writes them.</summary>
public static class FrameTable
{
    private const string ResourceName = "frames.csv";

    private static readonly Dictionary<byte, FrameSchema> ById = Read().ToDictionary(schema => schema.Id);

    /// <summary>All kinds of frames.</summary>
    public static IReadOnlyCollection<FrameSchema> All => ById.Values;

    /// <summary>What wrote the log.</summary>
    public static FrameSchema Header { get; } = Find("header");

    /// <summary>Settings and state.</summary>
    public static FrameSchema Words { get; } = Find("words");

    /// <summary>One tick.</summary>
    public static FrameSchema Tick { get; } = Find("tick");

    /// <summary>What a tick knew and decided.</summary>
    public static FrameSchema Status { get; } = Find("status");

    /// <summary>The frame of an id; null if there is none.</summary>
    public static FrameSchema? TryFind(byte id) => ById.GetValueOrDefault(id);

    private static FrameSchema Find(string name) => ById.Values.Single(schema => schema.Name == name);

    private static IEnumerable<FrameSchema> Read()
    {
        using var stream = typeof(FrameTable).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Split(','));
        }

        return [.. rows.GroupBy(row => (Name: row[0], Id: byte.Parse(row[1], CultureInfo.InvariantCulture)))
            .Select(group => new FrameSchema(group.Key.Name, group.Key.Id, group.Select(FieldOf)))];
    }

    private static FrameField FieldOf(string[] row)
    {
        var optional = row[3].EndsWith('?');
        var type = row[3] == "i32[]" ? FieldType.I32Row : Enum.Parse<FieldType>(row[3].TrimEnd('?'), ignoreCase: true);
        return new FrameField(row[2], type, double.Parse(row[4], CultureInfo.InvariantCulture), row[5], row[6], optional);
    }
}
