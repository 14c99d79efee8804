using System.Collections.Generic;

namespace KiteController.NanoGate.Gates;

/// <summary>What the tick gate saw.</summary>
/// <param name="Findings">What breaks a rule; empty if nothing does.</param>
/// <param name="Visited">Full names of the methods looked at, the root first.</param>
public sealed record TickReport(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Visited);
