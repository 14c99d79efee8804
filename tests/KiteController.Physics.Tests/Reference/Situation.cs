using System;

namespace KiteController.Physics.Tests;

/// <summary>A short flight as planned, to be flown by several models: kite, start, wind, and the reel's wanted speed over time.</summary>
internal sealed record Situation
{
    public const double ReelAcceleration = 40.0;

    public KiteParameters Kite { get; init; } = PlainKite.Of(KiteCatalogue.Patang);

    public double LineMetre { get; init; } = 60.0;

    public double ElevationDeg { get; init; } = 52.0;

    public double HeadingDeg { get; init; }

    public double Turbulence { get; init; }

    public double Seconds { get; init; } = 5.0;

    /// <summary>Wanted reel speed, m/s, + pays out; approached at 40 m/s2.</summary>
    public Func<double, double> Reel { get; init; } = static _ => 0.0;

    /// <summary>When the line is cut, s, at 60 % of its length from the ring.</summary>
    public double CutAt { get; init; } = double.PositiveInfinity;

    public WindField Wind() => new(
        new WindParameters
        {
            SpeedMetrePerSecond = 6.0, ShearExponent = 0.14, DirectionFromDeg = 180.0, TurbulenceIntensity = Turbulence,
        },
        new SeededRandom(4));

    public KiteFlight KiteAtStart()
    {
        var kite = new KiteFlight(Kite, new LineParameters());
        kite.StartHovering(KiteRun.Deg(ElevationDeg), 0.0, LineMetre, KiteRun.Deg(HeadingDeg));
        return kite;
    }

    public LineArm ArmAtStart()
    {
        var arm = new LineArm(new LineArmParameters());
        arm.Point(KiteRun.Deg(ElevationDeg), 0.0);
        return arm;
    }

    public static readonly Situation HoverInGusts = new() { Kite = PlainKite.Of(KiteCatalogue.Trainer), Turbulence = 0.12, Seconds = 13.0 };

    public static readonly Situation ReleaseAndPull = new() { Reel = static t => t < 2.0 ? 0.0 : t < 2.9 ? 5.0 : -2.5 };

    public static readonly Situation CrosswindPass = new() { HeadingDeg = 90.0, Seconds = 2.5, Reel = static _ => -2.0 };

    public static readonly Situation ReelIn = new() { Kite = PlainKite.Of(KiteCatalogue.Trainer), Seconds = 8.0, Reel = static t => t < 3.0 ? 0.0 : -3.0 };

    public static readonly Situation SlackAndSnatch =
        new() { Seconds = 4.0, Reel = static t => t < 2.0 ? 0.0 : t < 2.6 ? 7.0 : -5.0 };

    public static readonly Situation CutLine = new() { Kite = PlainKite.Of(KiteCatalogue.Trainer), LineMetre = 80.0, Seconds = 6.0, CutAt = 3.0 };
}
