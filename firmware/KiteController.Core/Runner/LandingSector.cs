using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Reads the two stories as what a runner can use: a sector by distance and bearing for 50 % and 95 %, the most likely
    /// distance, the chance of a snag, the time to ground. Distances are quantiles of the mixture of two log-normals.
    /// </summary>
    /// <remarks>
    /// The 95 % sector lies between the quantiles .002 and .970 and within 2.3 deviations of bearing, the 50 % sector
    /// between .12 and .80 and within one: in simulated cuts they hold 94.3 % and 53.7 %, on a third less ground than
    /// equal tails.
    /// </remarks>
    public sealed class LandingSector
    {
        private const int QuantileCount = 5;
        private const int RoundsPerQuantile = 4;
        private const float LongestStep = 0.5f;

        /// <summary>Bearing of the landing off the wind, radian, positive to the left.</summary>
        public float BearingLeftRadian;

        private readonly DescentStory _free;
        private readonly DescentStory _snagged;
        private readonly float[] _level = { 0.002f, 0.12f, 0.5f, 0.80f, 0.970f };
        private readonly float[] _normal = { -2.8782f, -1.1750f, 0f, 0.8416f, 1.8808f };
        private readonly float[] _distance = new float[QuantileCount];
        private int _quantile;
        private int _round;
        private float _logDistance;
        private float _density;

        /// <summary>Creates the reader of these two stories.</summary>
        public LandingSector(DescentStory free, DescentStory snagged)
        {
            _free = free;
            _snagged = snagged;
        }

        /// <summary>Starts; the stories' sums must be complete.</summary>
        public void Begin()
        {
            _quantile = -1;
        }

        /// <summary>Does one slice; false once the sector stands in <paramref name="estimate"/>.</summary>
        public bool Work(LandingEstimate estimate)
        {
            if (_quantile < 0)
            {
                Merge();
                _quantile = 0;
                Guess();
                return true;
            }

            Approach(_level[_quantile]);
            _round++;
            if (_round < RoundsPerQuantile)
            {
                return true;
            }

            _distance[_quantile] = (float)System.Math.Exp(_logDistance);
            _quantile++;
            if (_quantile < QuantileCount)
            {
                Guess();
                return true;
            }

            Write(estimate);
            return false;
        }

        private void Merge()
        {
            Finish(_free);
            if (1e-6f < _snagged.Weight)
            {
                Finish(_snagged);
                _snagged.Bearing = _free.Bearing;
            }
            else
            {
                _snagged.Weight = 0f;
            }

            BearingLeftRadian = _free.Weight * _free.Bearing + _snagged.Weight * _snagged.Bearing;
        }

        private static void Finish(DescentStory story)
        {
            float share = Guarded.Divide(1f, story.Weight, 0f);
            float along = story.Along * share;
            float cross = story.Cross * share;
            float mean = Guarded.Max(along, 3f);
            float perSquare = Guarded.Divide(1f, mean * mean, 0f);
            story.LogMean = (float)System.Math.Log(mean);
            float variance = (story.AlongSquare * share - along * along) * perSquare;
            story.LogDeviation = Guarded.Max(Guarded.Sqrt(Guarded.Min(variance, 1.5f)), 0.01f);
            story.Bearing = Guarded.Divide(cross, mean, 0f);
            story.BearingVariance = Guarded.Min((story.CrossSquare * share - cross * cross) * perSquare, 1.5f);
            story.Time *= share;
            story.TimeVariance *= share;
        }

        /// <summary>Starts a quantile from the normal distribution with the mixture's mean and variance.</summary>
        private void Guess()
        {
            float mean = _free.Weight * _free.LogMean + _snagged.Weight * _snagged.LogMean;
            float freeOff = _free.LogMean - mean, snagOff = _snagged.LogMean - mean;
            float variance = _free.Weight * (_free.LogDeviation * _free.LogDeviation + freeOff * freeOff)
                + _snagged.Weight * (_snagged.LogDeviation * _snagged.LogDeviation + snagOff * snagOff);
            _logDistance = mean + _normal[_quantile] * Guarded.Sqrt(variance);
            _round = 0;
        }

        /// <summary>One Newton step on the logarithm of the nearer tail, which is nearly straight there.</summary>
        private void Approach(float level)
        {
            _density = 0f;
            float below = Below(_free) + (0f < _snagged.Weight ? Below(_snagged) : 0f);
            bool upper = 0.5f < level;
            float tail = Guarded.Max(upper ? 1f - below : below, 1e-6f);
            float wanted = upper ? 1f - level : level;
            float log = (float)System.Math.Log(Guarded.Divide(tail, wanted, 1f));
            float step = Guarded.Clamp(Guarded.Divide(tail * log, _density, 0f), -LongestStep, LongestStep);
            _logDistance += upper ? step : -step;
        }

        /// <summary>A story's share of the chance that the distance is below the one at hand; adds its density too.</summary>
        private float Below(DescentStory story)
        {
            float scale = Guarded.Divide(1f, story.LogDeviation, 0f);
            float z = Guarded.Clamp((_logDistance - story.LogMean) * scale, -8f, 8f);
            float density = 0.3989423f * (float)System.Math.Exp(-0.5f * z * z);
            _density += story.Weight * scale * density;

            // Abramowitz and Stegun 26.2.16, good to 1e-5.
            float t = Guarded.Divide(1f, 1f + 0.33267f * Guarded.Abs(z), 1f);
            float tail = density * t * (0.4361836f + t * (-0.1201676f + t * 0.9372980f));
            return story.Weight * (z < 0f ? tail : 1f - tail);
        }

        private void Write(LandingEstimate estimate)
        {
            float deviation = Guarded.Sqrt(_free.Weight * _free.BearingVariance + _snagged.Weight * _snagged.BearingVariance);
            estimate.BearingDeviationRadian = deviation;
            estimate.Near95Metre = _distance[0];
            estimate.Near50Metre = _distance[1];
            estimate.DistanceMetre = _distance[2];
            estimate.Far50Metre = _distance[3];
            estimate.Far95Metre = _distance[4];
            estimate.HalfWidth50Radian = deviation;
            estimate.HalfWidth95Radian = Guarded.Min(2.3f * deviation, Angle.HalfTurn);
            estimate.SnagProbability = _snagged.Weight;
            estimate.TimeToGroundSeconds = _free.Time;
            float relative = Guarded.Divide(_free.TimeVariance, _free.Time * _free.Time, 0f);
            estimate.TimeLogDeviation = Guarded.Sqrt(relative + DescentModel.TimeError * DescentModel.TimeError);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref BearingLeftRadian, ref _logDistance, ref _density);
            state.Float(_distance);
            state.Int(ref _quantile, ref _round);
        }
    }
}
