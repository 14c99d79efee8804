using System;
using KiteController.App;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Flights;

/// <summary>From what was recorded to the outcome of the flight, rounded to what is worth telling.</summary>
internal static class FlightAccount
{
    /// <summary>Sums up a flight.</summary>
    public static FlightRecord Of(Scenario scenario, FlightLog log, FlightWorld world, FlightWatch watch, KiteUnit unit, FlightStory story)
    {
        var timing = unit.Timing;
        var forecast = watch.Notices is [.., var last] ? LandingForecast.From(last.Record.Estimate, scenario.EffectiveUnitBearingDeg) : null;
        MapPoint? landedAt = watch.LandedAt is null ? null : new MapPoint(world.KitePosition_W.X, world.KitePosition_W.Y);
        MapPoint? cutAt = watch.CutAt is null ? null : new MapPoint(watch.CutPosition_W.X, watch.CutPosition_W.Y);
        var recorded = scenario.WindFile is not null;
        LoadOnLine? load = log.Overflowed ? null : LoadOnLine.Of(log);
        var summary = new FlightSummary
        {
            Survived = watch.LaunchedAt is not null && watch.CrashedAt is null,
            Crash = watch.CrashedAt is { } crash ? new CrashSummary(Round(crash), FlightWatch.CrashText(world.Condition)) : null,
            Overruns = timing.Overruns,
            Cut = CutOf(watch, world),
            Landing = forecast is not null && landedAt is { } place ? LandingOf(forecast, place, watch, world) : null,
            Seed = scenario.Seed,
            Image = FirmwareImage.Loaded,
            Kite = world.Kite.Name,
            WindMetrePerSecond = recorded ? null : scenario.WindMetrePerSecond,
            WindFromDeg = recorded ? null : scenario.WindFromDeg,
            Turbulence = recorded ? null : scenario.Turbulence,
            Shear = scenario.Shear,
            Seconds = scenario.Seconds,
            SimulatedSeconds = log.Count == 0 ? 0.0 : Round(log.Latest.TimeSeconds),
            MeanTensionNewton = load is { Count: > 0 } mean ? Round(mean.MeanNewton) : null,
            MaxTensionNewton = load is { Count: > 0 } most ? Round(most.MaxNewton) : null,
            MaxHeightMetre = load is { Count: > 0 } highest ? Round(highest.MaxHeightMetre) : null,
            TickMicrosecondsMean = timing.Count == 0 ? 0.0 : Round((double)timing.SumMicroseconds / timing.Count),
            TickMicrosecondsMax = timing.MaxMicroseconds,
            Events = story.Tell(),
        };
        return new FlightRecord(scenario, summary, log, forecast, watch.Notices, new LandingBasis(unit.Settings.Set.Flight, unit.Calibration), cutAt, landedAt);
    }

    private static CutSummary? CutOf(FlightWatch watch, FlightWorld world) => watch.CutAt is not { } at ? null : new CutSummary
    {
        AtSeconds = Round(at),
        DetectedAfterSeconds = watch.DetectedAt is { } detected ? Round(detected - at) : null,
        HeightMetre = Round(watch.CutPosition_W.Z),
        TailMetre = Round(world.TailMetre),
    };

    private static LandingSummary LandingOf(LandingForecast forecast, MapPoint place, FlightWatch watch, FlightWorld world) => new()
    {
        MissMetre = Round(forecast.MissMetre(place.EastMetre, place.NorthMetre)),
        Inside50 = forecast.Half.Contains(place.EastMetre, place.NorthMetre),
        Inside95 = forecast.Nearly.Contains(place.EastMetre, place.NorthMetre),
        WalkMetre = Round(Math.Sqrt(forecast.BestEastMetre * forecast.BestEastMetre + forecast.BestNorthMetre * forecast.BestNorthMetre)),
        WalkBearingDeg = Round(Bearing.Of(forecast.BestEastMetre, forecast.BestNorthMetre)),
        DriftMetre = Round(forecast.DistanceMetre),
        Area50SquareMetre = Math.Round(forecast.Half.AreaSquareMetre),
        Area95SquareMetre = Math.Round(forecast.Nearly.AreaSquareMetre),
        TrueWalkMetre = Round(Math.Sqrt(place.EastMetre * place.EastMetre + place.NorthMetre * place.NorthMetre)),
        TrueWalkBearingDeg = Round(Bearing.Of(place.EastMetre, place.NorthMetre)),
        TimeToGroundSeconds = Round(forecast.TimeToGroundSeconds),
        TrueTimeToGroundSeconds = Round(watch.LandedAt!.Value - watch.CutAt!.Value),
        WindKnown = forecast.WindKnown,
        LineCaught = world.LineCaught,
    };

    private static double Round(double value) => Math.Round(value, 3);

    /// <summary>What the line carried while the kite flew on it.</summary>
    private readonly record struct LoadOnLine(int Count, double MeanNewton, double MaxNewton, double MaxHeightMetre)
    {
        public static LoadOnLine Of(FlightLog log)
        {
            var count = 0;
            double sum = 0.0, most = 0.0, highest = 0.0;
            foreach (ref readonly var sample in log.Samples)
            {
                if (sample.Stage == KiteStage.Flying)
                {
                    count++;
                    sum += sample.TensionNewton;
                    most = Math.Max(most, sample.TrueTensionNewton);
                    highest = Math.Max(highest, sample.KiteUpMetre);
                }
            }

            return new LoadOnLine(count, count == 0 ? 0.0 : sum / count, most, highest);
        }
    }
}
