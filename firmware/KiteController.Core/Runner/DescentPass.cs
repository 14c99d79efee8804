using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// One fall through the wind with one length of trailing line, slice by slice from the top: drift, time, gust memory,
    /// and the chance, place and time of a snag. All sums; nothing is stored per slice.
    /// </summary>
    public sealed class DescentPass
    {
        private readonly FlightParameters _parameters;
        private readonly DescentModel _model;
        private readonly float _sliceShare;

        // By slice: height share, wind share, log of the height share, growth of the gusts.
        private readonly float[] _heightShare;
        private readonly float[] _windShare;
        private readonly float[] _logShare;
        private readonly float[] _gustShare;

        private CutSituation _situation;
        private float _height;
        private float _wind;
        private float _sink;
        private float _gustSeconds;
        private float _line;
        private float _mass;
        private float _alongError;
        private float _sinkError;

        private float _time;
        private float _drift;
        private float _shearDrift;
        private float _gustTime;
        private float _hazard;
        private float _snag;
        private float _snagDrift;
        private float _snagHeight;
        private float _snagTime;
        private float _snagPlace;
        private float _snagPlaceSquare;
        private float _offset;
        private float _alongVariance;
        private float _crossVariance;

        /// <summary>Creates the pass and its tables.</summary>
        public DescentPass(FlightParameters parameters, DescentModel model, int slices)
        {
            _parameters = parameters;
            _model = model;
            _sliceShare = 1f / slices;
            _heightShare = new float[slices];
            _windShare = new float[slices];
            _logShare = new float[slices];
            _gustShare = new float[slices];
            for (int slice = 0; slice < slices; slice++)
            {
                float share = 1f - (slice + 0.5f) * _sliceShare;
                _heightShare[slice] = share;
                _logShare[slice] = (float)System.Math.Log(share);
                _windShare[slice] = (float)System.Math.Exp(_logShare[slice] * DescentModel.ShearExponent);
                _gustShare[slice] = (float)System.Math.Exp(_logShare[slice] * DescentModel.GustRiseExponent);
            }
        }

        /// <summary>Takes what all lengths of line have in common.</summary>
        public void Prepare(CutSituation situation)
        {
            _situation = situation;
            FlightParameters parameters = _parameters;
            bool theirs = situation.Theirs;
            float area = theirs ? DescentModel.TheirArea : parameters.KiteAreaSquareMetre;
            _mass = theirs ? DescentModel.ArealMass * area : parameters.KiteMassKilogram;
            float wind = Guarded.Max(situation.WindMetrePerSecond, 0.5f) * situation.WindCorrection * _model.WindGain;
            float sink = Guarded.Sqrt(Guarded.Divide(2f * _mass * DescentModel.Gravity, DescentModel.AirDensity * area * _model.DragCoefficient, 1f));
            _height = Guarded.Max(situation.HeightMetre, 5f);
            _sinkError = parameters.LearnedSinkError;
            _alongError = parameters.LearnedWindError;
            wind *= (float)System.Math.Exp(parameters.LearnedWind); // What was learned of this unit's anemometer holds for any kite.
            if (theirs)
            {
                _sinkError = Guarded.Sqrt(KiteLearning.SinkPrior * KiteLearning.SinkPrior + DescentModel.TheirSinkError * DescentModel.TheirSinkError);
            }
            else
            {
                sink *= (float)System.Math.Exp(parameters.LearnedSink);
            }

            _wind = wind;
            _sink = Guarded.Max(sink, 0.1f);
            _gustSeconds = GustSeconds(_height * 0.5f, _sink + situation.GustMetrePerSecond);
        }

        /// <summary>Starts at the top with this much line trailing, metre, at least 1.</summary>
        public void StartTail(float lineMetre)
        {
            _line = lineMetre;
            _time = _drift = _shearDrift = _gustTime = _hazard = 0f;
            _snag = _snagDrift = _snagHeight = _snagTime = _snagPlace = _snagPlaceSquare = 0f;
        }

        /// <summary>Falls through one slice, 0 at the top.</summary>
        public void Descend(int slice)
        {
            float z = _height * _heightShare[slice];
            float thickness = _height * _sliceShare;
            float carried = 0.7f * _parameters.LineKilogramPerMetre * Guarded.Min(z, _line);
            float sink = _sink * Guarded.Sqrt(1f + Guarded.Divide(carried, _mass, 0f));
            float dt = Guarded.Divide(thickness, sink, 0f);
            float dx = _wind * _windShare[slice] * dt;
            float middle = _time + 0.5f * dt;

            float dragging = Guarded.Clamp(Guarded.Divide(_line - z, thickness, 0f) + 0.5f, 0f, 1f);
            float hazard = _parameters.SnagHazardPerMetre * DescentModel.DraggedShare * dx * dragging;
            if (0f < hazard)
            {
                float caught = Exp(-_hazard) * (1f - Exp(-hazard));
                float drift = _drift + 0.5f * dx;
                float place = drift + z;
                _snag += caught;
                _snagDrift += caught * drift;
                _snagHeight += caught * z;
                _snagTime += caught * middle;
                _snagPlace += caught * place;
                _snagPlaceSquare += caught * place * place;
                _hazard += hazard;
            }

            _time += dt;
            _drift += dx;
            _shearDrift += dx * _logShare[slice];
            _gustTime += _gustShare[slice] * Exp(-Guarded.Divide(middle, _gustSeconds, 100f)) * dt;
        }

        /// <summary>Reckons how far the finished fall may be off.</summary>
        public void Spread()
        {
            CutSituation at = _situation;
            _offset = _model.RecentGain * at.RecentGainMetrePerSecond * _gustTime;
            float gustMemory = GustVariance(at.GustMetrePerSecond);
            float drogue = 1f + Guarded.Divide(0.00025f * Guarded.Min(_line, _height), 0.3f * _mass, 0f);
            float glide = Guarded.Divide(_model.GlideShare * _height, drogue, 0f);
            float position = (at.Theirs ? DescentModel.TheirPositionErrorShare : DescentModel.PositionErrorShare) * at.LineLengthMetre;
            float common = 0.5f * glide * glide + DescentModel.PositionErrorMetre * DescentModel.PositionErrorMetre + position * position;

            float flight = at.WindKnown ? _model.FlightWindError : DescentModel.AssumedWindSpeedError;
            float perHeight = Guarded.Divide(_drift, _height, 0f);
            float shear = _shearDrift * DescentModel.ShearError;
            float share = flight * flight + _alongError * _alongError + _sinkError * _sinkError;
            if (at.Theirs)
            {
                float height = Guarded.Divide(0.7f * position, _height, 0f);
                share += height * height;
            }

            _alongVariance = _drift * _drift * share + shear * shear + gustMemory + perHeight * perHeight * VerticalVariance() + common;
            float turn = _drift * at.WindDirectionErrorRadian;
            _crossVariance = turn * turn + _model.CrossGustShare * gustMemory + common;
        }

        /// <summary>Adds the finished fall to the story of the free kite, with a weight.</summary>
        public void AddFree(float weight, DescentStory free)
        {
            float cross = _model.RecentCrossGain * _situation.RecentCrossMetrePerSecond * _gustTime + TurnLeftRadian() * _drift;
            float timeVariance = _time * _time * _sinkError * _sinkError + Guarded.Divide(VerticalVariance(), _sink * _sink, 0f);
            free.Add(weight * (1f - _snag), _drift + _offset, _alongVariance, cross, _crossVariance, _time, timeVariance);
        }

        /// <summary>Adds what of the fall ends on a caught line to the story of the caught kite, with a weight.</summary>
        public void AddSnag(float weight, DescentStory snagged)
        {
            if (_snag <= 1e-9f)
            {
                return;
            }

            float share = Guarded.Divide(1f, _snag, 0f);
            float place = _snagPlace * share;
            float height = _snagHeight * share;
            float flown = Guarded.Clamp(Guarded.Divide(_snagDrift * share, _drift, 1f), 0.2f, 1f);
            float spread = Guarded.Max(_snagPlaceSquare * share - place * place, 0f);
            float alongSpread = _model.SnagSpreadAlong * height;
            float crossSpread = _model.SnagSpreadCross * height;
            snagged.Add(
                weight * _snag,
                _offset + place,
                spread + _alongVariance * flown * flown + alongSpread * alongSpread,
                0f,
                _crossVariance * flown * flown + crossSpread * crossSpread,
                _time - 0.3f * (_time - _snagTime * share),
                0f);
        }

        /// <summary>
        /// How far to the left of the wind estimate it really blows. A kite without a tail learns the wind from how it drifts when let go, and the
        /// arm sees little of the drift to the side at the far end of a long slack line: the estimate leans to the side where the kite stands.
        /// </summary>
        private float TurnLeftRadian()
        {
            CutSituation at = _situation;
            if (_parameters.Tailless < 0.5f || !at.WindKnown)
            {
                return 0f;
            }

            float aside = Angle.Wrap(at.AzimuthRadian - at.WindAzimuthRadian);
            float side = Guarded.Clamp(aside * (1f / DescentModel.LeanFullAsideRadian), -1f, 1f);
            float far = Guarded.Clamp((at.LineLengthMetre - DescentModel.LeanFromMetre) * (1f / DescentModel.LeanRiseMetre), 0f, 1f);
            return DescentModel.LeanRadian * side * far;
        }

        /// <summary>Variance of the height lost to gusts that rise and sink, square metre.</summary>
        private float VerticalVariance()
        {
            float vertical = 0.1f * _situation.WindMetrePerSecond;
            return vertical * vertical * 2f * Guarded.Divide(0.25f * _height, _sink + 0.3f, 0f) * _time;
        }

        /// <summary>Variance of the drift by gusts that are still to come, Ornstein-Uhlenbeck from a partly known start.</summary>
        private float GustVariance(float gust)
        {
            float ratio = Guarded.Divide(_time, _gustSeconds, 0f);
            float decay = Exp(-ratio);
            float walk = Guarded.Max(2f * ratio - 3f + 4f * decay - decay * decay, 0f);
            float ahead = _model.GustGain * gust * _gustSeconds;
            float now = DescentModel.GustNowShare * gust * _gustTime;
            return ahead * ahead * walk + now * now;
        }

        /// <summary>Memory of the gusts met while falling, half the Dryden length (MIL-F-8785C; heights in feet) over the speed through it.</summary>
        private static float GustSeconds(float heightMetre, float speed)
        {
            float metre = Guarded.Clamp(heightMetre, 3f, 300f);
            float stretch = (float)System.Math.Pow(0.177f + 0.000823f * metre * 3.2808f, 1.2f);
            float length = Guarded.Divide(Guarded.Max(heightMetre, 3f), stretch, 50f);
            return Guarded.Max(Guarded.Divide(0.5f * length, speed, 10f), 0.1f);
        }

        private static float Exp(float value)
        {
            return (float)System.Math.Exp(Guarded.Clamp(value, -80f, 0f));
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="situation">The one situation that there is, which a restored state refers to again.</param>
        public void Visit(StateVector state, CutSituation situation)
        {
            _situation = state.Bool(_situation != null) ? situation : null;
            state.Float(ref _height, ref _wind, ref _sink, ref _gustSeconds, ref _line, ref _time);
            state.Float(ref _drift, ref _shearDrift, ref _gustTime, ref _hazard, ref _snag, ref _snagDrift);
            state.Float(ref _snagHeight, ref _snagTime);
            state.Float(ref _snagPlace, ref _snagPlaceSquare, ref _mass, ref _alongError, ref _sinkError, ref _offset);
            state.Float(ref _alongVariance, ref _crossVariance);
        }
    }
}
