using KiteController.Core.Telemetry;

namespace KiteController.Simulator.Logs;

/// <summary>A place in a log where settings and state are known, and from where it can be done again.</summary>
public sealed class LoggedSegment
{
    /// <param name="header">The header in force.</param>
    /// <param name="part">Number of that header in the log, from 0: a new one means that somebody began to listen anew.</param>
    /// <param name="firstTick">Tick before which the state stood so.</param>
    /// <param name="tickIndex">Where in the log the ticks that follow begin.</param>
    public LoggedSegment(LogHeader header, int part, int firstTick, int tickIndex)
    {
        Part = part;
        FirstTick = firstTick;
        TickIndex = tickIndex;
        Blocks = [new(header.SettingsFloats), new(header.SettingsInts), new(header.StateFloats), new(header.StateInts)];
    }

    /// <summary>Number of the header that it stands under.</summary>
    public int Part { get; }

    /// <summary>Tick before which the state stood so.</summary>
    public int FirstTick { get; }

    /// <summary>Index of the first tick after it in <see cref="UnitLog.Ticks"/>.</summary>
    public int TickIndex { get; }

    /// <summary>Floats and whole numbers of the settings, floats and whole numbers of the state.</summary>
    public WordBlock[] Blocks { get; }

    /// <summary>True if nothing is missing.</summary>
    public bool IsComplete => System.Array.TrueForAll(Blocks, block => block.IsComplete);

    /// <summary>True if another segment was recorded with the same settings.</summary>
    public bool HasSettingsOf(LoggedSegment other) =>
        System.MemoryExtensions.SequenceEqual<int>(Blocks[0].Words, other.Blocks[0].Words)
        && System.MemoryExtensions.SequenceEqual<int>(Blocks[1].Words, other.Blocks[1].Words);

    /// <summary>The settings; the segment must be complete.</summary>
    public StateVector Settings() => Vector(Blocks[0], Blocks[1]);

    /// <summary>The state; the segment must be complete.</summary>
    public StateVector State() => Vector(Blocks[2], Blocks[3]);

    private static StateVector Vector(WordBlock floats, WordBlock ints)
    {
        var vector = new StateVector(floats.Words.Length, ints.Words.Length);
        floats.ToFloats().CopyTo(vector.Floats, 0);
        ints.Words.CopyTo(vector.Ints, 0);
        return vector;
    }
}
