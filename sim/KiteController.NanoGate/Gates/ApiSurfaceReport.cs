using System.Collections.Generic;

namespace KiteController.NanoGate.Gates;

/// <summary>How the virtual board's API compares with the device's.</summary>
/// <param name="Wrong">What it offers and the device does not, or not so; must be empty.</param>
/// <param name="Missing">What the device has and it lacks: allowed, as long as the firmware does without.</param>
public sealed record ApiSurfaceReport(IReadOnlyList<string> Wrong, IReadOnlyList<string> Missing);
