using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>The gains there are: those of the flyer's parameters that decide how a kite is held, launched and landed, and those of the steering law.</summary>
public static class GainTable
{
    /// <summary>One row for each. The limits are narrower than those of the parameter: what a search may try.</summary>
    public static IReadOnlyList<Gain> Rows { get; } =
    [
        new("tension.floor", "N", 0.3, 3.0, to => to.Parameters.TensionFloorNewton, (to, value) => to.Parameters.TensionFloorNewton = (float)value),
        new("tension.ceiling", "N", 6.0, 18.0, to => to.Parameters.TensionCeilingNewton, (to, value) => to.Parameters.TensionCeilingNewton = (float)value),
        new("reel.out_speed", "m/s", 2.0, 12.0, to => to.Parameters.PayOutSpeedMetrePerSecond, (to, value) => to.Parameters.PayOutSpeedMetrePerSecond = (float)value),
        new("reel.in_speed", "m/s", 1.0, 8.0, to => to.Parameters.ReelInSpeedMetrePerSecond, (to, value) => to.Parameters.ReelInSpeedMetrePerSecond = (float)value),
        new("reel.acceleration", "m/s²", 10.0, 80.0, to => to.Parameters.ReelAccelerationMetrePerSecond2, (to, value) => to.Parameters.ReelAccelerationMetrePerSecond2 = (float)value),
        .. SteeringGainRows.Rows,
    ];

    /// <summary>Finds a gain by its name.</summary>
    /// <returns>Null if there is none of that name.</returns>
    public static Gain? Find(string name) => Rows.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.Ordinal));

    /// <summary>Sets gains, before the first tick.</summary>
    public static void Apply(IReadOnlyList<GainValue> gains, GainTarget to)
    {
        foreach (var gain in gains)
        {
            gain.Gain.Set(to, gain.Value);
        }
    }
}
