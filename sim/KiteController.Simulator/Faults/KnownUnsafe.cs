using System.Collections.Generic;

namespace KiteController.Simulator.Faults;

/// <summary>A fault that, in one mode, is known to end unsafe: what KC-SAF-025 still asks for. It must go on failing by this name until it is taken off the list.</summary>
/// <param name="Fault">Name of the fault.</param>
/// <param name="Mode">Name of the mode.</param>
/// <param name="Kite">A kite with which it does.</param>
/// <param name="Seed">A seed on which it does.</param>
/// <param name="Why">What happens, a sentence.</param>
public sealed record KnownUnsafe(string Fault, string Mode, string Kite, ulong Seed, string Why)
{
    private const string Creeps = "A load cell that creeps up by half a newton a second is noticed after 5 to 7 s; by then the steering has let line out that nothing pulled.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KnownUnsafe> All =
    [
        new("load-cell-drift", "Launch", "patang", 13, Creeps),
        new("load-cell-drift", "Hold", "patang", 12, Creeps),
        new("load-cell-drift", "Land", "patang", 18, Creeps),
        new("load-cell-drift", "Steer", "patang", 13, Creeps),
    ];
}
