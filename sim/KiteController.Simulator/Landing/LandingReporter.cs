using System;
using System.Collections.Generic;
using KiteController.App.Landing;

namespace KiteController.Simulator.Landing;

/// <summary>From what the unit told of a cut to everything that can be said of it.</summary>
public static class LandingReporter
{
    private const double NinetyPercent = 1.645;

    /// <summary>Makes the report.</summary>
    public static LandingReport Of(LandingNotice notice, LandingBasis basis)
    {
        var estimate = notice.Record.Estimate;
        var forecast = LandingForecast.From(estimate, basis.UnitBearingDeg);
        var card = Figures(notice);
        var spread = Math.Exp(NinetyPercent * estimate.TimeLogDeviation);
        return new LandingReport
        {
            SecondsSinceCut = Round(notice.Record.SecondsSinceCut),
            Revision = estimate.Revision,
            BearingKnown = basis.BearingKnown,
            Spool = SpotAt(0.0, 0.0, basis),
            Cut = SpotAt(forecast.Half.OriginEastMetre, forecast.Half.OriginNorthMetre, basis),
            Best = SpotAt(forecast.BestEastMetre, forecast.BestNorthMetre, basis),
            Geo = basis.BearingKnown ? basis.Station?.GeoUri(forecast.BestEastMetre, forecast.BestNorthMetre, card.UncertaintyMetre) : null,
            WalkMinutes = Round(card.GoMetre / LandingCard.WalkMetrePerMinute),
            HeightMetre = Round(estimate.HeightMetre),
            DriftMetre = Round(estimate.DistanceMetre),
            Regions = [RegionOf(0.5, forecast.Half), RegionOf(0.95, forecast.Nearly)],
            TimeToGroundSeconds = Round(estimate.TimeToGroundSeconds),
            SoonestSeconds = Round(estimate.TimeToGroundSeconds / spread),
            LatestSeconds = Round(estimate.TimeToGroundSeconds * spread),
            SnagProbability = Math.Round(estimate.SnagProbability, 4),
            WindKnown = estimate.WindKnown,
            WindMetrePerSecond = Round(notice.Record.WindMetrePerSecond),
            WindLearnedSeconds = Round(notice.Record.WindLearnedSeconds),
            Missing = Missing(basis, card.Far95Metre + estimate.Far95Metre),
            Card = CardLines.Of(notice.Record, basis),
        };
    }

    /// <summary>True if the report's places can be drawn on a map.</summary>
    public static bool IsMapped(LandingReport report) => report.Missing.Count == 0;

    private static LandingCard Figures(LandingNotice notice)
    {
        var card = new LandingCard();
        card.ReadWay(notice.Record.Estimate);
        card.ReadRegions(notice.Record.Estimate);
        card.ReadTime(notice.Record.Estimate, notice.Record.SecondsSinceCut);
        return card;
    }

    private static List<string> Missing(LandingBasis basis, double reachMetre)
    {
        var missing = new List<string>();
        if (!basis.BearingKnown)
        {
            missing.Add("Where the unit's zero mark points is not known: give --bearing, degrees true.");
        }

        if (basis.Station is not { } station)
        {
            missing.Add("Where the spool stands is not known: give --station LATITUDE,LONGITUDE, from -89 to 89 and from -180 to 180 degrees.");
        }
        else if (station.CrossesAntimeridian(reachMetre))
        {
            missing.Add("The region reaches across the 180th meridian, where lines on a map break: no map is written.");
        }

        return missing;
    }

    private static LandingReport.Spot SpotAt(double eastMetre, double northMetre, LandingBasis basis)
    {
        var place = basis.BearingKnown ? basis.Station?.Place(eastMetre, northMetre) : null;
        return new LandingReport.Spot(
            Round(Bearing.Of(eastMetre, northMetre)),
            Round(Math.Sqrt(eastMetre * eastMetre + northMetre * northMetre)),
            basis.BearingKnown ? Round(eastMetre) : null,
            basis.BearingKnown ? Round(northMetre) : null,
            place is { } at ? Math.Round(at.LatitudeDeg, 7) : null,
            place is { } on ? Math.Round(on.LongitudeDeg, 7) : null);
    }

    private static LandingReport.Region RegionOf(double share, LandingSector sector) => new(
        share, Round(sector.BearingDeg), Round(sector.HalfWidthDeg), Round(sector.NearMetre), Round(sector.FarMetre), Math.Round(sector.AreaSquareMetre));

    private static double Round(double value) => Math.Round(value, 3);
}
