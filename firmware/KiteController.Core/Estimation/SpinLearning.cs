using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// How this very kite spins, learned from pull to pull: how fast, and how uneven it is. How far the spin filter had to be
    /// set right after a release is set against how its turn depends on either; a Kalman filter of the two logarithms.
    /// </summary>
    public sealed class SpinLearning
    {
        private const float LeastTurn = 0.7939f;
        private const float LargestCorrection = 1.5f;
        private const float LargestByAsymmetry = 1.343f;
        private const float Noise = 0.4731f;
        private const float FactorDrift = 0.0008421f;
        private const float AsymmetryDrift = 0.01106f;
        private const float NominalAsymmetry = 0.009064f;

        /// <summary>Spin rate of this kite over that of the nominal one.</summary>
        public float SpinFactor = 1f;

        /// <summary>Yaw coefficient of its asymmetry, positive.</summary>
        public float Asymmetry = NominalAsymmetry;

        private float _logFactor;
        private float _logAsymmetry;
        private float _p11 = 0.02998f;
        private float _p12;
        private float _p22 = 0.7393f;

        /// <summary>Takes the better filter once its heading is known again.</summary>
        public void Take(SpinFilter filter)
        {
            if (Guarded.Abs(filter.Turned) < LeastTurn)
            {
                return;
            }

            float byFactor = filter.Turned, off = Guarded.Clamp(filter.Corrected, -LargestCorrection, LargestCorrection);
            float byAsymmetry = Guarded.Clamp(filter.TurnedByAsymmetry, -LargestByAsymmetry, LargestByAsymmetry);
            float p1 = _p11 * byFactor + _p12 * byAsymmetry, p2 = _p12 * byFactor + _p22 * byAsymmetry;
            float perSum = Guarded.Divide(1f, Guarded.Max(byFactor * p1 + byAsymmetry * p2 + Noise, Noise));
            _logFactor = Guarded.Clamp(_logFactor + p1 * off * perSum, -0.6f, 0.6f);
            _logAsymmetry = Guarded.Clamp(_logAsymmetry + p2 * off * perSum, -2.2f, 0.7f);
            _p11 += FactorDrift - p1 * p1 * perSum;
            _p12 -= p1 * p2 * perSum;
            _p22 += AsymmetryDrift - p2 * p2 * perSum;
            SpinFactor = (float)System.Math.Exp(_logFactor);
            Asymmetry = NominalAsymmetry * (float)System.Math.Exp(_logAsymmetry);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpinFactor, ref Asymmetry, ref _logFactor, ref _logAsymmetry, ref _p11, ref _p12, ref _p22);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.LearnedFloats] = SpinFactor;
            floats[StatePlace.LearnedFloats + 1] = Asymmetry;
            floats[StatePlace.LearnedFloats + 2] = _logFactor;
            floats[StatePlace.LearnedFloats + 3] = _logAsymmetry;
            floats[StatePlace.LearnedFloats + 4] = _p11;
            floats[StatePlace.LearnedFloats + 5] = _p12;
            floats[StatePlace.LearnedFloats + 6] = _p22;
        }
    }
}
