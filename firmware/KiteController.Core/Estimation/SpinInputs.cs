using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>What both spin filters are driven by in one update: the same for either sense. Metre, second, newton, radian.</summary>
    public sealed class SpinInputs
    {
        /// <summary>Length of the update.</summary>
        public float Dt;

        /// <summary>Mean tension.</summary>
        public float Tension;

        /// <summary>Acceleration of the line, positive paying out.</summary>
        public float ReelAcceleration;

        /// <summary>Sine of the bow of the cross-spar.</summary>
        public float Bow;

        /// <summary>Line out.</summary>
        public float Length;

        /// <summary>Wind along the sphere toward the zenith.</summary>
        public float WindUp;

        /// <summary>Wind along the sphere to the right.</summary>
        public float WindRight;

        /// <summary>Sine of the elevation.</summary>
        public float Sine;

        /// <summary>Cosine of the elevation, at least 0.15.</summary>
        public float Cosine;

        /// <summary>Spin rate of this kite over that of the nominal one.</summary>
        public float SpinFactor;

        /// <summary>Yaw coefficient of the asymmetry, positive.</summary>
        public float Asymmetry;

        /// <summary>Measured speed toward the zenith.</summary>
        public float Up;

        /// <summary>Its variance.</summary>
        public float UpVariance;

        /// <summary>Measured speed to the right.</summary>
        public float Right;

        /// <summary>Its variance.</summary>
        public float RightVariance;

        /// <summary>True if the line is taut enough for the speed toward the zenith to mean something.</summary>
        public bool Taut;

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Dt, ref Tension, ref ReelAcceleration, ref Bow, ref Length, ref WindUp);
            state.Float(ref WindRight, ref Sine, ref Cosine, ref SpinFactor, ref Up, ref UpVariance);
            state.Float(ref Right, ref RightVariance, ref Asymmetry);
            Taut = state.Bool(Taut);
        }
    }
}
