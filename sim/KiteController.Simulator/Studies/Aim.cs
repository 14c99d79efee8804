using System;

namespace KiteController.Simulator.Studies;

/// <summary>What a figure should reach.</summary>
/// <param name="Value">The aim, in the figure's unit.</param>
/// <param name="Sense">On which side the figure should lie.</param>
/// <param name="Tolerance">How far off still counts as near.</param>
public sealed record Aim(double Value, AimSense Sense = AimSense.AtLeast, double Tolerance = 0.0)
{
    /// <summary>True if a figure reaches the aim.</summary>
    public bool IsMetBy(double value) => Sense switch
    {
        AimSense.AtLeast => value >= Value,
        AimSense.AtMost => value <= Value,
        _ => Math.Abs(value - Value) <= Tolerance,
    };
}
