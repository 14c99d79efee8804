using System;
using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>What one cut adds to a runner study: misses, hits, areas and times of every predictor, and what the unit knew.</summary>
internal static class CutValues
{
    private static readonly (string Name, double Least, double Most)[] Winds = [("3to5", 0.0, 5.0), ("5to7", 5.0, 7.0), ("7to9", 7.0, double.PositiveInfinity)];
    private static readonly (string Name, double Least, double Most)[] Heights = [("20to40", 0.0, 40.0), ("40to70", 40.0, 70.0), ("70to100", 70.0, double.PositiveInfinity)];

    private static readonly double[] SnagBins = [0.1, 0.25, 0.5, 0.75, double.PositiveInfinity];

    /// <summary>The bins in which the chance of a snag is looked at, by name.</summary>
    public static readonly string[] SnagBinNames = ["0to10", "10to25", "25to50", "50to75", "75to100"];

    /// <summary>The bands in which coverage is looked at, by name.</summary>
    public static readonly string[] Bands =
    [
        "Wind3to5", "Wind5to7", "Wind7to9", "Height20to40", "Height40to70", "Height70to100", "GroundOpen", "GroundRough", "GroundTrees", "Trainer", "Patang",
    ];

    /// <summary>Puts everything down.</summary>
    public static void Put(CutFlight flight, string kite, TrialOutcome outcome)
    {
        if (flight.Truth is not { } truth || flight.Situation is not { } knew || flight.First is not { } first)
        {
            return;
        }

        var landing = truth.Landing_W;
        var drift = (landing - truth.Kite_W).HorizontalLength;
        var forecast = LandingForecast.From(first, flight.UnitBearingDeg);
        PutForecast(string.Empty, forecast, truth, drift, outcome);
        outcome.Put("driftMetre", drift);
        outcome.Put("windKnown", first.WindKnown);
        outcome.Put("lineCaught", truth.Caught);
        outcome.Put("snagSquare", Square(first.SnagProbability - (truth.Caught ? 1.0 : 0.0)));
        outcome.Put("missNaiveMetre", Miss(DriftPredictor.Naive(knew, flight.Parameters, flight.UnitBearingDeg), landing));
        outcome.Put("missShearMetre", Miss(DriftPredictor.Shear(knew, flight.Parameters, flight.UnitBearingDeg), landing));
        outcome.Put("missOracleMetre", Miss(DriftPredictor.Oracle(truth), landing));
        var windAtKite = truth.Wind.MeanAt(truth.Kite_W.Z).HorizontalLength;
        string[] within = [Band("Wind", Winds, windAtKite), Band("Height", Heights, truth.Kite_W.Z), "Ground" + flight.Cover, kite == "trainer" ? "Trainer" : "Patang"];
        foreach (var band in within)
        {
            outcome.Put("inside95" + band, forecast.Nearly.Contains(landing.X, landing.Y));
        }

        PutTime(first, truth, outcome);
        outcome.Put("firstCardSeconds", flight.FirstAfterSeconds);
        if (flight.WithTail is { } tail)
        {
            PutForecast("Tail", LandingForecast.From(tail, flight.UnitBearingDeg), truth, drift, outcome);
            outcome.Put("tailAfterSeconds", flight.TailAfterSeconds);
            outcome.Put("tailErrorMetre", Math.Abs(tail.TailMetre - truth.Kite.TrailingLineMetre));
            outcome.Put("tailSnagSquare", Square(tail.SnagProbability - (truth.Caught ? 1.0 : 0.0)));
            outcome.Put("tailKnownInAir", flight.TailAfterSeconds < truth.Seconds);
            outcome.Put("missBeforeTailMetre", forecast.MissMetre(landing.X, landing.Y));
            outcome.Put("beforeTailSnagSquare", Square(first.SnagProbability - (truth.Caught ? 1.0 : 0.0)));
            PutSnag(tail, truth, outcome);
        }

        SightingValues.Put(flight, knew, truth, outcome);
        EllipseValues.Put(flight, knew, truth, outcome);
        TheirValues.Put(flight, knew, truth, outcome);
        WhereNow(flight, first, truth, outcome);
        var run = EstimateRun.Of(knew, flight.Parameters);
        outcome.Put("instructions", run.Instructions);
        outcome.Put("sliceInstructions", run.MostInstructions);
        PutKnown(flight, knew, truth, windAtKite, outcome);
    }

    private static void PutForecast(string stage, LandingForecast forecast, CutTruth truth, double drift, TrialOutcome outcome)
    {
        var landing = truth.Landing_W;
        var miss = forecast.MissMetre(landing.X, landing.Y);
        outcome.Put("miss" + stage + "Metre", miss);
        outcome.Put("miss" + stage + "Share", drift > 0.0 ? miss / drift : null);
        outcome.Put("inside50" + stage, forecast.Half.Contains(landing.X, landing.Y));
        outcome.Put("inside95" + stage, forecast.Nearly.Contains(landing.X, landing.Y));
        outcome.Put("area50" + stage + "SquareMetre", forecast.Half.AreaSquareMetre);
        outcome.Put("area95" + stage + "SquareMetre", forecast.Nearly.AreaSquareMetre);
    }

