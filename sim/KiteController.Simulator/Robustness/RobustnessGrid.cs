using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Robustness;

/// <summary>One corner and how the loops behave there.</summary>
/// <param name="Corner">The corner.</param>
/// <param name="Speed">Speed loop.</param>
/// <param name="Ceiling">Tension at its ceiling.</param>
/// <param name="Floor">Tension at its floor.</param>
public sealed record RobustnessRow(RobustnessCorner Corner, SpeedStep Speed, TensionStep Ceiling, TensionStep Floor);

/// <summary>The firmware's reel control over all corners of what a spool may be.</summary>
public static class RobustnessGrid
{
    /// <summary>Every corner, the nominal spool first.</summary>
    public static IReadOnlyList<RobustnessRow> Run() =>
        [.. RobustnessCorner.All.Select(corner => new RobustnessRow(corner, SpeedStep.Of(corner), TensionStep.AtCeiling(corner), TensionStep.AtFloor(corner)))];
}
