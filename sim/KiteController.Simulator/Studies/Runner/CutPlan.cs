using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies.Trials;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>What differs between the cuts of a runner study, drawn from the seed, rounded to what the command line of <c>fly</c> says.</summary>
/// <remarks>The priors are those of <see cref="RunnerDraw"/>; kite, line and spool stray as in every study.</remarks>
internal static class CutPlan
{
    /// <summary>The name that stands for kites of both kinds in turn.</summary>
    public const string BothKites = "both";

    private const ulong Stream = 103;
    private const double EarliestCutSeconds = 60.0;
    private const double LatestCutSeconds = 150.0;
    private const double AfterCutSeconds = 5.0;
    private const double UsualElevationDeg = 55.0;
    private const double LeastLineMetre = 22.0;
    private const double MostLineMetre = 130.0;
    private const double CeilingMetre = 150.0;
    private const double ReferenceHeightMetre = 10.0;

    /// <summary>Draws the flight of one trial.</summary>
    public static Scenario Draw(StudySettings settings, ulong seed)
    {
        var random = new SeededRandom(seed).Fork(Stream);
        var height = random.NextUniform(settings.LeastHeightMetre, settings.MostHeightMetre);
        var windAtKite = random.NextUniform(settings.LeastWindMetrePerSecond, settings.MostWindMetrePerSecond);
        var shear = Math.Round(Math.Clamp(0.14 + 0.08 * random.NextGaussian(), 0.0, 0.40), 3);
        var wind = new WindParameters
        {
            ShearExponent = shear,
            SpeedMetrePerSecond = Math.Round(windAtKite * Math.Pow(ReferenceHeightMetre / height, shear), 2),
        };
        var turbulence = Math.Exp(0.35 * random.NextGaussian() - 0.06) * wind.DrydenIntensity();
        var line = Math.Clamp(height / Math.Sin(UsualElevationDeg * Angles.RadianPerDegree), LeastLineMetre, MostLineMetre);
        var cutAt = Math.Round(random.NextUniform(EarliestCutSeconds, LatestCutSeconds), 1);
        var kite = settings.Kite != BothKites ? settings.Kite : random.NextDouble() < 0.5 ? "trainer" : "patang";
        return new Scenario
        {
            Kite = kite,
            Seed = seed,
            Spread = settings.Spread,
            Set = settings.Set,
            Start = settings.Start,
            Gains = settings.Gains,
            HeadingSensor = settings.HeadingSensor ?? (IsTailless(kite) ? new HeadingSensor() : null),
            TakesLever = false,
            WindMetrePerSecond = wind.SpeedMetrePerSecond,
            WindFromDeg = Math.Floor(random.NextUniform(0.0, 360.0)),
            Shear = shear,
            VeerDegPerHundredMetre = Math.Round(5.0 * random.NextGaussian(), 2),
            Turbulence = Math.Round(Math.Min(0.5, turbulence), 3),
            WorkingLengthMetre = Math.Round(line, 1),
            HeightCeilingMetre = CeilingMetre,
            CutAtSeconds = cutAt,
            CutFraction = Math.Round(RunnerDraw.DrawTailShare(random), 3),
            Cover = (GroundCover)(int)(3.0 * random.NextDouble()),
            Truth = DescentTruth.Named(settings.Truth),
            Seconds = cutAt + AfterCutSeconds,
        };
    }

    /// <summary>What is drawn, a line each.</summary>
    public static IReadOnlyList<string> Describe(StudySettings settings)
    {
        var truth = DescentTruth.Named(settings.Truth);
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"height wanted at the cut {settings.LeastHeightMetre} to {settings.MostHeightMetre} m: sets the length of line flown, {LeastLineMetre} to {MostLineMetre} m"),
            string.Create(CultureInfo.InvariantCulture, $"mean wind at that height {settings.LeastWindMetrePerSecond} to {settings.MostWindMetrePerSecond} m/s from any side; shear exponent 0.14 ± 0.08 within 0 to 0.40, veer ± 5° in 100 m; gusts Dryden's times log-normal, 35 %"),
            string.Create(CultureInfo.InvariantCulture, $"cut {EarliestCutSeconds} to {LatestCutSeconds} s after power-up; share of the line that leaves Beta(1.2, 1.8)"),
            "ground: open, rough or trees, which the unit has been told; snags log-normal around 0.001, 0.004, 0.016 a metre",
            "falling kite: sink drag log-normal around 1.6, added mass 0.5 to 0.9, gust length, thermals, flutter, glide and spiral",
        };
        if (settings.Kite == BothKites)
        {
            lines.Add("kite: a trainer with a tail or a patang that tells its heading, either as often");
        }

        if (truth != DescentTruth.Prior)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"worse than assumed: gusts times {truth.GustFactor}, thermals times {truth.ThermalFactor}, drag of the falling kite times {truth.DragFactor}"));
        }

        lines.AddRange(ScenarioDraw.DescribeOutfit(settings));
        return lines;
    }

    private static bool IsTailless(string kite) => KiteCatalogue.TryFind(kite, out var found) && found.TailDragAreaSquareMetre <= 0.0;
}
