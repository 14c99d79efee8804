namespace KiteController.Core.Numerics
{
    /// <summary>The 32 bits of a float in single precision. nanoFramework has no call for it that leaves no garbage.</summary>
    public static class FloatBits
    {
        /// <summary>The bits as IEEE 754 lays them out, exact for every number, denormal ones and zeros of either sign included.</summary>
        public static int Of(float value)
        {
            long wide = System.BitConverter.DoubleToInt64Bits(value);
            int sign = (int)(wide >> 32) & int.MinValue;
            int exponent = ((int)(wide >> 52) & 0x7FF) - 896;
            int mantissa = (int)(wide >> 29) & 0x7FFFFF;
            if (exponent == -896)
            {
                return sign; // Zero: every denormal float is a normal double.
            }

            if (exponent <= 0)
            {
                return sign | ((0x800000 | mantissa) >> (1 - exponent));
            }

            return exponent < 255 ? sign | (exponent << 23) | mantissa : sign | 0x7F800000 | mantissa;
        }
    }
}
