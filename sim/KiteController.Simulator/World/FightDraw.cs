using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>What differs from fight to fight: the day, the length of line, how violently the kite is flown.</summary>
public sealed record FightDraw
{
    private const double LeastWind = 3.5;
    private const double MostWind = 9.0;
    private const double LeastLine = 15.0;
    private const double MostLine = 120.0;

    /// <summary>Share of fights with dives far beyond the usual.</summary>
    private const double StressShare = 0.125;

    /// <summary>The wind; it blows toward the mark of the base.</summary>
    public required WindParameters Wind { get; init; }

    /// <summary>Line out when the kite is let go, metre.</summary>
    public required double LineMetre { get; init; }

    /// <summary>True if dives go far beyond the usual: 8 m/s and 1.6 s in place of 5 m/s and 1 s.</summary>
    public required bool DivesFar { get; init; }

    /// <summary>Pieces of the line.</summary>
    public int Pieces { get; init; } = 8;

    /// <summary>Stream of the wind.</summary>
    public required SeededRandom WindStream { get; init; }

    /// <summary>Stream of the kite.</summary>
    public required SeededRandom KiteStream { get; init; }

    /// <summary>Fastest dive toward the flyer, metre per second.</summary>
    public double FastestDive => DivesFar ? 8.0 : 5.0;

    /// <summary>Longest dive, second.</summary>
    public double LongestDive => DivesFar ? 1.6 : 1.0;

    /// <summary>Draws a fight.</summary>
    /// <param name="random">The fight's own stream.</param>
    public static FightDraw Draw(SeededRandom random) => new()
    {
        Wind = new WindParameters
        {
            SpeedMetrePerSecond = random.NextUniform(LeastWind, MostWind),
            DirectionFromDeg = 180.0,
            ShearExponent = random.NextUniform(0.05, 0.30),
            TurbulenceIntensity = random.NextUniform(0.08, 0.20),
            LullsPerMinute = 0.5,
        },
        LineMetre = random.NextUniform(LeastLine, MostLine),
        DivesFar = random.NextDouble() < StressShare,
        WindStream = random.Fork(1),
        KiteStream = random.Fork(2),
    };
}
