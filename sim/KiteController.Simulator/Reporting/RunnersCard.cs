using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Reporting;

/// <summary>The landing estimate as the unit told it to the runner, and afterwards how good it was.</summary>
public static class RunnersCard
{
    /// <summary>The card, line by line; empty if the line was not cut.</summary>
    public static IReadOnlyList<string> Lines(FlightRecord flight)
    {
        if (flight.Summary.Cut is not { } cut)
        {
            return [];
        }

        if (flight.Notices.Count == 0)
        {
            return [cut.DetectedAfterSeconds is null ? "The unit did not notice the cut, so it has no landing estimate." : "The unit made no landing estimate."];
        }

        return [.. CardLines.Of(flight.Notices[^1].Record, flight.Basis), Verdict(flight.Summary.Landing)];
    }

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
