using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>What one look at the kite 20 s after the cut, to 5°, is worth: from near the spool, and from a helper 120 m to the side. The line that left is known.</summary>
internal static class SightingValues
{
    private const ulong Stream = 104;
    private const int Look = 1;
    private const double SpreadRadian = 5.0 * Angles.RadianPerDegree;
    private const double HelperMetre = 120.0;

    public static void Put(CutFlight flight, CutSituation knew, CutTruth truth, TrialOutcome outcome)
    {
        if (truth.At[Look] is not { } kite)
        {
            return;
        }

        var random = new SeededRandom(flight.Seed).Fork(Stream);
        var unit = flight.UnitBearingDeg * Angles.RadianPerDegree;
        var tail = truth.Kite.TrailingLineMetre;
        Put("Unseen", EstimateRun.Of(knew, flight.Parameters, tail).Estimate, flight, truth, outcome);

        var downwind = unit + knew.WindAzimuthRadian;
        var spool = Angles.BearingToVector_W(downwind) * random.NextUniform(20.0, 60.0) + Angles.BearingToVector_W(downwind + 0.5 * System.Math.PI) * random.NextUniform(-60.0, 60.0);
        Put("Seen", EstimateRun.Of(knew, flight.Parameters, tail, Seen(spool)).Estimate, flight, truth, outcome);
        var side = random.NextDouble() < 0.5 ? -HelperMetre : HelperMetre;
        Put("SeenAside", EstimateRun.Of(knew, flight.Parameters, tail, Seen(spool + Angles.BearingToVector_W(downwind + 0.5 * System.Math.PI) * side)).Estimate, flight, truth, outcome);

        Sighting Seen(Vec3 from) => new()
        {
            AzimuthRadian = (float)Angles.Wrap(FlyerView.Bearing(kite - from) - unit + SpreadRadian * random.NextGaussian()),
            Spread = (float)SpreadRadian,
            Seconds = (float)CutTruth.LookSeconds[Look],
            PlaceDistanceMetre = (float)from.HorizontalLength,
            PlaceAzimuthRadian = (float)Angles.Wrap(FlyerView.Bearing(from) - unit),
        };
    }

    private static void Put(string name, LandingEstimate estimate, CutFlight flight, CutTruth truth, TrialOutcome outcome)
    {
        var forecast = LandingForecast.From(estimate, flight.UnitBearingDeg);
        outcome.Put("miss" + name + "Metre", forecast.MissMetre(truth.Landing_W.X, truth.Landing_W.Y));
        outcome.Put("inside95" + name, forecast.Nearly.Contains(truth.Landing_W.X, truth.Landing_W.Y));
        outcome.Put("area95" + name + "SquareMetre", forecast.Nearly.AreaSquareMetre);
    }
}
