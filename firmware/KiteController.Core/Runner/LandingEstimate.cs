using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Where and when the cut kite comes down: a sector seen from the point on the ground under the kite at the cut.
    /// Distance is log-normal and bearing normal, so an ellipse would be the wrong shape. Plain fields, written by
    /// <see cref="LandingEstimator"/> only.
    /// </summary>
    /// <remarks>
    /// Bearings are azimuths of the unit, radian, clockwise seen from above, zero at the pivot's zero. Two stories are
    /// weighed: the kite comes down free, or its trailing line catches.
    /// </remarks>
    public sealed class LandingEstimate
    {
        /// <summary>Floats of its state.</summary>
        public const int StateFloats = 20;

        /// <summary>Whole numbers and switches of its state.</summary>
        public const int StateInts = 6;

        /// <summary>True once an estimate is finished.</summary>
        public bool Valid;

        /// <summary>Times the estimate has been worked out since the cut.</summary>
        public int Revision;

        /// <summary>True if the wind was known when the kite was cut; else the region is the wide one of a guess.</summary>
        public bool WindKnown;

        /// <summary>True if this is the other kite of a fight that was won.</summary>
        public bool Theirs;

        /// <summary>Line that left with the kite, metre, once the rest has been taken up; negative while it is not known.</summary>
        public float TailMetre;

        /// <summary>Number of sightings taken in.</summary>
        public int Sightings;

        /// <summary>True once somebody said where it lies.</summary>
        public bool Found;

        /// <summary>Height of the kite at the cut, metre.</summary>
        public float HeightMetre;

        /// <summary>Horizontal distance from the spool of the point under the kite at the cut, metre.</summary>
        public float OriginDistanceMetre;

        /// <summary>Azimuth of that point from the spool, radian.</summary>
        public float OriginAzimuthRadian;

        /// <summary>Azimuth of the expected landing from that point, radian.</summary>
        public float BearingRadian;

        /// <summary>Standard deviation of the bearing, radian.</summary>
        public float BearingDeviationRadian;

        /// <summary>Distance of the landing from that point that is told, metre: 45 in 100 land nearer, which is where they crowd; see <see cref="LandingSector"/>.</summary>
        public float DistanceMetre;

        /// <summary>Near edge of the 50 % sector, metre.</summary>
        public float Near50Metre;

        /// <summary>Far edge of the 50 % sector, metre.</summary>
        public float Far50Metre;

        /// <summary>Half width of the 50 % sector, radian.</summary>
        public float HalfWidth50Radian;

        /// <summary>Near edge of the 95 % sector, metre.</summary>
        public float Near95Metre;

        /// <summary>Far edge of the 95 % sector, metre.</summary>
        public float Far95Metre;

        /// <summary>Half width of the 95 % sector, radian.</summary>
        public float HalfWidth95Radian;

        /// <summary>Chance that the trailing line catches, 0 to 1.</summary>
        public float SnagProbability;

        /// <summary>Time from the cut to the ground if the line does not catch, second.</summary>
        public float TimeToGroundSeconds;

        /// <summary>Standard deviation of the logarithm of that time.</summary>
        public float TimeLogDeviation;

        /// <summary>Time from the cut to the ground that one kite in forty undercuts, second.</summary>
        public float EarliestSeconds;

        /// <summary>Time from the cut to the ground that one kite in forty exceeds, caught lines included, second.</summary>
        public float LatestSeconds;

        /// <summary>Median distance if the line does not catch, before any sighting, metre.</summary>
        public float FreeDistanceMetre;

        /// <summary>Standard deviation of its logarithm.</summary>
        public float FreeLogDeviation;

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Bool(ref Valid);
            if (!Valid)
            {
                state.Skip(StateFloats, StateInts - 1);
                return;
            }

            Revision = state.Int(Revision);
            state.Bool(ref WindKnown, ref Theirs);
            state.Bool(ref Found);
            Sightings = state.Int(Sightings);
            state.Float(ref HeightMetre, ref OriginDistanceMetre, ref OriginAzimuthRadian, ref BearingRadian, ref BearingDeviationRadian, ref DistanceMetre);
            state.Float(ref Near50Metre, ref Far50Metre, ref HalfWidth50Radian, ref Near95Metre, ref Far95Metre, ref HalfWidth95Radian);
            state.Float(ref SnagProbability, ref TimeToGroundSeconds, ref TimeLogDeviation, ref EarliestSeconds, ref LatestSeconds, ref FreeDistanceMetre);
            state.Float(ref FreeLogDeviation, ref TailMetre);
        }
    }
}
