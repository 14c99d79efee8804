using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Reporting;

/// <summary>The landing estimate in the words a runner needs, and afterwards how good it was.</summary>
public static class RunnersCard
{
    /// <summary>The card, line by line; empty if the line was not cut.</summary>
    public static IReadOnlyList<string> Lines(FlightRecord flight)
    {
        if (flight.Summary.Cut is not { } cut)
        {
            return [];
        }

        if (flight.Forecast is not { } forecast)
        {
            return [cut.DetectedAfterSeconds is null ? "The unit did not notice the cut, so it has no landing estimate." : "The unit made no landing estimate."];
        }

        var lines = new List<string> { Walk(forecast), Search(forecast) };
        if (forecast.SnagProbability >= 0.1)
        {
            lines.Add(Format($"Look up, too: in {forecast.SnagProbability * 100.0:0} of 100 such cuts the trailing line catches on the way."));
        }

        if (!forecast.WindKnown)
        {
            lines.Add("The wind was not known yet: this is a guess, and the region is wide.");
        }

        lines.Add(Verdict(flight.Summary.Landing));
        return lines;
    }

    /// <summary>Where to go.</summary>
    public static string Walk(LandingForecast forecast)
    {
        var distance = Math.Sqrt(forecast.BestEastMetre * forecast.BestEastMetre + forecast.BestNorthMetre * forecast.BestNorthMetre);
        var bearing = Bearing.Of(forecast.BestEastMetre, forecast.BestNorthMetre);
        return Format($"Walk {distance:0} m toward {Bearing.Digits(bearing)}° ({Bearing.Point(bearing)}). It should be down {forecast.TimeToGroundSeconds:0} s after the cut.");
    }

    /// <summary>Where to search.</summary>
    public static string Search(LandingForecast forecast) => Format(
        $"From under the cut: half of such kites come down {forecast.Half.NearMetre:0} to {forecast.Half.FarMetre:0} m away, within {forecast.Half.HalfWidthDeg:0}° of {Bearing.Digits(forecast.Half.BearingDeg)}°; 95 of 100 {forecast.Nearly.NearMetre:0} to {forecast.Nearly.FarMetre:0} m away, within {forecast.Nearly.HalfWidthDeg:0}°.");

    /// <summary>How the estimate compares with the truth.</summary>
    public static string Verdict(LandingSummary? landing)
    {
        if (landing is null)
        {
            return "The kite had not come down when the simulation ended.";
        }

        var region = landing.Inside50 ? "inside the 50 % region" : landing.Inside95 ? "inside the 95 % region" : "outside the 95 % region";
        return Format($"It came down {landing.MissMetre:0} m from the best guess, {region}, {landing.TrueTimeToGroundSeconds:0} s after the cut.");
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
