using System.Collections.Generic;

namespace KiteController.Simulator.Landing;

/// <summary>A landing estimate with everything that can be said of it: the JSON object of <c>runner --json</c> and landing.json. Unknown is null.</summary>
public sealed record LandingReport
{
    /// <summary>Time since the cut for which it holds, second.</summary>
    public required double SecondsSinceCut { get; init; }

    /// <summary>How often the estimate had been worked out.</summary>
    public required int Revision { get; init; }

    /// <summary>True if bearings are degrees true; false if they count clockwise from the unit's zero mark.</summary>
    public required bool BearingKnown { get; init; }

    /// <summary>Where the spool stands.</summary>
    public required Spot Spool { get; init; }

    /// <summary>The point under the kite at the cut.</summary>
    public required Spot Cut { get; init; }

    /// <summary>The best guess.</summary>
    public required Spot Best { get; init; }

    /// <summary>The best guess as a geo URI; null without a station.</summary>
    public string? Geo { get; init; }

    /// <summary>Minutes on foot from the spool, at an assumed pace.</summary>
    public required double WalkMinutes { get; init; }

    /// <summary>Height of the kite at the cut, metre.</summary>
    public required double HeightMetre { get; init; }

    /// <summary>Distance of the best guess from the point under the cut, metre.</summary>
    public required double DriftMetre { get; init; }

    /// <summary>The sectors of 50 and of 95 per cent.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>Time from the cut to the ground if nothing holds the kite, second.</summary>
    public required double TimeToGroundSeconds { get; init; }

    /// <summary>In 5 of 100 cuts it is down before, second from the cut.</summary>
    public required double SoonestSeconds { get; init; }

    /// <summary>In 5 of 100 cuts it takes longer, second from the cut.</summary>
    public required double LatestSeconds { get; init; }

    /// <summary>Chance that the trailing line catches, 0 to 1.</summary>
    public required double SnagProbability { get; init; }

    /// <summary>False if the wind had to be guessed.</summary>
    public required bool WindKnown { get; init; }

    /// <summary>Mean wind at the kite, learned or assumed, metre per second.</summary>
    public required double WindMetrePerSecond { get; init; }

    /// <summary>Seconds of flight from which it was learned.</summary>
    public required double WindLearnedSeconds { get; init; }

    /// <summary>What is missing for places on a map, as sentences.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The card, line by line.</summary>
    public required IReadOnlyList<string> Card { get; init; }

    /// <summary>A place on the ground.</summary>
    /// <param name="BearingDeg">From the spool.</param>
    /// <param name="DistanceMetre">From the spool.</param>
    /// <param name="EastMetre">From the spool; null if bearings are not true ones.</param>
    /// <param name="NorthMetre">From the spool; null if bearings are not true ones.</param>
    /// <param name="LatitudeDeg">WGS84; null without a station.</param>
    /// <param name="LongitudeDeg">WGS84; null without a station.</param>
    public sealed record Spot(double BearingDeg, double DistanceMetre, double? EastMetre, double? NorthMetre, double? LatitudeDeg, double? LongitudeDeg);

    /// <summary>A sector, seen from the point under the cut.</summary>
    /// <param name="Share">Of such cuts that lie in it, 0 to 1.</param>
    /// <param name="BearingDeg">Of its middle line.</param>
    /// <param name="HalfWidthDeg">To either side.</param>
    /// <param name="NearMetre">Inner edge.</param>
    /// <param name="FarMetre">Outer edge.</param>
    /// <param name="AreaSquareMetre">Its size.</param>
    public sealed record Region(double Share, double BearingDeg, double HalfWidthDeg, double NearMetre, double FarMetre, double AreaSquareMetre);
}