    private static void PutTime(LandingEstimate first, CutTruth truth, TrialOutcome outcome)
    {
        var error = Math.Abs(first.TimeToGroundSeconds - truth.Seconds);
        outcome.Put("timeErrorSeconds", error);
        outcome.Put("timeErrorShare", error / truth.Seconds);
        outcome.Put("timeInside95", first.EarliestSeconds <= truth.Seconds && truth.Seconds <= first.LatestSeconds);
    }

    private static void PutSnag(LandingEstimate said, CutTruth truth, TrialOutcome outcome)
    {
        var bin = Array.FindIndex(SnagBins, most => said.SnagProbability < most);
        outcome.Put("caughtSaid" + SnagBinNames[bin], truth.Caught);
        outcome.Put("saidSnag", said.SnagProbability);
    }

    private static void WhereNow(CutFlight flight, LandingEstimate first, CutTruth truth, TrialOutcome outcome)
    {
        var unit = flight.UnitBearingDeg * Angles.RadianPerDegree;
        var under = Angles.BearingToVector_W(unit + first.OriginAzimuthRadian) * first.OriginDistanceMetre;
        var way = Angles.BearingToVector_W(unit + first.BearingRadian);
        for (var i = 0; i < truth.At.Length; i++)
        {
            if (truth.At[i] is { } place)
            {
                var seconds = CutTruth.LookSeconds[i];
                var said = under + way * DriftNow.DistanceMetre(first, (float)seconds);
                outcome.Put(FormattableString.Invariant($"nowMiss{seconds:0}Metre"), (place - said).HorizontalLength);
                outcome.Put(FormattableString.Invariant($"nowHeight{seconds:0}Metre"), Math.Abs(place.Z - DriftNow.HeightMetre(first, (float)seconds)));
            }
        }
    }

    /// <summary>What the unit knew and what was true: the raw material of a fit.</summary>
    private static void PutKnown(CutFlight flight, CutSituation knew, CutTruth truth, double windAtKite, TrialOutcome outcome)
    {
        var parameters = flight.Parameters;
        var unit = flight.UnitBearingDeg * Angles.RadianPerDegree;
        var off = truth.Landing_W - Angles.BearingToVector_W(unit + knew.AzimuthRadian) * knew.DistanceMetre;
        var downwind = Angles.BearingToVector_W(unit + knew.WindAzimuthRadian);
        var start = truth.Kite_W - Angles.BearingToVector_W(unit + knew.AzimuthRadian) * knew.DistanceMetre;
        var wind = truth.Wind.DirectionAt(truth.Kite_W.Z);
        outcome.Put("knownHeight", knew.HeightMetre);
        outcome.Put("knownLine", knew.LineLengthMetre);
        outcome.Put("knownWind", knew.WindMetrePerSecond);
        outcome.Put("knownRecent", knew.RecentGainMetrePerSecond);
        outcome.Put("knownRecentCross", knew.RecentCrossMetrePerSecond);
        outcome.Put("knownGust", knew.GustMetrePerSecond);
        outcome.Put("knownAzimuthOffWind", Angles.Wrap(knew.AzimuthRadian - knew.WindAzimuthRadian));
        outcome.Put("knownSeconds", flight.LearnedSeconds);
        outcome.Put("knownMass", parameters.KiteMassKilogram);
        outcome.Put("knownArea", parameters.KiteAreaSquareMetre);
        outcome.Put("knownHazard", parameters.SnagHazardPerMetre);
        outcome.Put("trueHeight", truth.Kite_W.Z);
        outcome.Put("trueWind", windAtKite);
        outcome.Put("trueDirectionOff", Angles.Wrap(Math.Atan2(wind.X, wind.Y) - unit - knew.WindAzimuthRadian));
        outcome.Put("trueTail", truth.Kite.TrailingLineMetre);
        outcome.Put("trueSeconds", truth.Seconds);
        outcome.Put("trueAlong", Vec3.Dot(off, downwind));
        outcome.Put("trueLeft", Vec3.Dot(off, Vec3.Cross(Vec3.Up, downwind)));
        outcome.Put("startAlong", Vec3.Dot(start, downwind));
        outcome.Put("startLeft", Vec3.Dot(start, Vec3.Cross(Vec3.Up, downwind)));
        outcome.Put("trueGustAlong", Vec3.Dot(truth.Gust_W, wind));
        outcome.Put("trueGustLeft", Vec3.Dot(truth.Gust_W, Vec3.Cross(Vec3.Up, wind)));
        outcome.Put("trueDrag", truth.Kite.SinkDragCoefficient);
    }

    private static double Miss(Vec3 predicted, Vec3 landing) => (predicted - landing).HorizontalLength;

    private static double Square(double value) => value * value;

    private static string Band(string name, (string Name, double Least, double Most)[] bands, double value) => name + Array.Find(bands, band => value < band.Most).Name;
}
