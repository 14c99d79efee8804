using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// What both spin filters are driven by in one update, the same for either sense: means over the ticks since the last
    /// one. Metre, second, newton, radian.
    /// </summary>
    /// <remarks>
    /// The kite's speed is the arm's rate, less the rate of the sag, times the line out: while the sag changes fast it is in
    /// doubt, and to the right all the more on a slack line. The cross-spar bows with the tension as in the flight model, with
    /// nominal coefficients (assumed).
    /// </remarks>
    public sealed class SpinInputs
    {
        private const float PerTick = 0.25f;
        private const float PerRate = 0.5f; // Rates of the arm come every other tick.
        private const float BowPerSecond = 19.45f;
        private const float FlatBow = 0.02932f;
        private const float BowRange = 0.3148f;
        private const float SlackNewton = 0.7543f;
        private const float SpeedNoisePerMetre = 1.759f / 80f;
        private const float SlackVariance = 23.94f;
        private const float UpDoubt = 1.503f;
        private const float RightDoubt = 2.85f;
        private const float DoubtFading = 0.6499f;
        private const float FastestMetrePerSecond = 30f;
        private const float BowAtRest = 0.2f;
        private const float LeastSeconds = 0.001f;

        /// <summary>Length of the update.</summary>
        public float Dt;

        /// <summary>Mean tension.</summary>
        public float Tension;

        /// <summary>Acceleration of the line, positive paying out.</summary>
        public float ReelAcceleration;

        /// <summary>Sine of the bow of the cross-spar.</summary>
        public float Bow = BowAtRest;

        /// <summary>Line out.</summary>
        public float Length;

        /// <summary>Where the kite is, and the wind there.</summary>
        public readonly KiteMotion Motion;

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

        /// <summary>Time since the data of the last update, second.</summary>
        public float SinceSeconds;

        /// <summary>How much the sag puts the speed toward the zenith in doubt, metre per second.</summary>
        public float DoubtUp;

        private float _doubtRight;
        private float _tensionSum;
        private float _upSum;
        private float _rightSum;
        private float _lastReelSpeed;

        /// <summary>Creates the inputs for a kite whose motion is reckoned there.</summary>
        public SpinInputs(KiteMotion motion)
        {
            Motion = motion;
        }

        /// <summary>Begins anew.</summary>
        public void Start(LineOut line)
        {
            _lastReelSpeed = line.SpeedMetrePerSecond;
            _tensionSum = _upSum = _rightSum = SinceSeconds = 0f;
            Dt = Tension = ReelAcceleration = Length = 0f;
            SpinFactor = Asymmetry = Up = UpVariance = Right = RightVariance = DoubtUp = _doubtRight = 0f;
            Bow = BowAtRest;
            Taut = false;
        }

        /// <summary>Adds up one tick.</summary>
        public void Add(LineTension tension, float dt)
        {
            _tensionSum += tension.RawNewton;
            SinceSeconds += dt;
        }

        /// <summary>Adds up the rates of the arm, which are new every other tick.</summary>
        public void Add(LineArm arm)
        {
            _upSum += arm.ElevationRate;
            _rightSum += arm.AzimuthRate;
        }

        /// <summary>Makes the inputs of an update from the four ticks added up; they start from zero again.</summary>
        /// <param name="newton">Smoothed tension.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="wind">The wind as far as it is known.</param>
        /// <param name="learned">How this kite spins.</param>
        public void Prepare(float newton, LineOut line, WindEstimator wind, SpinLearning learned)
        {
            float dt = Guarded.Max(SinceSeconds, LeastSeconds), mean = _tensionSum * PerTick, length = line.LengthMetre;
            Dt = dt;
            Tension = mean;
            Length = length;
            float reelSpeed = line.SpeedMetrePerSecond, share = 35f * dt;
            ReelAcceleration += (share < 1f ? share : 1f) * (Guarded.Divide(reelSpeed - _lastReelSpeed, dt) - ReelAcceleration);
            _lastReelSpeed = reelSpeed;
            share = BowPerSecond * dt;
            Bow += (share < 1f ? share : 1f) * (FlatBow + BowRange * (1f - (float)System.Math.Exp(-0.564f * mean)) - Bow);
            SpinFactor = learned.SpinFactor;
            Asymmetry = learned.Asymmetry;

            KiteMotion motion = Motion;
            motion.Prepare(mean, length, wind, dt);
            LineSag sag = motion.Sag;
            float noise = SpeedNoisePerMetre * length;
            noise *= noise * PerTick;
            float upRate = sag.UpRate, rightRate = sag.RightRate;
            float doubtUp = Guarded.Max(UpDoubt * (upRate < 0f ? -upRate : upRate) * length, DoubtFading * DoubtUp);
            float doubtRight = Guarded.Max(RightDoubt * (rightRate < 0f ? -rightRate : rightRate) * length, DoubtFading * _doubtRight);
            float up = (_upSum * PerRate - upRate) * length, right = (_rightSum * PerRate * motion.Cosine - rightRate) * length;
            if (!(-FastestMetrePerSecond < up && up < FastestMetrePerSecond && -FastestMetrePerSecond < right && right < FastestMetrePerSecond))
            {
                up = Guarded.Clamp(up, -FastestMetrePerSecond, FastestMetrePerSecond);
                right = Guarded.Clamp(right, -FastestMetrePerSecond, FastestMetrePerSecond);
            }

            Up = up;
            Right = right;
            bool taut = SlackNewton < newton;
            Taut = taut;
            DoubtUp = doubtUp;
            _doubtRight = doubtRight;
            UpVariance = noise + doubtUp * doubtUp;
            RightVariance = (taut ? noise : SlackVariance) + doubtRight * doubtRight;
            _tensionSum = 0f;
            _upSum = 0f;
            _rightSum = 0f;
            SinceSeconds = 0f;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Dt, ref Tension, ref ReelAcceleration, ref Bow, ref Length, ref SpinFactor, ref Asymmetry, ref Up, ref UpVariance);
            state.Float(ref Right, ref RightVariance, ref SinceSeconds, ref DoubtUp, ref _doubtRight, ref _tensionSum, ref _upSum, ref _rightSum, ref _lastReelSpeed);
            state.Bool(ref Taut);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.InputsFloats] = Dt;
            floats[StatePlace.InputsFloats + 1] = Tension;
            floats[StatePlace.InputsFloats + 2] = ReelAcceleration;
            floats[StatePlace.InputsFloats + 3] = Bow;
            floats[StatePlace.InputsFloats + 4] = Length;
            floats[StatePlace.InputsFloats + 5] = SpinFactor;
            floats[StatePlace.InputsFloats + 6] = Asymmetry;
            floats[StatePlace.InputsFloats + 7] = Up;
            floats[StatePlace.InputsFloats + 8] = UpVariance;
            floats[StatePlace.InputsFloats + 9] = Right;
            floats[StatePlace.InputsFloats + 10] = RightVariance;
            floats[StatePlace.InputsFloats + 11] = SinceSeconds;
            floats[StatePlace.InputsFloats + 12] = DoubtUp;
            floats[StatePlace.InputsFloats + 13] = _doubtRight;
            floats[StatePlace.InputsFloats + 14] = _tensionSum;
            floats[StatePlace.InputsFloats + 15] = _upSum;
            floats[StatePlace.InputsFloats + 16] = _rightSum;
            floats[StatePlace.InputsFloats + 17] = _lastReelSpeed;
            ints[StatePlace.InputsInts] = Taut ? 1 : 0;
        }
    }
}
