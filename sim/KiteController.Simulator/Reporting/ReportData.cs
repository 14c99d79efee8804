using System;
using System.Text;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>A thinned copy of the flight as JSON inside the page, for the hair line to read from.</summary>
internal static class ReportData
{
    private const double RadianToDeg = 180.0 / Math.PI;
    private const int Points = 700;

    /// <summary>The JSON object: times, map coordinates, and the series with name and unit.</summary>
    public static string Build(FlightRecord flight, MapFrame map, double endTime)
    {
        var step = endTime / Points;
        var json = new StringBuilder("{\"end\":").Append(Html.N(endTime, 2)).Append(",\"step\":").Append(Html.N(step, 5));
        Append(json, ",\"t\":", flight, step, (in FlightSample s) => s.TimeSeconds, 2);
        Append(json, ",\"x\":", flight, step, (in FlightSample s) => map.X(s.KiteEastMetre), 0);
        Append(json, ",\"y\":", flight, step, (in FlightSample s) => map.Y(s.KiteNorthMetre), 0);
        json.Append(",\"series\":[");
        Series(json, "elevation", "°", flight, step, (in FlightSample s) => s.Stage is KiteStage.Held or KiteStage.Flying ? s.KiteElevationRadian * RadianToDeg : double.NaN, 0);
        Series(json.Append(','), "height", "m", flight, step, (in FlightSample s) => s.KiteUpMetre, 0);
        Series(json.Append(','), "tension", "N", flight, step, (in FlightSample s) => s.TensionNewton, 1);
        Series(json.Append(','), "reel", "m/s", flight, step, (in FlightSample s) => s.ReelSpeedMetrePerSecond, 1);
        Series(json.Append(','), "line", "m", flight, step, (in FlightSample s) => s.LineLengthMetre, 0);
        Series(json.Append(','), "wind", "m/s", flight, step, (in FlightSample s) => s.TrueWindMetrePerSecond, 1);
        return json.Append("]}").ToString();
    }

    private static void Series(StringBuilder json, string name, string unit, FlightRecord flight, double step, TimePlot.Reader reader, int decimals)
    {
        json.Append("{\"n\":\"").Append(name).Append("\",\"u\":\"").Append(unit).Append('"');
        Append(json, ",\"v\":", flight, step, reader, decimals);
        json.Append('}');
    }

    private static void Append(StringBuilder json, string key, FlightRecord flight, double step, TimePlot.Reader reader, int decimals)
    {
        json.Append(key).Append('[');
        var next = 0.0;
        var first = true;
        foreach (ref readonly var sample in flight.Log.Samples)
        {
            if (sample.TimeSeconds < next)
            {
                continue;
            }

            var value = reader(sample);
            json.Append(first ? string.Empty : ",").Append(double.IsFinite(value) ? Html.N(value, decimals) : "null");
            first = false;
            next += step;
        }

        json.Append(']');
    }
}
