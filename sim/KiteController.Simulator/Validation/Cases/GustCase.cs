using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V14: gusts sampled from the wind of a flight, their strength and length against Dryden's.</summary>
internal static class GustCase
{
    private const double Wind = 8.0;
    private const double TwentyFeet = 6.096;
    private const int Samples = 400_000;

    public static void Dryden(ValidationSettings settings, CaseRows rows)
    {
        (double Height, double Length, double Strength)[] expected = [(10.0, 67.4, 0.1889), (30.0, 152.5, 0.1719), (60.0, 219.7, 0.1541), (100.0, 262.8, 0.1380)];
        var got = SeedRuns.Map(settings, expected.Length, i => Sample(expected[i].Height, expected[i].Length));
        for (var i = 0; i < expected.Length; i++)
        {
            rows.NearShare($"Gust strength at {expected[i].Height:0} m over wind at 20 ft", expected[i].Strength, got[i].Strength, 0.05);
            rows.NearShare($"Gust length at {expected[i].Height:0} m, m", expected[i].Length, got[i].Length, 0.05);
        }
    }

    /// <summary>Standard deviation and, from the correlation over half a gust's passing, length.</summary>
    private static (double Strength, double Length) Sample(double height, double nominalLength)
    {
        var parameters = new WindParameters { SpeedMetrePerSecond = Wind, DirectionFromDeg = 180.0 };
        parameters = parameters with { TurbulenceIntensity = parameters.DrydenIntensity() };
        var wind = new WindField(parameters, new SeededRandom(11));
        var speed = wind.MeanAt(height).Length;
        var lag = 0.5 * nominalLength / speed;
        double square = 0.0, product = 0.0;
        for (var i = 0; i < Samples; i++)
        {
            wind.Advance(0.5 * lag, height);
            var before = wind.Gust_W.Y;
            wind.Advance(0.5 * lag, height);
            wind.Advance(0.5 * lag, height);
            square += before * before;
            product += before * wind.Gust_W.Y;
        }

        var strength = Math.Sqrt(square / Samples) / wind.MeanAt(TwentyFeet).Length;
        return (strength, -speed * lag / Math.Log(product / square));
    }
}
