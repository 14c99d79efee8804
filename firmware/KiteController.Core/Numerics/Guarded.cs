namespace KiteController.Core.Numerics
{
    /// <summary>
    /// Arithmetic that means the same on nanoCLR as on a desktop. There a comparison with NaN can be true and a
    /// division by zero throws, so Core compares floats with &lt; and &lt;= only (false for NaN on both) and divides
    /// by a variable only here.
    /// </summary>
    public static class Guarded
    {
        private const float Smallest = 1e-20f;
        private const float Largest = 1e30f;

        /// <summary>Quotient of two floats.</summary>
        /// <param name="numerator">Any value.</param>
        /// <param name="denominator">Any value.</param>
        /// <param name="otherwise">Returned if the denominator is NaN or smaller than 1e-20 in magnitude, or the quotient is NaN or above 1e30.</param>
        public static float Divide(float numerator, float denominator, float otherwise)
        {
            if (Smallest < denominator || denominator < -Smallest)
            {
                float quotient = numerator / denominator;
                if (-Largest < quotient && quotient < Largest)
                {
                    return quotient;
                }
            }

            return otherwise;
        }

        /// <summary>Quotient by a divisor that is above 1e-20 wherever all is well, such as a time step; zero for any other, NaN included. The quotient itself is not looked at.</summary>
        public static float Divide(float numerator, float positive)
        {
            return Smallest < positive ? numerator / positive : 0f;
        }

        /// <summary>True for a number whose magnitude is at most 1e30: neither NaN nor infinite nor about to overflow.</summary>
        public static bool IsFinite(float value)
        {
            return -Largest < value && value < Largest;
        }

        /// <summary>Limits a value to a range; NaN gives the lower bound on every machine.</summary>
        public static float Clamp(float value, float lower, float upper)
        {
            return lower < value ? (value < upper ? value : upper) : lower;
        }

        /// <summary>The smaller of two; if the first is NaN, the second.</summary>
        public static float Min(float first, float second)
        {
            return first < second ? first : second;
        }

        /// <summary>The larger of two; if the first is NaN, the second.</summary>
        public static float Max(float first, float second)
        {
            return second < first ? first : second;
        }

        /// <summary>Magnitude; NaN stays NaN.</summary>
        public static float Abs(float value)
        {
            return value < 0f ? -value : value;
        }

        /// <summary>Square root; zero for anything not positive, NaN included.</summary>
        public static float Sqrt(float value)
        {
            return 0f < value ? (float)System.Math.Sqrt(value) : 0f;
        }
    }
}
