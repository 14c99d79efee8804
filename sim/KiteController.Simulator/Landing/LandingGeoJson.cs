using System;
using System.IO;
using System.Text.Json;

namespace KiteController.Simulator.Landing;

/// <summary>A landing estimate as GeoJSON (RFC 7946): both sectors as polygons, then best guess, cut and spool as points.</summary>
public static class LandingGeoJson
{
    private const int Decimals = 7;

    /// <summary>Writes the feature collection; the report must be mapped.</summary>
    /// <param name="report">What is known.</param>
    /// <param name="forecast">The same, in metres.</param>
    /// <param name="station">Where the spool stands.</param>
    /// <param name="output">Receives UTF-8.</param>
    public static void Write(LandingReport report, LandingForecast forecast, Station station, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        WriteRegion(json, "95 of 100 such kites lie here", 0.95, forecast.Nearly, station);
        WriteRegion(json, "half of such kites lie here", 0.5, forecast.Half, station);
        WritePoint(json, "best guess", report.Best, string.Join(' ', report.Card));
        WritePoint(json, "cut above here", report.Cut, FormattableString.Invariant($"{report.HeightMetre:0} m up"));
        WritePoint(json, "spool", report.Spool, "where the runner starts");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, double share, LandingSector sector, Station station)
    {
        BeginFeature(json, "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var (east, north) in SectorRing.Of(sector))
        {
            var (latitude, longitude) = station.Place(east, north);
            WritePosition(json, latitude, longitude);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", name);
        json.WriteNumber("share", share);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, string name, LandingReport.Spot spot, string text)
    {
        BeginFeature(json, "Point");
        json.WritePropertyName("coordinates");
        WritePosition(json, spot.LatitudeDeg!.Value, spot.LongitudeDeg!.Value);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", name);
        json.WriteString("description", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void BeginFeature(Utf8JsonWriter json, string geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", geometry);
    }

    /// <summary>Longitude comes first.</summary>
    private static void WritePosition(Utf8JsonWriter json, double latitude, double longitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(longitude, Decimals));
        json.WriteNumberValue(Math.Round(latitude, Decimals));
        json.WriteEndArray();
    }
}
