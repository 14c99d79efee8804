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
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KnownUnsafe> All =
    [
        new("driver-stuck-out", "Assist", "trainer", 101, "A driver that pays out at full duty is switched off within 0.3 s, but a drum at 14 m/s runs on for some metres."),
        new("load-cell-drift", "Assist", "trainer", 101, "Assist takes the load cell at its word: one that creeps pushes line out until it disagrees with the motor's current."),
        new("load-cell-stuck", "Assist", "trainer", 101, "Assist takes the load cell at its word: one that sticks at a pull pushes line out until it has repeated itself a hundred times."),
        new("pivot-stuck", "Land", "trainer", 20, "The arm hardly turns while a kite is landed: a pivot that stands still is noticed after some 20 s, and on one seed of ten a little more line than allowed ran off slack."),
    ];
}
