using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// The gyroscope's zero, learned whenever the arm lies still. An MPU6050 may be off by 20 deg/s before that, so the
    /// unit does not arm until it is known.
    /// </summary>
    /// <remarks>
    /// Still means: for 1.5 s, the rate departs by no more than 2 deg/s from its own half-second mean, and the acceleration by
    /// no more than 0.5 m/s2 (the thresholds of VQF's rest detection, Laidig and Seel 2023). A slow steady turn would pass
    /// that test, so a mean rate well beyond what the datasheet allows as zero-rate output is refused.
    /// </remarks>
    public sealed class RestBias
    {
        private const float MeanSeconds = 0.5f;
        private const float RestSeconds = 1.5f;
        private const float LearnSeconds = 0.5f;
        private const float RateThreshold = 2f * Angle.RadianPerDeg;
        private const float ForceThreshold = 0.5f;
        private const float LargestBias = 30f * Angle.RadianPerDeg;

        /// <summary>Bias about x, rad/s.</summary>
        public float X;

        /// <summary>Bias about y, rad/s.</summary>
        public float Y;

        /// <summary>Bias about z, rad/s.</summary>
        public float Z;

        /// <summary>True once the arm has lain still long enough.</summary>
        public bool Known;

        private float _rateX;
        private float _rateY;
        private float _rateZ;
        private float _forceX;
        private float _forceY;
        private float _forceZ;
        private float _stillSeconds;

        /// <summary>Says that the arm moves, by what another sensor sees.</summary>
        public void Disturb()
        {
            _stillSeconds = 0f;
        }

        /// <summary>Takes one sample: raw rates in rad/s, specific force in m/s2, and the time since the previous one.</summary>
        public void Update(float rateX, float rateY, float rateZ, float forceX, float forceY, float forceZ, float dtSeconds)
        {
            float share = Guarded.Min(dtSeconds * (1f / MeanSeconds), 1f);
            float x = rateX - _rateX, y = rateY - _rateY, z = rateZ - _rateZ;
            float rateSquare = x * x + y * y + z * z;
            _rateX += share * x;
            _rateY += share * y;
            _rateZ += share * z;

            x = forceX - _forceX;
            y = forceY - _forceY;
            z = forceZ - _forceZ;
            float forceSquare = x * x + y * y + z * z;
            _forceX += share * x;
            _forceY += share * y;
            _forceZ += share * z;

            bool quiet = rateSquare < RateThreshold * RateThreshold && forceSquare < ForceThreshold * ForceThreshold;
            _stillSeconds = quiet ? Guarded.Min(_stillSeconds + dtSeconds, 10f) : 0f;
            if (_stillSeconds < RestSeconds || LargestBias * LargestBias < _rateX * _rateX + _rateY * _rateY + _rateZ * _rateZ)
            {
                return;
            }

            float learn = Known ? Guarded.Min(dtSeconds * (1f / LearnSeconds), 1f) : 1f;
            X += learn * (_rateX - X);
            Y += learn * (_rateY - Y);
            Z += learn * (_rateZ - Z);
            Known = true;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; but for <see cref="Known"/>, which its owner does.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref X, ref Y, ref Z, ref _rateX, ref _rateY, ref _rateZ, ref _forceX, ref _forceY, ref _forceZ, ref _stillSeconds);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.BiasFloats] = X;
            floats[StatePlace.BiasFloats + 1] = Y;
            floats[StatePlace.BiasFloats + 2] = Z;
            floats[StatePlace.BiasFloats + 3] = _rateX;
            floats[StatePlace.BiasFloats + 4] = _rateY;
            floats[StatePlace.BiasFloats + 5] = _rateZ;
            floats[StatePlace.BiasFloats + 6] = _forceX;
            floats[StatePlace.BiasFloats + 7] = _forceY;
            floats[StatePlace.BiasFloats + 8] = _forceZ;
            floats[StatePlace.BiasFloats + 9] = _stillSeconds;
        }
    }
}
