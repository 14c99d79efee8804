using System;
using System.Collections.Generic;
using KiteController.Core.Flight;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>The gains of the steering law, those of every job and those that all share; angles in degrees.</summary>
internal static class SteeringGainRows
{
    /// <summary>One row for each field of <see cref="SteeringGains"/> and of each <see cref="SteeringJob"/>; a test finds one that is missing.</summary>
    public static IReadOnlyList<Gain> Rows { get; } =
    [
        Number("steer.position_gain", "1/s", 0.05, 1.0, g => g.PositionGain, (g, value) => g.PositionGain = value),
        Number("steer.crosswind_share", "1", 0.0, 1.2, g => g.CrosswindShare, (g, value) => g.CrosswindShare = value),
        Angle("steer.long_line_window", 0.0, 60.0, g => g.LongLineWindow, (g, value) => g.LongLineWindow = value),
        Number("steer.long_line", "m", 40.0, 120.0, g => g.LongLineMetre, (g, value) => g.LongLineMetre = value),
        Number("steer.bad_seconds", "s", 0.03, 0.6, g => g.BadSeconds, (g, value) => g.BadSeconds = value),
        Number("steer.reel_per_missing_speed", "1", 0.0, 1.5, g => g.ReelPerMissingSpeed, (g, value) => g.ReelPerMissingSpeed = value),
        Number("steer.reel_per_metre", "1/s", 0.05, 0.8, g => g.ReelPerMetre, (g, value) => g.ReelPerMetre = value),
        Number("steer.give_per_newton", "m/s/N", 0.2, 3.0, g => g.GivePerNewton, (g, value) => g.GivePerNewton = value),
        Number("steer.take_up_speed", "m/s", 2.0, 7.0, g => g.TakeUpSpeed, (g, value) => g.TakeUpSpeed = value),
        Number("steer.pull_seconds", "s", 0.1, 0.8, g => g.PullSeconds, (g, value) => g.PullSeconds = value),
        Number("steer.stop_seconds", "s", 0.0, 0.2, g => g.StopSeconds, (g, value) => g.StopSeconds = value),
        Angle("steer.lead", -10.0, 30.0, g => g.Lead, (g, value) => g.Lead = value),
        .. Job("hold", g => g.Hold),
        .. Job("steer", g => g.Steer),
        .. Job("launch", g => g.Launch),
        .. Job("land", g => g.Land),
        .. Job("arrive", g => g.Arrive),
    ];

    private static Gain[] Job(string name, Func<SteeringGains, SteeringJob> job) =>
    [
        Angle(name + ".elevation", 20.0, 90.0, g => job(g).ElevationRadian, (g, value) => job(g).ElevationRadian = value),
        Number(name + ".ceiling", "N", 4.0, 30.0, g => job(g).CeilingNewton, (g, value) => job(g).CeilingNewton = value),
        Number(name + ".floor", "N", 0.3, 4.0, g => job(g).FloorNewton, (g, value) => job(g).FloorNewton = value),
        Number(name + ".fastest_wanted", "m/s", 3.0, 15.0, g => job(g).FastestWanted, (g, value) => job(g).FastestWanted = value),
        Number(name + ".pull_speed", "m/s", 0.5, 6.0, g => job(g).PullSpeed, (g, value) => job(g).PullSpeed = value),
        Number(name + ".length_speed", "m/s", 0.5, 6.0, g => job(g).LengthSpeed, (g, value) => job(g).LengthSpeed = value),
        Angle(name + ".hit", 2.0, 40.0, g => job(g).HitRadian, (g, value) => job(g).HitRadian = value),
        Angle(name + ".spin_side_window", 20.0, 120.0, g => job(g).SpinSideWindow, (g, value) => job(g).SpinSideWindow = value),
        Angle(name + ".other_side_window", 30.0, 150.0, g => job(g).OtherSideWindow, (g, value) => job(g).OtherSideWindow = value),
        Number(name + ".slack", "N", 0.05, 0.8, g => job(g).SlackNewton, (g, value) => job(g).SlackNewton = value),
    ];

    private static Gain Angle(string name, double leastDeg, double mostDeg, Func<SteeringGains, float> get, Action<SteeringGains, float> set) => new(
        name,
        "°",
        leastDeg,
        mostDeg,
        to => get(to.Steering) / Angles.RadianPerDegree,
        (to, value) => set(to.Steering, (float)(value * Angles.RadianPerDegree)));

    private static Gain Number(string name, string unit, double least, double most, Func<SteeringGains, float> get, Action<SteeringGains, float> set) =>
        new(name, unit, least, most, to => get(to.Steering), (to, value) => set(to.Steering, (float)value));
}
