using KiteController.Core.Numerics;

namespace KiteController.App.Testing
{
    /// <summary>Two loops of a known number of IL instructions, to time a board by. A test counts them in the very binary.</summary>
    public static class CountedLoop
    {
        /// <summary>Instructions of one round of <see cref="RunPlain"/>.</summary>
        public const int PlainInstructions = 11;

        /// <summary>Instructions of one round of <see cref="RunFlightLike"/>, those of the method it calls included.</summary>
        public const int FlightLikeInstructions = 24;

        private static float _value;

        /// <summary>Integer arithmetic on locals: the fastest that the interpreter does.</summary>
        public static int RunPlain(int rounds)
        {
            int sum = 0;
            for (int i = 0; i < rounds; i++)
            {
                sum += i;
            }

            return sum;
        }

        /// <summary>Floats in a field, and a call, as the flight code is made of.</summary>
        public static void RunFlightLike(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                _value = Guarded.Clamp(_value * 0.999f + 0.5f, 0f, 1000f);
            }
        }
    }
}
