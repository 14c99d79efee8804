using System;

namespace KiteController.Physics;

/// <summary>One cut drawn from the priors of runner mode: kite, height, line, wind and ground.</summary>
/// <remarks>All priors are assumed except the shear, which is measured and assumed; sim/PHYSICS.md lists them.</remarks>
public sealed record RunnerDraw
{
    private const double LeastTail = 1.5;

    /// <summary>The kite that was cut.</summary>
    public required CutKiteParameters Kite { get; init; }

    /// <summary>The wind it falls through.</summary>
    public required WindParameters Wind { get; init; }

    /// <summary>Position at the cut, m.</summary>
    public required Vec3 Position_W { get; init; }

    /// <summary>Velocity at the cut, m/s.</summary>
    public required Vec3 Velocity_W { get; init; }

    /// <summary>What the line drags over.</summary>
    public required GroundCover Cover { get; init; }

    /// <summary>Draws a cut.</summary>
    /// <param name="random">The stream; a fixed number of draws is not promised.</param>
    public static RunnerDraw Draw(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var height = random.NextUniform(20.0, 100.0);
        var area = 0.15 * Math.Pow(3.0, random.NextDouble());
        var mass = area * Math.Clamp(0.21 + 0.02 * random.NextGaussian(), 0.16, 0.27);
        var toward = random.NextUniform(0.0, 2.0 * Math.PI);
        var wind = DrawWind(random, height, toward);

        var elevation = random.NextUniform(30.0, 65.0) * Angles.RadianPerDegree;
        var lineOut = height / Math.Sin(elevation) * random.NextUniform(1.01, 1.05);
        var tail = Math.Max(LeastTail, DrawTailShare(random) * lineOut);
        var cover = (GroundCover)(int)(3.0 * random.NextDouble());
        var heavyLine = random.NextDouble() >= 0.5;
        var kite = new CutKiteParameters
        {
            MassKilogram = mass,
            AreaSquareMetre = area,
            SinkDragCoefficient = 1.6 * Math.Exp(0.237 * random.NextGaussian()),
            AddedMassShare = random.NextUniform(0.5, 0.9),
            TrailingLineMetre = tail,
            LineOutMetre = lineOut,
            LineKilogramPerMetre = heavyLine ? 0.0003 : 0.0002,
            LineDiameterMetre = heavyLine ? 0.0006 : 0.0005,
            SnagPerMetre = TypicalSnagPerMetre(cover) * Math.Exp(0.5 * random.NextGaussian()),
            GustLengthFactor = Math.Exp(0.3 * random.NextGaussian()),
            ThermalMetrePerSecond = Math.Abs(0.25 * random.NextGaussian()),
        };

        var bearing = toward + random.NextUniform(-30.0, 30.0) * Angles.RadianPerDegree;
        var e = Angles.DirectionToVector_W(elevation, bearing);
        var up = FlyerView.Up_W(e);
        var speed = Math.Min(12.0, Math.Abs(4.0 * random.NextGaussian()));
        var (sin, cos) = Math.SinCos(random.NextUniform(0.0, 2.0 * Math.PI));
        return new RunnerDraw
        {
            Kite = kite,
            Wind = wind,
            Position_W = e * (height / Math.Sin(elevation)),
            Velocity_W = (up * sin + Vec3.Cross(e, up) * cos) * speed,
            Cover = cover,
        };
    }

    /// <summary>Median chance of catching per metre dragged, 1/m.</summary>
    public static double TypicalSnagPerMetre(GroundCover cover) =>
        cover switch
        {
            GroundCover.Open => 0.001,
            GroundCover.Rough => 0.004,
            _ => 0.016,
        };

    /// <summary>The kite of this draw, just cut, with a fresh gust.</summary>
    /// <param name="random">Own stream for this descent.</param>
    public CutKite Cut(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new CutKite(Kite, new WindField(Wind, random.Fork(10)), Position_W, Velocity_W, random.Fork(11), inheritGust: false);
    }

    private static WindParameters DrawWind(SeededRandom random, double height, double toward)
    {
        var shear = Math.Clamp(0.14 + 0.08 * random.NextGaussian(), -0.05, 0.40);
        var veer = 5.0 * random.NextGaussian();
        var wind = new WindParameters
        {
            ShearExponent = shear,
            SpeedMetrePerSecond = random.NextUniform(3.0, 9.0) * Math.Pow(10.0 / height, shear),
            VeerDegPerHundredMetre = veer,
            DirectionFromDeg = toward * Angles.DegreePerRadian + 180.0 + veer * (10.0 - height) / 100.0,
        };
        return wind with { TurbulenceIntensity = Math.Exp(0.35 * random.NextGaussian() - 0.06) * wind.DrydenIntensity() };
    }

    /// <summary>Beta(1.2, 1.8) by Johnk's method: the share of the line that leaves with the kite.</summary>
    /// <param name="random">The stream; how many numbers are drawn is not promised.</param>
    public static double DrawTailShare(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        while (true)
        {
            var a = Math.Pow(random.NextDouble(), 1.0 / 1.2);
            var b = Math.Pow(random.NextDouble(), 1.0 / 1.8);
            if (a + b <= 1.0 && a + b > 0.0)
            {
                return a / (a + b);
            }
        }
    }
}
