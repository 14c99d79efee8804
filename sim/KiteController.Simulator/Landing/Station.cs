using System;
using System.Globalization;
using KiteController.App.Landing;

namespace KiteController.Simulator.Landing;

/// <summary>Where the spool stands on the earth: WGS84, degrees north and east.</summary>
/// <param name="LatitudeDeg">-89 to 89.</param>
/// <param name="LongitudeDeg">-180 to 180.</param>
public sealed record Station(double LatitudeDeg, double LongitudeDeg)
{
    /// <summary>True if this is not too near a pole for a map.</summary>
    public static bool Maps(double latitudeDeg) => Math.Abs(latitudeDeg) <= StationPlane.HighestLatitudeDeg;

    /// <summary>A place near it.</summary>
    /// <param name="eastMetre">East of the spool.</param>
    /// <param name="northMetre">North of it.</param>
    public (double LatitudeDeg, double LongitudeDeg) Place(double eastMetre, double northMetre) =>
        (StationPlane.LatitudeDeg(LatitudeDeg, eastMetre, northMetre), StationPlane.LongitudeDeg(LatitudeDeg, LongitudeDeg, eastMetre, northMetre));

    /// <summary>True if something that far from the spool may lie beyond the 180th meridian, where a line on a map breaks.</summary>
    public bool CrossesAntimeridian(double reachMetre)
    {
        var west = Place(-reachMetre, 0.0).LongitudeDeg;
        var east = Place(reachMetre, 0.0).LongitudeDeg;
        return west > east;
    }

    /// <summary>A place as a link that phones open: geo URI, RFC 5870.</summary>
    /// <param name="eastMetre">East of the spool.</param>
    /// <param name="northMetre">North of it.</param>
    /// <param name="uncertaintyMetre">How far off it may be.</param>
    public string GeoUri(double eastMetre, double northMetre, double uncertaintyMetre)
    {
        var (latitude, longitude) = Place(eastMetre, northMetre);
        return string.Create(CultureInfo.InvariantCulture, $"geo:{latitude:0.000000},{longitude:0.000000};u={uncertaintyMetre:0}");
    }

    /// <summary>Reads "LAT,LON".</summary>
    public static bool TryParse(string text, out Station station)
    {
        var parts = text.Split(',');
        double latitude = 0.0, longitude = 0.0;
        var good = parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out longitude)
            && Maps(latitude) && Math.Abs(longitude) <= 180.0;
        station = new Station(latitude, longitude);
        return good;
    }
}
