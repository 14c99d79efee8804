using System;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>R2: the firmware's landing estimate, in float, against worked vectors in double.</summary>
internal static class LandingVectorCase
{
    private const double Share = 1e-3;
    private const int Slices = 8;
    private static readonly float[] UnknownTails = [0.12f, 0.33f, 0.60f];

    /// <summary>The numbers that the vectors were worked out with.</summary>
    private static DescentModel PrototypeModel() => new()
    {
        DragCoefficient = 1.599994f,
        WindGain = 1.016f,
        RecentGain = 0.708f,
        RecentCrossGain = 0.708f,
        GustGain = 1.468f,
        CrossGustShare = 0.81f,
        GlideShare = 0.061f,
        FlightWindError = 0.135f,
        SnagSpreadAlong = 1.802f,
        SnagSpreadCross = 0.565f,
        SnagTimeFactor = 1.43620f,
    };

    private sealed record Vector(
        string Name, float Tail, float Recent, float Cross, double Snag, double FreeLog, double FreeVariance, double Bearing, double BearingVariance,
        double SnagLog, double SnagVariance, double SnagBearingVariance, double[] Quantiles, double Told, double Time, double TimeDeviation, double SnagTime);

    public static void Vectors(ValidationSettings settings, CaseRows rows)
    {
        Vector[] vectors =
        [
            new("Tail unknown", -1f, 0f, 0f, 0.2009, 5.3543, 0.13760, 0.0, 0.03271, 5.1034, 0.21012, 0.03171, [102.2, 154.9, 203.0, 264.1, 383.4], 193.12, 39.46, 0.2954, 50.36),
            new("Tail 30 m", 30f, 0f, 0f, 0.2196, 5.3477, 0.13700, 0.0, 0.03270, 5.1712, 0.15192, 0.02966, [107.5, 156.5, 202.6, 261.7, 377.2], 193.09, 39.21, 0.2961, 51.65),
            new("Tail 30 m, last wind 1 m/s more and turned", 30f, 1f, -0.5f, double.NaN, 5.4269, 0.11694, -0.0381, 0.02791, 5.2649, 0.12594, 0.02459, [double.NaN, double.NaN, 219.8, double.NaN, double.NaN], 210.35, double.NaN, double.NaN, double.NaN),
        ];
        foreach (var vector in vectors)
        {
            var (free, snagged, estimate) = Run(vector);
            void Near(string what, double expected, double got)
            {
                if (!double.IsNaN(expected))
                {
                    rows.NearShare($"{vector.Name}: {what}", expected, got, Share);
                }
            }

            Near("chance of a snag", vector.Snag, estimate.SnagProbability);
            Near("free story, ln r", vector.FreeLog, free.LogMean);
            Near("its variance", vector.FreeVariance, free.LogDeviation * (double)free.LogDeviation);
            rows.Near($"{vector.Name}: its bearing, rad", vector.Bearing, free.Bearing, 1e-4);
            Near("variance of the bearing", vector.BearingVariance, free.BearingVariance);
            Near("snag story, ln r", vector.SnagLog, snagged.LogMean);
            Near("its variance", vector.SnagVariance, snagged.LogDeviation * (double)snagged.LogDeviation);
            Near("variance of its bearing", vector.SnagBearingVariance, snagged.BearingVariance);
            double[] levels = [0.05, 0.25, 0.50, 0.75, 0.95];
            for (var i = 0; i < levels.Length; i++)
            {
                Near($"distance at {100.0 * levels[i]:0} %, m", vector.Quantiles[i], Mixture(free, snagged, levels[i]));
            }

            Near("distance at 45 % by these moments, as the firmware shows it, m", vector.Told, estimate.DistanceMetre);
            Near("time to ground, s", vector.Time, estimate.TimeToGroundSeconds);
            Near("spread of its logarithm", vector.TimeDeviation, estimate.TimeLogDeviation);
            Near("time to ground of a caught kite, s", vector.SnagTime, snagged.Time * (double)PrototypeModel().SnagTimeFactor);
        }
    }

    private static (DescentStory Free, DescentStory Snagged, LandingEstimate Estimate) Run(Vector vector)
    {
        var parameters = new FlightParameters { KiteMassKilogram = 0.045f, KiteAreaSquareMetre = 0.21f, SnagHazardPerMetre = 0.004f, LineKilogramPerMetre = 2e-4f, LearnedWindError = 0f };
        var model = PrototypeModel();
        var situation = new CutSituation
        {
            HeightMetre = 60f,
            WindMetrePerSecond = 6f,
            GustMetrePerSecond = 1f,
            LineLengthMetre = 80f,
            RecentGainMetrePerSecond = vector.Recent,
            RecentCrossMetrePerSecond = vector.Cross,
            WindKnown = true,
            WindDirectionErrorRadian = 0.0873f,
        };

        // The estimator as the firmware runs it, and its two stories, which it keeps to itself, from the same parts.
        var estimator = new LandingEstimator(parameters, model);
        estimator.Begin(situation, vector.Tail);
        while (estimator.Work())
        {
        }

        var (free, snagged) = (new DescentStory(), new DescentStory());
        var pass = new DescentPass(parameters, model, Slices);
        pass.Prepare(situation);
        var tails = vector.Tail < 0f ? Array.ConvertAll(UnknownTails, share => share * situation.LineLengthMetre) : [vector.Tail];
        foreach (var tail in tails)
        {
            pass.StartTail(tail);
            for (var slice = 0; slice < Slices; slice++)
            {
                pass.Descend(slice);
            }

            pass.Spread();
            pass.AddFree(1f / tails.Length, free);
            pass.AddSnag(1f / tails.Length, snagged);
        }

        var sector = new LandingSector(model, free, snagged, []);
        sector.Begin();
        var scratch = new LandingEstimate();
        while (sector.Work(situation, scratch))
        {
        }

        return (free, snagged, estimator.Estimate);
    }

    /// <summary>Quantile of the two log-normals together, m, by bisection in double.</summary>
    private static double Mixture(DescentStory free, DescentStory snagged, double level)
    {
        double low = 0.0, high = 12.0;
        for (var i = 0; i < 60; i++)
        {
            var middle = 0.5 * (low + high);
            var below = free.Weight * NormalBelow((middle - free.LogMean) / free.LogDeviation) + snagged.Weight * NormalBelow((middle - snagged.LogMean) / snagged.LogDeviation);
            (low, high) = below < level ? (middle, high) : (low, middle);
        }

        return Math.Exp(low);
    }

    /// <summary>Normal distribution function, by Simpson's rule over its density.</summary>
    private static double NormalBelow(double z)
    {
        const int pieces = 400;
        var end = Math.Clamp(z, -8.0, 8.0);
        var step = end / pieces;
        var sum = 1.0 + Math.Exp(-0.5 * end * end);
        for (var i = 1; i < pieces; i++)
        {
            sum += (i % 2 == 1 ? 4.0 : 2.0) * Math.Exp(-0.5 * Math.Pow(i * step, 2.0));
        }

        return 0.5 + sum * step / 3.0 / Math.Sqrt(2.0 * Math.PI);
    }
}
