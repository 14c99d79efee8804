using KiteController.Core.Runner;

namespace KiteController.Simulator.Flights;

/// <summary>A copy of the unit's landing estimate, which the unit itself rewrites and forgets.</summary>
internal static class LandingCopy
{
    /// <summary>Copies every field.</summary>
    public static LandingEstimate Of(LandingEstimate estimate) => new()
    {
        Valid = estimate.Valid,
        Revision = estimate.Revision,
        WindKnown = estimate.WindKnown,
        Theirs = estimate.Theirs,
        TailMetre = estimate.TailMetre,
        Sightings = estimate.Sightings,
        Found = estimate.Found,
        HeightMetre = estimate.HeightMetre,
        OriginDistanceMetre = estimate.OriginDistanceMetre,
        OriginAzimuthRadian = estimate.OriginAzimuthRadian,
        BearingRadian = estimate.BearingRadian,
        BearingDeviationRadian = estimate.BearingDeviationRadian,
        DistanceMetre = estimate.DistanceMetre,
        Near50Metre = estimate.Near50Metre,
        Far50Metre = estimate.Far50Metre,
        HalfWidth50Radian = estimate.HalfWidth50Radian,
        Near95Metre = estimate.Near95Metre,
        Far95Metre = estimate.Far95Metre,
        HalfWidth95Radian = estimate.HalfWidth95Radian,
        SnagProbability = estimate.SnagProbability,
        TimeToGroundSeconds = estimate.TimeToGroundSeconds,
        TimeLogDeviation = estimate.TimeLogDeviation,
        EarliestSeconds = estimate.EarliestSeconds,
        LatestSeconds = estimate.LatestSeconds,
        FreeDistanceMetre = estimate.FreeDistanceMetre,
        FreeLogDeviation = estimate.FreeLogDeviation,
    };
}
