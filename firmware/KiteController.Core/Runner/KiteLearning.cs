using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Learns from found kites: how this kite sinks and how this unit reads the wind with it. Two numbers and their errors, kept as
    /// parameters, each moved by a found spot as far as the spot can tell and no further.
    /// </summary>
    /// <remarks>
    /// ln(sink) and ln(drift over wind) of the kite are normal with the errors kept; a landing tells ln(distance) = ... + wind - sink with an
    /// error of its own from gusts, glide, shear and place, and, if somebody saw it land, ln(time) = ... - sink. Each report is one scalar
    /// Kalman update, weighed by the chance that the line did not catch. What the update would make the two errors agree upon is forgotten,
    /// so together they stay wider than the data. No error falls below a floor: kites get wet, mended and warped. For the background or a
    /// command, not for the tick.
    /// </remarks>
    public static class KiteLearning
    {
        /// <summary>Error of ln(sink) before anything was learned (1 sd), prior.</summary>
        public const float SinkPrior = 0.13f;

        /// <summary>Error of ln(drift over wind) before anything was learned (1 sd).</summary>
        public const float WindPrior = 0.08f;

        /// <summary>Least error of ln(sink).</summary>
        public const float SinkFloor = 0.05f;

        /// <summary>Least error of ln(drift over wind).</summary>
        public const float WindFloor = 0.04f;

        private const float LargestOff = 0.6f;
        private const float Furthest = 0.5f;

        /// <summary>Learns from a spot where our own kite was found.</summary>
        /// <param name="parameters">Where it is kept; unchanged if the estimate says too little.</param>
        /// <param name="estimate">What was said of that cut before any sighting.</param>
        /// <param name="distanceMetre">Distance of the spot from the point under the kite at the cut.</param>
        /// <param name="seconds">Time from the cut to the ground; zero or less if nobody saw it.</param>
        /// <returns>False if nothing could be learned: no estimate, another's kite, a wind that was not known, or a spot near the cut.</returns>
        public static bool Learn(FlightParameters parameters, LandingEstimate estimate, float distanceMetre, float seconds)
        {
            if (!estimate.Valid || estimate.Theirs || !estimate.WindKnown || distanceMetre < 3f)
            {
                return false;
            }

            float free = 1f - estimate.SnagProbability;
            float sink = parameters.LearnedSinkError, wind = parameters.LearnedWindError;
            float sinkVariance = sink * sink, windVariance = wind * wind;
            float off = (float)System.Math.Log(Guarded.Divide(distanceMetre, Guarded.Max(estimate.FreeDistanceMetre, 3f), 1f));
            float own = estimate.FreeLogDeviation * estimate.FreeLogDeviation - sinkVariance - windVariance;
            float sum = sinkVariance + windVariance + Guarded.Max(own, 0.01f);
            float weight = free * Guarded.Divide(1f, sum, 0f);
            off = Guarded.Clamp(off, -LargestOff, LargestOff);
            float before = parameters.LearnedSink;
            Move(parameters, -sinkVariance * weight * off, windVariance * weight * off);
            sinkVariance *= 1f - weight * sinkVariance;
            windVariance *= 1f - weight * windVariance;
            if (0f < seconds)
            {
                float late = (float)System.Math.Log(Guarded.Divide(seconds, estimate.TimeToGroundSeconds, 1f)) + parameters.LearnedSink - before;
                float timeOwn = estimate.TimeLogDeviation * estimate.TimeLogDeviation - sink * sink;
                float timeWeight = free * Guarded.Divide(1f, sinkVariance + Guarded.Max(timeOwn, 0.01f), 0f);
                Move(parameters, -sinkVariance * timeWeight * Guarded.Clamp(late, -LargestOff, LargestOff), 0f);
                sinkVariance *= 1f - timeWeight * sinkVariance;
            }

            parameters.LearnedSinkError = Guarded.Max(Guarded.Sqrt(sinkVariance), SinkFloor);
            parameters.LearnedWindError = Guarded.Max(Guarded.Sqrt(windVariance), WindFloor);
            return true;
        }

        /// <summary>Another kite is flown: forgets what was learned.</summary>
        public static void Forget(FlightParameters parameters)
        {
            parameters.LearnedSink = 0f;
            parameters.LearnedWind = 0f;
            parameters.LearnedSinkError = SinkPrior;
            parameters.LearnedWindError = WindPrior;
        }

        private static void Move(FlightParameters parameters, float sink, float wind)
        {
            parameters.LearnedSink = Guarded.Clamp(parameters.LearnedSink + sink, -Furthest, Furthest);
            parameters.LearnedWind = Guarded.Clamp(parameters.LearnedWind + wind, -Furthest, Furthest);
        }
    }
}
