using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using KiteController.App.Landing;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Simulator.Landing;
using Xunit;

namespace KiteController.Simulator.Tests.Landing;

/// <summary>The map files, read back by other parsers.</summary>
public sealed class LandingMapTests
{
    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";
    private static readonly Station Place = new(34.5281, 69.1723);

    [Fact]
    public void EveryRingIsClosedAndRunsCounterclockwise()
    {
        using var json = JsonDocument.Parse(GeoJson(Some()));

        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        var polygons = json.RootElement.GetProperty("features").EnumerateArray().Where(feature => Geometry(feature) == "Polygon").ToArray();
        Assert.Equal([0.95, 0.5], polygons.Select(feature => feature.GetProperty("properties").GetProperty("share").GetDouble()));
        foreach (var polygon in polygons)
        {
            var ring = polygon.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(at => (X: at[0].GetDouble(), Y: at[1].GetDouble())).ToArray();
            Assert.True(ring.Length >= 4);
            Assert.Equal(ring[0], ring[^1]);
            Assert.True(ring.Zip(ring.Skip(1), (a, b) => a.X * b.Y - b.X * a.Y).Sum() > 0.0);
        }
    }

    [Fact]
    public void ThePolygonHasTheSectorsArea()
    {
        var notice = Some();
        var forecast = LandingForecast.From(notice.Record.Estimate, 95.0);
        var ring = SectorRing.Of(forecast.Nearly);

        var area = 0.5 * ring.Zip(ring.Skip(1), (a, b) => a.EastMetre * b.NorthMetre - b.EastMetre * a.NorthMetre).Sum();

        Assert.Equal(1.0, area / forecast.Nearly.AreaSquareMetre, 0.002);
    }

    [Fact]
    public void ThePointsLieWhereTheCardSays()
    {
        var notice = Some();
        using var json = JsonDocument.Parse(GeoJson(notice));
        var points = json.RootElement.GetProperty("features").EnumerateArray().Where(feature => Geometry(feature) == "Point")
            .ToDictionary(feature => feature.GetProperty("properties").GetProperty("name").GetString()!, feature => feature.GetProperty("geometry").GetProperty("coordinates"));

        Assert.Equal(69.1723, points["spool"][0].GetDouble(), 9);
        Assert.Equal(34.5281, points["spool"][1].GetDouble(), 9);
        var best = LandingForecast.From(notice.Record.Estimate, 95.0);
        Assert.Equal(best.BestNorthMetre, (points["best guess"][1].GetDouble() - 34.5281) * 110_923.0, 0.5); // Length of a degree of latitude at 34.5 degrees.
        Assert.Equal(best.BestEastMetre, (points["best guess"][0].GetDouble() - 69.1723) * 91_800.0, 0.5); // And of longitude.
        Assert.True(points.ContainsKey("cut above here"));
    }

    [Fact]
    public void TheKmlHoldsTheSamePlaces()
    {
        var notice = Some();
        using var json = JsonDocument.Parse(GeoJson(notice));
        var document = XDocument.Parse(KmlText(notice));

        Assert.Equal(Kml + "kml", document.Root!.Name);
        var placemarks = document.Descendants(Kml + "Placemark").ToArray();
        Assert.Equal(5, placemarks.Length);
        var styles = document.Descendants(Kml + "Style").Select(style => "#" + style.Attribute("id")!.Value).ToArray();
        Assert.All(document.Descendants(Kml + "styleUrl"), url => Assert.Contains(url.Value, styles));
        var kml = placemarks.SelectMany(mark => mark.Descendants(Kml + "coordinates").Single().Value.Split(' ')).Select(text => text.Split(',').Take(2).Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
        var features = json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("geometry").GetProperty("coordinates"))
            .SelectMany(at => at[0].ValueKind == JsonValueKind.Array ? at[0].EnumerateArray().ToArray() : [at]).Select(at => at.EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal(features, kml);
    }

    [Fact]
    public void ANameInTheCardCannotBreakTheKml()
    {
        var report = LandingReporter.Of(Some(), Basis()) with { Card = ["<b>&\"go\""] };
        using var stream = new MemoryStream();
        LandingKml.Write(report, LandingForecast.From(Some().Record.Estimate, 95.0), Place, stream);

        Assert.Contains(XDocument.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray())).Descendants(Kml + "description"), text => text.Value == "<b>&\"go\"");
    }

    [Theory]
    [InlineData(10.0, 179.999, "180th meridian")]
    [InlineData(null, 0.0, "--station")]
    public void WhatIsMissingForAMapIsSaid(double? latitude, double longitude, string part)
    {
        var basis = Basis() with { Given = latitude is { } at ? new Station(at, longitude) : null };

        basis.Parameters.StationKnown = 0f;

        var report = LandingReporter.Of(Some(), basis);

        Assert.False(LandingReporter.IsMapped(report));
        Assert.Contains(part, Assert.Single(report.Missing), StringComparison.Ordinal);
        Assert.Equal(latitude is null, report.Best.LatitudeDeg is null);
    }

    [Fact]
    public void WithoutABearingThereAreNoPlaces()
    {
        var basis = Basis();
        basis.Calibration.Done &= ~CalibrationDone.Azimuth;

        var report = LandingReporter.Of(Some(), basis);

        Assert.False(report.BearingKnown);
        Assert.Null(report.Geo);
        Assert.Null(report.Best.EastMetre);
        Assert.Contains("--bearing", report.Missing[0], StringComparison.Ordinal);
        Assert.Contains("of the zero mark", report.Card[0], StringComparison.Ordinal);
    }

    internal static LandingBasis Basis() => new(
        new FlightParameters { StationKnown = 1f, StationLatitudeDeg = 34.5281f, StationLongitudeDeg = 69.1723f },
        new Calibration { BaseBearingRadian = (float)(95.0 * Math.PI / 180.0) },
        Place);

    internal static LandingNotice Some()
    {
        var record = new CutRecord { SecondsSinceCut = 2f, WindMetrePerSecond = 6f, WindLearnedSeconds = 50f };
        record.Take(new LandingEstimate
        {
            Valid = true, Revision = 1, WindKnown = true, HeightMetre = 48f, OriginDistanceMetre = 40f, OriginAzimuthRadian = -0.1f,
            BearingRadian = -0.05f, BearingDeviationRadian = 0.17f, DistanceMetre = 160f, Near50Metre = 110f, Far50Metre = 220f, HalfWidth50Radian = 0.17f,
            Near95Metre = 55f, Far95Metre = 330f, HalfWidth95Radian = 0.39f, SnagProbability = 0.15f, TimeToGroundSeconds = 30f, TimeLogDeviation = 0.3f,
        });
        return new LandingNotice(87.0, record);
    }

    private static string Geometry(JsonElement feature) => feature.GetProperty("geometry").GetProperty("type").GetString()!;

    private static string GeoJson(LandingNotice notice)
    {
        using var stream = new MemoryStream();
        LandingGeoJson.Write(LandingReporter.Of(notice, Basis()), LandingForecast.From(notice.Record.Estimate, 95.0), Place, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string KmlText(LandingNotice notice)
    {
        using var stream = new MemoryStream();
        LandingKml.Write(LandingReporter.Of(notice, Basis()), LandingForecast.From(notice.Record.Estimate, 95.0), Place, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
