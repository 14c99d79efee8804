using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// From the two stories' moments to what the runner is told, a little a slice: what was seen is taken in, then bearing and its spread, the
    /// quantiles of the distance, the chance of a snag, the time to ground. Distances and times are quantiles of the mixture of two log-normals.
    /// </summary>
    /// <remarks>
    /// The 95 % sector lies between the quantiles .0007 and .981 and within 2.55 deviations of bearing, the 50 % sector between .12 and .80 and
    /// within one: less ground than equal tails, for the far tail is where area is. The distance told is the quantile .45: landings crowd nearer
    /// than their median, and half of them lie closer to this spot. Chosen on the cuts that the model was fitted to.
    /// </remarks>
    public sealed class LandingSector
    {
        private const int DistanceCount = 5;
        private const int QuantileCount = 7;
        private const float Nearly = 2.55f;
        private const int Merging = 0;
        private const int Seeing = 1;
        private const int Reading = 2;

        /// <summary>Bearing of the landing off the wind, radian, positive to the left.</summary>
        public float BearingLeftRadian;

        private readonly DescentModel _model;
        private readonly DescentStory _free;
        private readonly DescentStory _snagged;
        private readonly Sighting[] _sightings;
        private readonly LogMixture _mixture = new LogMixture();

        // Five of the distance, two of the time.
        private readonly float[] _level = { 0.0007f, 0.12f, 0.45f, 0.80f, 0.981f, 0.025f, 0.975f };
        private readonly float[] _normal = { -3.1947f, -1.1750f, -0.1257f, 0.8416f, 2.0749f, -1.96f, 1.96f };
        private readonly float[] _quantileOf = new float[QuantileCount];
        private int _stage;
        private int _step;
        private int _quantile;
        private int _round;
        private float _freeLogMean;
        private float _freeLogDeviation;

        /// <summary>Creates the reader of these two stories and of what was seen.</summary>
        public LandingSector(DescentModel model, DescentStory free, DescentStory snagged, Sighting[] sightings)
        {
            _model = model;
            _free = free;
            _snagged = snagged;
            _sightings = sightings;
        }

        /// <summary>Starts; the stories' sums must be complete.</summary>
        public void Begin()
        {
            _stage = Merging;
            _step = 0;
        }

        /// <summary>Does one slice; false once the sector stands in <paramref name="estimate"/>.</summary>
        public bool Work(CutSituation at, LandingEstimate estimate)
        {
            if (_stage == Merging)
            {
                Merge();
                return true;
            }

            if (_stage == Seeing)
            {
                See(at);
                return true;
            }

            if (_quantile == QuantileCount)
            {
                Write(estimate);
                return false;
            }

            if (_round < LogMixture.Rounds)
            {
                _mixture.Approach(_level[_quantile]);
                _round++;
                return true;
            }

            _quantileOf[_quantile] = (float)System.Math.Exp(_mixture.Log);
            _quantile++;
            if (_quantile < QuantileCount)
            {
                Guess();
            }

            return true;
        }

        private void Merge()
        {
            if (_step == 0)
            {
                _free.Finish();
                _freeLogMean = _free.LogMean;
                _freeLogDeviation = _free.LogDeviation;
                _step = 1;
                return;
            }

            if (1e-6f < _snagged.Weight)
            {
                _snagged.Finish();
                _snagged.Bearing = _free.Bearing;
            }
            else
            {
                _snagged.Weight = 0f;
            }

            _step = 0;
            _stage = Seeing;
        }

        /// <summary>One story and one sighting; then starts the first quantile.</summary>
        private void See(CutSituation at)
        {
            int index = _step >> 1;
            if (index < _sightings.Length)
            {
                if (_sightings[index].Told)
                {
                    SightingUpdate.Apply((_step & 1) == 0 ? _free : _snagged, _sightings[index], at);
                }

                _step++;
                return;
            }

            float share = Guarded.Divide(1f, _free.Weight + _snagged.Weight, 1f);
            _free.Weight *= share;
            _snagged.Weight *= share;
            BearingLeftRadian = _free.Weight * _free.Bearing + _snagged.Weight * _snagged.Bearing;
            _stage = Reading;
            _quantile = 0;
            Guess();
        }

        private void Guess()
        {
            if (_quantile == 0)
            {
                _mixture.Take(_snagged.Weight, _free.LogMean, _free.LogDeviation, _snagged.LogMean, _snagged.LogDeviation);
            }
            else if (_quantile == DistanceCount)
            {
                TakeTimes();
            }

            _mixture.Guess(_normal[_quantile]);
            _round = 0;
        }

        private void TakeTimes()
        {
            float deviation = TimeLogDeviation();
            float late = Guarded.Sqrt(deviation * deviation + _model.SnagTimeError * _model.SnagTimeError);
            float free = (float)System.Math.Log(Guarded.Max(_free.Time, 0.1f));
            float caught = (float)System.Math.Log(Guarded.Max(_snagged.Time * _model.SnagTimeFactor, 0.1f));
            _mixture.Take(_snagged.Weight, free, deviation, caught, late);
        }

        private float TimeLogDeviation()
        {
            float relative = Guarded.Divide(_free.TimeVariance, _free.Time * _free.Time, 0f);
            return Guarded.Max(Guarded.Sqrt(relative + _model.TimeError * _model.TimeError), 0.01f);
        }

        private void Write(LandingEstimate estimate)
        {
            float deviation = Guarded.Sqrt(_free.Weight * _free.BearingVariance + _snagged.Weight * _snagged.BearingVariance);
            float[] quantile = _quantileOf;
            estimate.BearingDeviationRadian = deviation;
            estimate.Near95Metre = quantile[0];
            estimate.Near50Metre = quantile[1];
            estimate.DistanceMetre = quantile[2];
            estimate.Far50Metre = quantile[3];
            estimate.Far95Metre = quantile[4];
            estimate.EarliestSeconds = quantile[5];
            estimate.LatestSeconds = quantile[6];
            estimate.HalfWidth50Radian = deviation;
            estimate.HalfWidth95Radian = Guarded.Min(Nearly * deviation, Angle.HalfTurn);
            estimate.SnagProbability = _snagged.Weight;
            estimate.TimeToGroundSeconds = _free.Time;
            estimate.TimeLogDeviation = TimeLogDeviation();
            estimate.FreeDistanceMetre = (float)System.Math.Exp(_freeLogMean);
            estimate.FreeLogDeviation = _freeLogDeviation;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref BearingLeftRadian, ref _freeLogMean, ref _freeLogDeviation);
            state.Float(_quantileOf);
            state.Int(ref _quantile, ref _round);
            state.Int(ref _stage, ref _step);
            _mixture.Visit(state);
        }
    }
}
