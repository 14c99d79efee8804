namespace KiteController.VirtualEsp32;

/// <summary>Where the virtual time went, by kind, since the last <see cref="Clear"/>.</summary>
public sealed class NativeStatistics
{
    private const int Kinds = (int)NativeCall.Managed + 1;
    private readonly long[] _nanoseconds = new long[Kinds];
    private readonly long[] _calls = new long[Kinds];

    /// <summary>Virtual time spent on a kind, in nanoseconds.</summary>
    public long NanosecondsOf(NativeCall kind) => _nanoseconds[(int)kind];

    /// <summary>Number of calls of a kind; for <see cref="NativeCall.Managed"/> the number of native calls that ended a stretch of managed code.</summary>
    public long CallsOf(NativeCall kind) => _calls[(int)kind];

    /// <summary>Sets all sums to zero.</summary>
    public void Clear()
    {
        System.Array.Clear(_nanoseconds);
        System.Array.Clear(_calls);
    }

    internal void Add(NativeCall kind, long nanoseconds)
    {
        _nanoseconds[(int)kind] += nanoseconds;
        _calls[(int)kind]++;
    }
}
