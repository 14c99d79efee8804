using System;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Reporting;

/// <summary>From metres east and north of the spool to the picture: north up, the same scale both ways, everything of interest inside.</summary>
internal sealed class MapFrame
{
    /// <summary>Width of the picture in its own units; the height follows from the ground shown.</summary>
    public const double Width = 1000.0;

    private const double WidestShape = 1.9;
    private const double NarrowestShape = 1.15;

    private readonly double _west;
    private readonly double _north;

    public MapFrame(FlightRecord flight)
    {
        double west = 0.0, east = 0.0, south = 0.0, north = 0.0;
        void Include(double e, double n)
        {
            west = Math.Min(west, e);
            east = Math.Max(east, e);
            south = Math.Min(south, n);
            north = Math.Max(north, n);
        }

        foreach (ref readonly var sample in flight.Log.Samples)
        {
            Include(sample.KiteEastMetre, sample.KiteNorthMetre);
        }

        if (flight.Forecast is { } forecast)
        {
            IncludeSector(forecast.Nearly, Include);
            foreach (var notice in flight.Notices)
            {
                IncludeSector(LandingForecast.From(notice.Record.Estimate, flight.Basis.UnitBearingDeg).Nearly, Include);
            }
        }

        var margin = 12.0 + 0.06 * Math.Max(east - west, north - south);
        west -= margin;
        east += margin;
        south -= margin;
        north += margin;
        Widen(ref west, ref east, NarrowestShape * (north - south));
        Widen(ref south, ref north, (east - west) / WidestShape);

        _west = west;
        _north = north;
        UnitsPerMetre = Width / (east - west);
        Height = (north - south) * UnitsPerMetre;
    }

    /// <summary>Height of the picture.</summary>
    public double Height { get; }

    /// <summary>Scale.</summary>
    public double UnitsPerMetre { get; }

    /// <summary>Picture coordinate of a place, from the left.</summary>
    public double X(double eastMetre) => (eastMetre - _west) * UnitsPerMetre;

    /// <summary>Picture coordinate of a place, from the top.</summary>
    public double Y(double northMetre) => (_north - northMetre) * UnitsPerMetre;

    /// <summary>The outline of a sector as an SVG path.</summary>
    public string Path(LandingSector sector)
    {
        var path = new System.Text.StringBuilder();
        foreach (var (east, north) in SectorRing.Of(sector))
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Html.N(X(east))).Append(' ').Append(Html.N(Y(north)));
        }

        return path.Append('Z').ToString();
    }

    private static void IncludeSector(LandingSector sector, Action<double, double> include)
    {
        for (var i = -4; i <= 4; i++)
        {
            var radian = (sector.BearingDeg + sector.HalfWidthDeg * i / 4.0) * Math.PI / 180.0;
            include(sector.OriginEastMetre + sector.FarMetre * Math.Sin(radian), sector.OriginNorthMetre + sector.FarMetre * Math.Cos(radian));
        }
    }

    private static void Widen(ref double low, ref double high, double atLeast)
    {
        var missing = atLeast - (high - low);
        if (missing > 0.0)
        {
            low -= 0.5 * missing;
            high += 0.5 * missing;
        }
    }
}
