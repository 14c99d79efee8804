using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>Quantiles of a mixture of two log-normal stories, by Newton steps that are each one small slice of work.</summary>
    public sealed class LogMixture
    {
        /// <summary>Steps after which a quantile stands to three digits.</summary>
        public const int Rounds = 3;

        private const float LongestStep = 0.5f;

        /// <summary>Logarithm of the quantile at hand.</summary>
        public float Log;

        private float _freeWeight;
        private float _freeMean;
        private float _freeDeviation;
        private float _caughtWeight;
        private float _caughtMean;
        private float _caughtDeviation;
        private float _density;

        /// <summary>Takes the two stories; weights add up to one, deviations are above zero.</summary>
        public void Take(float caughtWeight, float freeMean, float freeDeviation, float caughtMean, float caughtDeviation)
        {
            _caughtWeight = caughtWeight;
            _freeWeight = 1f - caughtWeight;
            _freeMean = freeMean;
            _freeDeviation = freeDeviation;
            _caughtMean = caughtMean;
            _caughtDeviation = caughtDeviation;
        }

        /// <summary>Starts a quantile from the normal distribution with the mixture's mean and variance.</summary>
        /// <param name="normal">The same quantile of the standard normal distribution.</param>
        public void Guess(float normal)
        {
            float mean = _freeWeight * _freeMean + _caughtWeight * _caughtMean;
            float freeOff = _freeMean - mean, caughtOff = _caughtMean - mean;
            float variance = _freeWeight * (_freeDeviation * _freeDeviation + freeOff * freeOff)
                + _caughtWeight * (_caughtDeviation * _caughtDeviation + caughtOff * caughtOff);
            Log = mean + normal * Guarded.Sqrt(variance);
        }

        /// <summary>One Newton step on the logarithm of the nearer tail, which is nearly straight there.</summary>
        public void Approach(float level)
        {
            _density = 0f;
            float below = Below(_freeWeight, _freeMean, _freeDeviation);
            if (0f < _caughtWeight)
            {
                below += Below(_caughtWeight, _caughtMean, _caughtDeviation);
            }

            bool upper = 0.5f < level;
            float tail = Guarded.Max(upper ? 1f - below : below, 1e-6f);
            float wanted = upper ? 1f - level : level;
            float log = (float)System.Math.Log(Guarded.Divide(tail, wanted, 1f));
            float step = Guarded.Clamp(Guarded.Divide(tail * log, _density, 0f), -LongestStep, LongestStep);
            Log += upper ? step : -step;
        }

        /// <summary>A story's share of the chance to lie below; adds its density too.</summary>
        private float Below(float weight, float mean, float deviation)
        {
            float scale = Guarded.Divide(1f, deviation, 0f);
            float z = Guarded.Clamp((Log - mean) * scale, -8f, 8f);
            float density = 0.3989423f * (float)System.Math.Exp(-0.5f * z * z);
            _density += weight * scale * density;

            // Abramowitz and Stegun 26.2.16, good to 1e-5.
            float t = Guarded.Divide(1f, 1f + 0.33267f * Guarded.Abs(z), 1f);
            float tail = density * t * (0.4361836f + t * (-0.1201676f + t * 0.9372980f));
            return weight * (z < 0f ? tail : 1f - tail);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Log, ref _freeWeight, ref _freeMean, ref _freeDeviation, ref _caughtWeight, ref _caughtMean);
            state.Float(ref _caughtDeviation, ref _density);
        }
    }
}
