using System;
using System.Collections.Generic;
using System.IO;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Writes a landing estimate for programs and for maps.</summary>
internal static class LandingFiles
{
    private const string JsonName = "landing.json";
    private const string GeoJsonName = "landing.geojson";
    private const string KmlName = "landing.kml";

    /// <summary>Names of the files that can be written.</summary>
    public static IReadOnlyList<string> Names(LandingReport report) =>
        LandingReporter.IsMapped(report) ? [JsonName, GeoJsonName, KmlName] : [JsonName];

    /// <summary>Writes them; map files of an earlier run are removed where none can be written now.</summary>
    /// <exception cref="InputFileException">The folder cannot be made or written to.</exception>
    public static void Write(string folder, LandingReport report, LandingNotice notice, LandingBasis basis)
    {
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(Path.Combine(folder, JsonName), writer => JsonOutput.Write(writer, report));
            if (!LandingReporter.IsMapped(report))
            {
                File.Delete(Path.Combine(folder, GeoJsonName));
                File.Delete(Path.Combine(folder, KmlName));
                return;
            }

            var forecast = LandingForecast.From(notice.Record.Estimate, basis.UnitBearingDeg);
            WholeFile.WriteBytes(Path.Combine(folder, GeoJsonName), stream => LandingGeoJson.Write(report, forecast, basis.Station!, stream));
            WholeFile.WriteBytes(Path.Combine(folder, KmlName), stream => LandingKml.Write(report, forecast, basis.Station!, stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }
    }
}
