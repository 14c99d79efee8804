using System.Collections.Generic;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Flights;

/// <summary>Everything one simulated flight leaves behind.</summary>
/// <param name="Scenario">What was planned.</param>
/// <param name="Summary">The outcome.</param>
/// <param name="Log">Every tick.</param>
/// <param name="Forecast">The unit's last landing estimate on the map; null if it made none.</param>
/// <param name="Notices">What the unit told of the cut, each time its estimate was new.</param>
/// <param name="Basis">The settings that its words need.</param>
/// <param name="CutAt">Where the kite was when the line was cut; null if it was not.</param>
/// <param name="LandedAt">Where the cut kite lies; null if it was not cut, or had not landed at the end.</param>
public sealed record FlightRecord(
    Scenario Scenario,
    FlightSummary Summary,
    FlightLog Log,
    LandingForecast? Forecast,
    IReadOnlyList<LandingNotice> Notices,
    LandingBasis Basis,
    MapPoint? CutAt,
    MapPoint? LandedAt);
