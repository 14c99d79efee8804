using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// The wind from a kite let go: on an almost slack line it drifts with the air, so the speed at which the spool must
    /// follow tells the wind along the line, and how far the kite was carried to the side tells the wind across it. No
    /// coefficient of the kite comes in.
    /// </summary>
    /// <remarks>
    /// Factors from regression over 900 releases of simulated kites of all kinds (assumed for real ones): along the line
    /// 0.33 m/s rms were left over, across it 0.9 m/s.
    /// </remarks>
    public sealed class SlackDrift
    {
        private const float AfterSeconds = 0.672f;
        private const float LeastSeconds = 0.15f;
        private const float SettledSeconds = 0.264f;
        private const float LongestSeconds = 8f;
        private const float AwayPerReel = 0.9026f;
        private const float AwayAtRest = 1.346f;
        private const float AcrossPerDrift = 1.256f;
        private const float AcrossPerStart = 0.13f;

        /// <summary>Wind speed of the newest measurement, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Azimuth where it blows to, radian.</summary>
        public float AzimuthRadian;

        /// <summary>True in the tick of a measurement.</summary>
        public bool Measured;

        /// <summary>Time from the release to the measurement, second.</summary>
        public float Seconds;

        private bool _going;
        private bool _released;
        private float _startAzimuth;
        private float _startSpeed;
        private float _reelMetre;
        private float _reelSeconds;

        /// <summary>Forgets what went before.</summary>
        public void Start()
        {
            SpeedMetrePerSecond = AzimuthRadian = Seconds = 0f;
            _startAzimuth = _startSpeed = _reelMetre = _reelSeconds = 0f;
            Measured = _going = _released = false;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="released">True while the spool lets the kite go on purpose.</param>
        /// <param name="runSeconds">How long the kite has flown taut since; zero while it does not.</param>
        /// <param name="motion">Where the kite is.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(bool released, float runSeconds, KiteMotion motion, LineOut line, float dt)
        {
            Measured = false;
            if (released && !_released)
            {
                _going = true;
                _startAzimuth = motion.AzimuthRadian;
                _startSpeed = motion.RightMetrePerSecond;
                _reelMetre = 0f;
                _reelSeconds = 0f;
                Seconds = 0f;
            }

            _released = released;
            if (!_going)
            {
                return;
            }

            Seconds += dt;
            if (released && AfterSeconds < Seconds)
            {
                _reelMetre += dt * line.SpeedMetrePerSecond;
                _reelSeconds += dt;
            }

            if (SettledSeconds < runSeconds)
            {
                _going = false;
                if (LeastSeconds < _reelSeconds && Seconds < LongestSeconds)
                {
                    Measure(motion, line.LengthMetre);
                }
            }
        }

        private void Measure(KiteMotion motion, float length)
        {
            Measured = true;
            float away = AwayPerReel * Guarded.Divide(_reelMetre, _reelSeconds, 0f) + AwayAtRest;
            float along = Guarded.Divide(Guarded.Max(away, 0.3f), Guarded.Max(motion.Cosine, 0.2f));
            float turned = Angle.Wrap(motion.AzimuthRadian - _startAzimuth);
            float drift = turned * length * motion.Cosine;
            float across = Guarded.Divide(AcrossPerDrift * drift - AcrossPerStart * _startSpeed, Seconds, 0f);
            SpeedMetrePerSecond = Guarded.Sqrt(along * along + across * across);
            AzimuthRadian = Angle.Wrap(_startAzimuth + 0.5f * turned + Angle.Atan2(across, along));
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond, ref AzimuthRadian, ref Seconds, ref _startAzimuth, ref _startSpeed, ref _reelMetre, ref _reelSeconds);
            state.Bool(ref Measured, ref _going, ref _released);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.DriftFloats] = SpeedMetrePerSecond;
            floats[StatePlace.DriftFloats + 1] = AzimuthRadian;
            floats[StatePlace.DriftFloats + 2] = Seconds;
            floats[StatePlace.DriftFloats + 3] = _startAzimuth;
            floats[StatePlace.DriftFloats + 4] = _startSpeed;
            floats[StatePlace.DriftFloats + 5] = _reelMetre;
            floats[StatePlace.DriftFloats + 6] = _reelSeconds;
            ints[StatePlace.DriftInts] = Measured ? 1 : 0;
            ints[StatePlace.DriftInts + 1] = _going ? 1 : 0;
            ints[StatePlace.DriftInts + 2] = _released ? 1 : 0;
        }
    }
}
