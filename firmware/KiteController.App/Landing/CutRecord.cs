using KiteController.Core.Numerics;
using KiteController.Core.Runner;

namespace KiteController.App.Landing
{
    /// <summary>What people are told of a cut: the landing estimate, the time since, and the wind that it was made from.</summary>
    public sealed class CutRecord
    {
        /// <summary>The estimate; valid once a kite was cut.</summary>
        public readonly LandingEstimate Estimate = new LandingEstimate();

        /// <summary>Time since the pull went, second: some 0.2 s less than since the cut.</summary>
        public float SecondsSinceCut;

        /// <summary>Mean wind at the kite at the cut, learned or assumed, metre per second.</summary>
        public float WindMetrePerSecond;

        /// <summary>Seconds of flight from which it was learned.</summary>
        public float WindLearnedSeconds;

        /// <summary>True once it was told where this kite lay.</summary>
        public bool Found;

        /// <summary>Takes everything over from another record.</summary>
        public void Take(CutRecord other)
        {
            Take(other.Estimate);
            Estimate.Valid = other.Estimate.Valid;
            SecondsSinceCut = other.SecondsSinceCut;
            WindMetrePerSecond = other.WindMetrePerSecond;
            WindLearnedSeconds = other.WindLearnedSeconds;
            Found = other.Found;
        }

        /// <summary>Takes a finished estimate over, some 110 IL instructions; one that is not finite is not valid here.</summary>
        public void Take(LandingEstimate from)
        {
            LandingEstimate to = Estimate;
            to.Valid = Guarded.IsFinite(from.DistanceMetre + from.BearingRadian + from.OriginDistanceMetre + from.OriginAzimuthRadian + from.TimeToGroundSeconds);
            to.Revision = from.Revision;
            to.WindKnown = from.WindKnown;
            to.Theirs = from.Theirs;
            to.TailMetre = from.TailMetre;
            to.Sightings = from.Sightings;
            to.Found = from.Found;
            to.HeightMetre = from.HeightMetre;
            to.OriginDistanceMetre = from.OriginDistanceMetre;
            to.OriginAzimuthRadian = from.OriginAzimuthRadian;
            to.BearingRadian = from.BearingRadian;
            to.BearingDeviationRadian = from.BearingDeviationRadian;
            to.DistanceMetre = from.DistanceMetre;
            to.Near50Metre = from.Near50Metre;
            to.Far50Metre = from.Far50Metre;
            to.HalfWidth50Radian = from.HalfWidth50Radian;
            to.Near95Metre = from.Near95Metre;
            to.Far95Metre = from.Far95Metre;
            to.HalfWidth95Radian = from.HalfWidth95Radian;
            to.SnagProbability = from.SnagProbability;
            to.TimeToGroundSeconds = from.TimeToGroundSeconds;
            to.TimeLogDeviation = from.TimeLogDeviation;
            to.EarliestSeconds = from.EarliestSeconds;
            to.LatestSeconds = from.LatestSeconds;
            to.FreeDistanceMetre = from.FreeDistanceMetre;
            to.FreeLogDeviation = from.FreeLogDeviation;
        }
    }
}
