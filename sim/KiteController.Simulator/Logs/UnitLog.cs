using System;
using System.Collections.Generic;
using System.IO;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Logs;

/// <summary>A log as the unit sent it, taken apart: headers, segments, ticks, and what the unit told about itself.</summary>
public sealed class UnitLog
{
    private readonly List<int[]> _ticks = [];
    private readonly List<LoggedSegment> _segments = [];
    private readonly List<int[]> _statuses = [];
    private readonly Dictionary<(int Part, int Tick), int[]> _statusOf = [];
    private readonly FrameReader _reader;
    private int _part = -1;
    private LogHeader? _current;

    private UnitLog() => _reader = new FrameReader(Take);

    /// <summary>The first header.</summary>
    public LogHeader Header { get; private set; } = null!;

    /// <summary>The ticks, in order, one number a field of <see cref="FrameTable.Tick"/>.</summary>
    public IReadOnlyList<int[]> Ticks => _ticks;

    /// <summary>Where settings and state are known.</summary>
    public IReadOnlyList<LoggedSegment> Segments => _segments;

    /// <summary>What the unit told of some ticks, one number a field of <see cref="FrameTable.Status"/>.</summary>
    public IReadOnlyList<int[]> Statuses => _statuses;

    /// <summary>Stretches of bytes that were no frame.</summary>
    public int Rejected => _reader.Rejected;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputFileException">It cannot be read, or holds no log.</exception>
    public static UnitLog Read(string path)
    {
        try
        {
            return Parse(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The file {path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Takes a log in memory apart; as <see cref="Read"/>.</summary>
    /// <param name="name">What to call it in error sentences.</param>
    /// <param name="bytes">The bytes as the unit sent them.</param>
    public static UnitLog Parse(string name, ReadOnlySpan<byte> bytes)
    {
        var log = new UnitLog();
        log._reader.Feed(bytes);
        log._reader.End();
        if (log._reader.Frames == 0)
        {
            throw new InputFileException($"{name} holds no frame of a unit's log.");
        }

        if (log.Header is null)
        {
            throw new InputFileException($"{name} lacks the header of a log, so nothing in it can be understood.");
        }

        return log;
    }

    /// <summary>What the unit told of one tick; null if it told nothing.</summary>
    /// <param name="part">Number of the header in force.</param>
    /// <param name="tick">Number of the tick.</param>
    public int[]? StatusOf(int part, int tick) => _statusOf.GetValueOrDefault((part, tick));

    private void Take(FrameSchema schema, int[] raw)
    {
        if (schema == FrameTable.Header)
        {
            _current = LogHeader.Of(raw);
            Header ??= _current;
            _part++;
        }
        else if (_current is null)
        {
            return; // Of what went before the first header nothing is known.
        }
        else if (schema == FrameTable.Words)
        {
            TakeWords(_current, raw);
        }
        else if (schema == FrameTable.Tick)
        {
            _ticks.Add(raw);
        }
        else
        {
            _statuses.Add(raw);
            _statusOf[(_part, raw[0])] = raw;
        }
    }

    private void TakeWords(LogHeader header, int[] raw)
    {
        var segment = _segments.Count > 0 ? _segments[^1] : null;
        if (segment is null || segment.FirstTick != raw[0] || segment.Part != _part || segment.TickIndex != _ticks.Count)
        {
            segment = new LoggedSegment(header, _part, raw[0], _ticks.Count);
            _segments.Add(segment);
        }

        if (raw[1] < segment.Blocks.Length)
        {
            segment.Blocks[raw[1]].TryTake(WordSender.WordsPerFrame * raw[2], raw.AsSpan(3));
        }
    }
}
