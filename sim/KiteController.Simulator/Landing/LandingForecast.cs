using System;
using KiteController.Core.Runner;

namespace KiteController.Simulator.Landing;

/// <summary>The unit's landing estimate laid on the map: the same numbers, in east, north and degrees true.</summary>
/// <param name="BestEastMetre">East of the best guess, from the spool.</param>
/// <param name="BestNorthMetre">North of the best guess.</param>
/// <param name="Half">Where the kite comes down in half of all such cuts.</param>
/// <param name="Nearly">Where it comes down in 95 of 100.</param>
/// <param name="DistanceMetre">Distance of the best guess from the point under the kite at the cut.</param>
/// <param name="TimeToGroundSeconds">From the cut to the ground.</param>
/// <param name="SnagProbability">Chance that the trailing line catches, 0 to 1.</param>
/// <param name="WindKnown">False if the wind had to be guessed.</param>
public sealed record LandingForecast(
    double BestEastMetre,
    double BestNorthMetre,
    LandingSector Half,
    LandingSector Nearly,
    double DistanceMetre,
    double TimeToGroundSeconds,
    double SnagProbability,
    bool WindKnown)
{
    private const double DegPerRadian = 180.0 / Math.PI;

    /// <summary>Turns an estimate from the unit's azimuths to bearings.</summary>
    /// <param name="estimate">A finished estimate of the firmware.</param>
    /// <param name="unitBearingDeg">Bearing that the pivot's zero points to, degrees true.</param>
    public static LandingForecast From(LandingEstimate estimate, double unitBearingDeg)
    {
        var originBearing = unitBearingDeg / DegPerRadian + estimate.OriginAzimuthRadian;
        var east = estimate.OriginDistanceMetre * Math.Sin(originBearing);
        var north = estimate.OriginDistanceMetre * Math.Cos(originBearing);
        var bearing = unitBearingDeg / DegPerRadian + estimate.BearingRadian;
        var bearingDeg = Bearing.Normalise(bearing * DegPerRadian);
        return new LandingForecast(
            east + estimate.DistanceMetre * Math.Sin(bearing),
            north + estimate.DistanceMetre * Math.Cos(bearing),
            new LandingSector(east, north, bearingDeg, estimate.HalfWidth50Radian * DegPerRadian, estimate.Near50Metre, estimate.Far50Metre),
            new LandingSector(east, north, bearingDeg, estimate.HalfWidth95Radian * DegPerRadian, estimate.Near95Metre, estimate.Far95Metre),
            estimate.DistanceMetre,
            estimate.TimeToGroundSeconds,
            estimate.SnagProbability,
            estimate.WindKnown);
    }

    /// <summary>Distance from the best guess to where the kite really is, metre.</summary>
    public double MissMetre(double eastMetre, double northMetre) =>
        Math.Sqrt((eastMetre - BestEastMetre) * (eastMetre - BestEastMetre) + (northMetre - BestNorthMetre) * (northMetre - BestNorthMetre));
}
