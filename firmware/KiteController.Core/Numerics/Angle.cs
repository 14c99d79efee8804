namespace KiteController.Core.Numerics
{
    /// <summary>Angles in radian, and the few trigonometric calls that Core needs in single precision.</summary>
    public static class Angle
    {
        /// <summary>Pi, radian: half a turn.</summary>
        public const float HalfTurn = 3.14159265f;

        /// <summary>Two pi, radian: a whole turn.</summary>
        public const float WholeTurn = 6.28318531f;

        /// <summary>Radian per degree.</summary>
        public const float RadianPerDeg = 0.0174532925f;

        /// <summary>Degrees per radian.</summary>
        public const float DegPerRadian = 57.2957795f;

        /// <summary>Brings an angle into -pi to pi.</summary>
        /// <param name="radian">Within some ten thousand turns; beyond, or NaN, gives zero.</param>
        public static float Wrap(float radian)
        {
            if (-HalfTurn <= radian && radian <= HalfTurn)
            {
                return radian;
            }

            if (-1e5f < radian && radian < 1e5f)
            {
                float turns = radian / WholeTurn;
                int whole = (int)(turns < 0f ? turns - 0.5f : turns + 0.5f);
                return radian - whole * WholeTurn;
            }

            return 0f;
        }

        /// <summary>Sine of an angle in radian.</summary>
        public static float Sin(float radian)
        {
            return (float)System.Math.Sin(radian);
        }

        /// <summary>Cosine of an angle in radian.</summary>
        public static float Cos(float radian)
        {
            return (float)System.Math.Cos(radian);
        }

        /// <summary>Angle of the point (x, y) seen from the origin, radian; zero at the origin.</summary>
        public static float Atan2(float y, float x)
        {
            return x == 0f && y == 0f ? 0f : (float)System.Math.Atan2(y, x);
        }

        /// <summary>Inverse sine, radian; the argument is limited to -1 to 1 first.</summary>
        public static float Asin(float sine)
        {
            return (float)System.Math.Asin(Guarded.Clamp(sine, -1f, 1f));
        }
    }
}
