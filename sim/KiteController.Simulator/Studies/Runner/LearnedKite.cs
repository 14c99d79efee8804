using System;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>One kite that is cut and found again and again, and two units: one learns from it, one does not.</summary>
internal sealed class LearnedKite
{
    private const double KnownShare = 0.06;
    private const double KiteWindShare = 0.08;
    private const double FlightWindShare = 0.06;
    private const double DirectionRadian = 0.105;
    private const double PlaceShare = 0.035;
    private const double FoundMetre = 5.0;

    private readonly SeededRandom _random;
    private readonly CutKiteParameters _kite;
    private readonly double _windFactor;
    private readonly FlightParameters _learned;
    private readonly FlightParameters _unlearned;

    public LearnedKite(ulong seed)
    {
        _random = new SeededRandom(seed).Fork(106);
        _kite = RunnerDraw.Draw(_random.Fork(1)).Kite;
        var known = _random.Fork(2);
        _windFactor = Math.Exp(KiteWindShare * known.NextGaussian());
        var mass = (float)(_kite.MassKilogram * (1.0 + KnownShare * known.NextGaussian()));
        var area = (float)(_kite.AreaSquareMetre * (1.0 + KnownShare * known.NextGaussian()));
        _learned = new FlightParameters { KiteMassKilogram = mass, KiteAreaSquareMetre = area };
        _unlearned = new FlightParameters { KiteMassKilogram = mass, KiteAreaSquareMetre = area };
    }

    /// <summary>What one unit said of one cut. Shares are of the way drifted, or its square, and of the time it took.</summary>
    public readonly record struct Verdict(bool Inside50, bool Inside95, double MissShare, double AreaShare, double TimeErrorShare);

    /// <summary>Error of ln(sink) that is left.</summary>
    public double SinkError => _learned.LearnedSinkError;

    /// <summary>Error of ln(drift over wind) that is left.</summary>
    public double WindError => _learned.LearnedWindError;

    /// <summary>True while no error is below its floor.</summary>
    public bool AboveFloor => _learned.LearnedSinkError >= KiteLearning.SinkFloor && _learned.LearnedWindError >= KiteLearning.WindFloor;

    /// <summary>Cuts it once more, asks both units, and tells the one that learns where it was found.</summary>
    public (Verdict Learned, Verdict Unlearned) Cut(int flight)
    {
        var random = _random.Fork((ulong)(100 + flight));
        var drawn = RunnerDraw.Draw(random.Fork(1));
        var draw = drawn with
        {
            Kite = drawn.Kite with
            {
                MassKilogram = _kite.MassKilogram,
                AreaSquareMetre = _kite.AreaSquareMetre,
                SinkDragCoefficient = _kite.SinkDragCoefficient,
                AddedMassShare = _kite.AddedMassShare,
            },
        };
        var kite = draw.Cut(random.Fork(2));
        var situation = Situation(draw, random.Fork(3));
        kite.RunToEnd();

        _learned.SnagHazardPerMetre = _unlearned.SnagHazardPerMetre = (float)RunnerDraw.TypicalSnagPerMetre(draw.Cover);
        var drift = (kite.Position_W - draw.Position_W).HorizontalLength;
        var said = EstimateRun.Of(situation, _learned).Estimate;
        var unlearned = Judge(EstimateRun.Of(situation, _unlearned).Estimate, kite, drift);
        var learned = Judge(said, kite, drift);
        Tell(said, kite, random.Fork(4));
        return (learned, unlearned);
    }

    private void Tell(LandingEstimate said, CutKite kite, SeededRandom random)
    {
        var under = Angles.BearingToVector_W(said.OriginAzimuthRadian) * said.OriginDistanceMetre;
        var found = kite.Position_W + new Vec3(random.NextGaussian(), random.NextGaussian(), 0.0) * FoundMetre;
        var seconds = random.NextDouble() < 0.5 ? kite.TimeSecond : 0.0;
        KiteLearning.Learn(_learned, said, (float)(found - under).HorizontalLength, (float)seconds);
    }

    private CutSituation Situation(RunnerDraw draw, SeededRandom random)
    {
        var wind = new WindField(draw.Wind, random.Fork(1));
        var mean = wind.MeanAt(draw.Position_W.Z);
        var line = draw.Kite.LineOutMetre;
        var place = draw.Position_W + new Vec3(random.NextGaussian(), random.NextGaussian(), random.NextGaussian()) * (PlaceShare * line);
        return new CutSituation
        {
            HeightMetre = (float)Math.Max(5.0, place.Z),
            DistanceMetre = (float)place.HorizontalLength,
            AzimuthRadian = (float)FlyerView.Bearing(place),
            LineLengthMetre = (float)line,
            WindMetrePerSecond = (float)(mean.HorizontalLength * _windFactor * Math.Exp(FlightWindShare * random.NextGaussian())),
            WindAzimuthRadian = (float)(FlyerView.Bearing(mean) + DirectionRadian * random.NextGaussian()),
            WindDirectionErrorRadian = (float)DirectionRadian,
            GustMetrePerSecond = (float)wind.GustDeviation(draw.Position_W.Z),
            WindKnown = true,
        };
    }

    private static Verdict Judge(LandingEstimate said, CutKite kite, double drift)
    {
        var forecast = LandingForecast.From(said, 0.0);
        var place = kite.Position_W;
        return new Verdict(
            forecast.Half.Contains(place.X, place.Y),
            forecast.Nearly.Contains(place.X, place.Y),
            forecast.MissMetre(place.X, place.Y) / drift,
            forecast.Nearly.AreaSquareMetre / (drift * drift),
            Math.Abs(said.TimeToGroundSeconds - kite.TimeSecond) / kite.TimeSecond);
    }
}
