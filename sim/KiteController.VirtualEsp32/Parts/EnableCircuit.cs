namespace KiteController.VirtualEsp32.Parts;

/// <summary>The circuit that lets the bridge drive only while its input is toggled.</summary>
/// <remarks>
/// It holds for 40 ms after an edge, either way, so it rides through pauses of the program and drops out for an input stuck
/// high or low. Coming on from rest takes two edges within 40 ms of each other (our choice: one stray edge does nothing).
/// </remarks>
public sealed class EnableCircuit
{
    /// <summary>How long the circuit holds after an edge, ns.</summary>
    public const long HoldNanoseconds = 40_000_000;

    private long _lastEdge = -HoldNanoseconds - 1;
    private bool _charged;

    /// <summary>Fault: the circuit lets the bridge drive always, as with a welded relay. STOP still opens it.</summary>
    public bool StuckOn { get; set; }

    /// <summary>Fault: the circuit never lets the bridge drive.</summary>
    public bool StuckOff { get; set; }

    /// <summary>True if the circuit lets the bridge drive at this time, STOP apart.</summary>
    public bool IsOn(long nowNanoseconds)
        => !StuckOff && (StuckOn || (_charged && nowNanoseconds - _lastEdge <= HoldNanoseconds));

    /// <summary>Loses its charge, as without supply.</summary>
    internal void PowerOn()
    {
        _charged = false;
        _lastEdge = -HoldNanoseconds - 1;
    }

    internal void Edge(long nowNanoseconds)
    {
        _charged = nowNanoseconds - _lastEdge <= HoldNanoseconds;
        _lastEdge = nowNanoseconds;
    }
}
