using System;
using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>The other kite of a fight that was won at the moment of our cut: any kite, within about 0.15 of our line from ours, in the same wind.</summary>
internal static class TheirValues
{
    private const ulong Stream = 105;
    private const double PlaceShare = 0.15;
    private const double LeastHeight = 8.0;

    public static void Put(CutFlight flight, CutSituation knew, CutTruth truth, TrialOutcome outcome)
    {
        var random = new SeededRandom(flight.Seed).Fork(Stream);
        var any = RunnerDraw.Draw(random.Fork(1));
        var line = truth.Kite.LineOutMetre;
        var off = new Vec3(random.NextGaussian(), random.NextGaussian(), 0.7 * random.NextGaussian()) * (PlaceShare * line);
        var place = truth.Kite_W + off;
        place = new Vec3(place.X, place.Y, Math.Max(LeastHeight, place.Z));
        var parameters = any.Kite with
        {
            LineOutMetre = line,
            TrailingLineMetre = Math.Max(1.5, RunnerDraw.DrawTailShare(random.Fork(2)) * line),
            SnagPerMetre = truth.Kite.SnagPerMetre,
            AirDensityKilogramPerCubicMetre = truth.Kite.AirDensityKilogramPerCubicMetre,
        };
        var kite = new CutKite(parameters, truth.Wind, place, any.Velocity_W, random.Fork(3));
        kite.RunToEnd();

        var situation = SituationCopy.Of(knew);
        situation.Theirs = true;
        var forecast = LandingForecast.From(EstimateRun.Of(situation, flight.Parameters).Estimate, flight.UnitBearingDeg);
        var landing = kite.Position_W;
        var miss = forecast.MissMetre(landing.X, landing.Y);
        outcome.Put("missTheirsMetre", miss);
        outcome.Put("missTheirsShare", miss / Math.Max(1.0, (landing - place).HorizontalLength));
        outcome.Put("inside50Theirs", forecast.Half.Contains(landing.X, landing.Y));
        outcome.Put("inside95Theirs", forecast.Nearly.Contains(landing.X, landing.Y));
        outcome.Put("area95TheirsSquareMetre", forecast.Nearly.AreaSquareMetre);
    }
}
