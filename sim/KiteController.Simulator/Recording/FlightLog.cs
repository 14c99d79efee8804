using System;

namespace KiteController.Simulator.Recording;

/// <summary>All ticks of one flight, in order. The memory is taken beforehand, so recording in the loop allocates nothing.</summary>
public sealed class FlightLog
{
    private readonly FlightSample[] _samples;

    /// <param name="capacity">Ticks it can hold; later ones are dropped.</param>
    public FlightLog(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _samples = new FlightSample[capacity + 1];
    }

    /// <summary>Ticks recorded.</summary>
    public int Count { get; private set; }

    /// <summary>The recorded ticks.</summary>
    public ReadOnlySpan<FlightSample> Samples => _samples.AsSpan(0, Count);

    /// <summary>The place for the next tick, to be filled in by the caller. Once the log is full it is a place that nobody reads.</summary>
    public ref FlightSample Append()
    {
        ref var place = ref _samples[Count];
        if (Count < _samples.Length - 1)
        {
            Count++;
        }

        return ref place;
    }
}
