using KiteController.Core.Numerics;

namespace KiteController.Core.Runner
{
    /// <summary>Minus the logarithm of the upper tail of the normal distribution, from a table of sixteen steps of one half.</summary>
    public sealed class NormalTail
    {
        private const float First = -2f;
        private const float StepsPerUnit = 2f;
        private const int Last = 15;

        private readonly float[] _minusLog =
        {
            0.0230f, 0.0691f, 0.1728f, 0.3689f, 0.6931f, 1.1759f, 1.8410f, 2.7059f,
            3.7832f, 5.0816f, 6.6077f, 8.3661f, 10.3601f, 12.5924f, 15.0650f, 17.7794f,
        };

        /// <summary>-ln Q(z), interpolated; z is limited to -2 to 5.5. Good to 0.03 in between.</summary>
        public float MinusLog(float z)
        {
            float place = (Guarded.Clamp(z, First, 5.49f) - First) * StepsPerUnit;
            int index = (int)place;
            if (Last <= index)
            {
                return _minusLog[Last];
            }

            float from = _minusLog[index];
            return from + (place - index) * (_minusLog[index + 1] - from);
        }
    }
}
