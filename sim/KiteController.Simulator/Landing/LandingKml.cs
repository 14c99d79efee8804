using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace KiteController.Simulator.Landing;

/// <summary>A landing estimate as KML 2.2 (OGC 07-147r2), which phones and globes open: both sectors, best guess, cut and spool.</summary>
public static class LandingKml
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";

    /// <summary>Writes the document; the report must be mapped.</summary>
    /// <param name="report">What is known.</param>
    /// <param name="forecast">The same, in metres.</param>
    /// <param name="station">Where the spool stands.</param>
    /// <param name="output">Receives UTF-8.</param>
    public static void Write(LandingReport report, LandingForecast forecast, Station station, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document");
        xml.WriteElementString("name", "Landing of the cut kite");
        xml.WriteElementString("description", string.Join('\n', report.Card));
        WriteStyle(xml, "nearly", "ff6c33d6", "266c33d6");
        WriteStyle(xml, "half", "ff6c33d6", "596c33d6");
        WriteRegion(xml, "95 of 100 such kites", "#nearly", forecast.Nearly, station);
        WriteRegion(xml, "half of such kites", "#half", forecast.Half, station);
        WritePoint(xml, "best guess", report.Best, report.Card[0]);
        WritePoint(xml, "cut above here", report.Cut, FormattableString.Invariant($"{report.HeightMetre:0} m up"));
        WritePoint(xml, "spool", report.Spool, "where the runner starts");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Colours are alpha, blue, green, red.</summary>
    private static void WriteStyle(XmlWriter xml, string id, string line, string fill)
    {
        xml.WriteStartElement("Style");
        xml.WriteAttributeString("id", id);
        xml.WriteStartElement("LineStyle");
        xml.WriteElementString("color", line);
        xml.WriteElementString("width", "2");
        xml.WriteEndElement();
        xml.WriteStartElement("PolyStyle");
        xml.WriteElementString("color", fill);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRegion(XmlWriter xml, string name, string style, LandingSector sector, Station station)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteElementString("name", name);
        xml.WriteElementString("styleUrl", style);
        xml.WriteStartElement("Polygon");
        xml.WriteElementString("tessellate", "1");
        xml.WriteStartElement("outerBoundaryIs");
        xml.WriteStartElement("LinearRing");
        xml.WriteElementString("coordinates", string.Join(' ', SectorRing.Of(sector).Select(point => Coordinates(station.Place(point.EastMetre, point.NorthMetre)))));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, string name, LandingReport.Spot spot, string text)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteElementString("name", name);
        xml.WriteElementString("description", text);
        xml.WriteStartElement("Point");
        xml.WriteElementString("coordinates", Coordinates((spot.LatitudeDeg!.Value, spot.LongitudeDeg!.Value)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Longitude comes first.</summary>
    private static string Coordinates((double LatitudeDeg, double LongitudeDeg) place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.LongitudeDeg:0.0000000},{place.LatitudeDeg:0.0000000},0");
}
