using KiteController.Core.Numerics;

namespace KiteController.App.Calibrating
{
    /// <summary>Numbers as people read them. Makes strings: not for the tick.</summary>
    public static class NumberText
    {
        private const float Largest = 1e8f;

        /// <summary>A number with fixed decimals.</summary>
        /// <param name="value">Any value; what is no number or beyond 1e8 is called "out of range", because nanoFramework prints it wrongly.</param>
        /// <param name="decimals">0 to 6.</param>
        public static string Of(float value, int decimals)
        {
            if (!Guarded.IsFinite(value) || value < -Largest || Largest < value)
            {
                return "out of range";
            }

            switch (decimals)
            {
                case 0:
                    return value.ToString("F0");
                case 1:
                    return value.ToString("F1");
                case 2:
                    return value.ToString("F2");
                case 3:
                    return value.ToString("F3");
                case 4:
                    return value.ToString("F4");
                default:
                    return value.ToString("F6");
            }
        }
    }
}
