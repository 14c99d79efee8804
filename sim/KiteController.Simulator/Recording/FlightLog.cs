using System;

namespace KiteController.Simulator.Recording;

/// <summary>All ticks of one flight, in order. The memory is taken beforehand, so recording in the loop allocates nothing.</summary>
public sealed class FlightLog
{
    private readonly FlightSample[] _samples;
    private int _latest;

    /// <param name="capacity">Ticks it can hold; later ones are dropped.</param>
    public FlightLog(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _samples = new FlightSample[capacity + 1];
    }

    /// <summary>Ticks recorded.</summary>
    public int Count { get; private set; }

    /// <summary>True if ticks were dropped because the log was full.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>The tick that was written last, recorded or dropped.</summary>
    public ref readonly FlightSample Latest => ref _samples[_latest];

    /// <summary>The recorded ticks.</summary>
    public ReadOnlySpan<FlightSample> Samples => _samples.AsSpan(0, Count);

    /// <summary>The place for the next tick, to be filled in by the caller. Once the log is full it is one place, used again for every tick.</summary>
    public ref FlightSample Append()
    {
        _latest = Count;
        if (Count < _samples.Length - 1)
        {
            Count++;
        }
        else
        {
            Overflowed = true;
        }

        return ref _samples[_latest];
    }
}
