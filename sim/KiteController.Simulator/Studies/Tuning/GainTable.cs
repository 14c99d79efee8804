using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Core.Parameters;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>The gains there are: those of the flyer's parameters that decide how a kite is held, launched and landed.</summary>
public static class GainTable
{
    /// <summary>One row for each. The limits are narrower than those of the parameter: what a search may try.</summary>
    public static IReadOnlyList<Gain> Rows { get; } =
    [
        new("tension.floor", "N", 0.3, 3.0, p => p.TensionFloorNewton, (p, value) => p.TensionFloorNewton = (float)value),
        new("tension.ceiling", "N", 6.0, 18.0, p => p.TensionCeilingNewton, (p, value) => p.TensionCeilingNewton = (float)value),
        new("reel.out_speed", "m/s", 2.0, 12.0, p => p.PayOutSpeedMetrePerSecond, (p, value) => p.PayOutSpeedMetrePerSecond = (float)value),
        new("reel.in_speed", "m/s", 1.0, 8.0, p => p.ReelInSpeedMetrePerSecond, (p, value) => p.ReelInSpeedMetrePerSecond = (float)value),
        new("reel.acceleration", "m/s2", 10.0, 80.0, p => p.ReelAccelerationMetrePerSecond2, (p, value) => p.ReelAccelerationMetrePerSecond2 = (float)value),
    ];

    /// <summary>Finds a gain by its name.</summary>
    /// <returns>Null if there is none of that name.</returns>
    public static Gain? Find(string name) => Rows.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.Ordinal));

    /// <summary>Sets gains, before the unit is switched on.</summary>
    public static void Apply(IReadOnlyList<GainValue> gains, FlightParameters parameters)
    {
        foreach (var gain in gains)
        {
            gain.Gain.Set(parameters, gain.Value);
        }
    }
}
