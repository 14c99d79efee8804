using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where the nose of a tailless kite points: taut, along its velocity through the air; slack, reckoned on by two spin
    /// hypotheses driven by the measured tension. Each pull tells which of the two was right, and how fast this kite spins.
    /// With a heading sensor on the kite the sensor is followed instead.
    /// </summary>
    /// <remarks>
    /// Bow and yaw equations of the flight model with nominal coefficients (assumed); what is learned is the sense of the
    /// spin and a factor on the air speed that drives it.
    /// </remarks>
    public sealed class HeadingEstimator
    {
        private const float SensorShare = 0.25f;
        private const float SensorRateShare = 0.02f;
        private const float SensorLostSeconds = 0.3f;
        private const float FastestRadianPerSecond = 6.5f;
        private const float FlatBow = 2f * Angle.RadianPerDeg;
        private const float BowRange = 20f * Angle.RadianPerDeg;
        private const float BowPerSecond = 1f / 0.06f;
        private const float BowNewton = 2f;
        private const float SineOfSpinBow = 0.2419f;
        private const float SineOfFullBow = 0.3746f;
        private const float Autorotation = 0.36f;
        private const float FlatDamping = 0.005f;
        private const float BowDamping = 1.6f;
        private const float AsymmetryCoefficient = 0.005f;
        private const float AsymmetryLostByBow = 0.9f;
        private const float HalfSpanMetre = 0.355f;
        private const float LoadPerInertia = 0.6f * 0.149f / 1.6e-3f;
        private const float SlackAirSpeed = 4.2f;
        private const float TautAirSpeed = 9f;
        private const float TautNewton = 1.5f;
        private const float SlackNewton = 1.2f;
        private const float LeastAirSpeed = 4.2f;
        private const float LeastSquareOverVariance = 12f;
        private const float LeastTautSeconds = 0.12f;
        private const float CheckVariance = 0.12f;
        private const float LearnShare = 0.2f;

        /// <summary>Heading of the nose: 0 toward the zenith, clockwise, radian.</summary>
        public float HeadingRadian;

        /// <summary>Rate of turn, rad/s.</summary>
        public float RateRadianPerSecond;

        /// <summary>Variance of the heading, radian squared.</summary>
        public float Variance = 0.1f;

        /// <summary>Which way the slack kite spins: -1 to 1, positive clockwise; near 0 if not known.</summary>
        public float Sense = 0.05f;

        /// <summary>Air speed of the slack kite over the nominal one.</summary>
        public float SpinScale = 1f;

        /// <summary>True while a sensor on the kite tells the heading.</summary>
        public bool FromSensor;

        private readonly SpinHypothesis _right = new SpinHypothesis(1f);
        private readonly SpinHypothesis _left = new SpinHypothesis(-1f);
        private float _bow;
        private float _turned;
        private float _slackSeconds;
        private float _sensorAge = 1f;
        private float _drift;
        private float _lastHeading;
        private bool _checked = true;

        /// <summary>Starts with the nose to the zenith.</summary>
        public void Start()
        {
            _right.HeadingRadian = 0f;
            _left.HeadingRadian = 0f;
            _right.RateRadianPerSecond = 0f;
            _left.RateRadianPerSecond = 0f;
            HeadingRadian = 0f;
            RateRadianPerSecond = 0f;
            Variance = 0.1f;
            _turned = 0f;
            _slackSeconds = 0f;
            _checked = true;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="frame">Tells the heading if a sensor does.</param>
        /// <param name="motion">How the kite moves through the air.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="released">True while the spool lets the kite go on purpose.</param>
        /// <param name="runSeconds">How long the kite has flown taut since the last pull; zero while it does not.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(SensorFrame frame, KiteMotion motion, LineTension tension, bool released, float runSeconds, float dt)
        {
            Reckon(tension.Newton, tension.RawNewton, released, dt);
            if (!released && 1f < tension.Newton)
            {
                Observe(motion, runSeconds, dt);
            }

            SpinHypothesis best = Sense < 0f ? _left : _right;
            if (1f < runSeconds)
            {
                float rate = Guarded.Clamp(Guarded.Divide(Angle.Wrap(best.HeadingRadian - _lastHeading), dt, 0f), -1f, 1f);
                _drift += 0.01f * (rate - _drift);
            }

            _lastHeading = best.HeadingRadian;
            FromSensor = ReadSensor(frame, dt);
            if (!FromSensor)
            {
                HeadingRadian = best.HeadingRadian;
                RateRadianPerSecond = best.RateRadianPerSecond;
            }
        }

        /// <summary>The spool lets go: from here on the heading is reckoned by both hypotheses.</summary>
        public void Release(bool taut)
        {
            if (!_checked && 0.2f < _slackSeconds && taut && Variance < 0.3f)
            {
                Check(_right.HeadingRadian);
            }

            if (Guarded.Abs(Sense) < 0.15f && 0.02f < Guarded.Abs(_drift))
            {
                Sense = _drift < 0f ? -0.2f : 0.2f;
            }

            Variance = Guarded.Max(Variance, 0.02f);
            _checked = false;
            _slackSeconds = 0f;
            _turned = 0f;
            _right.HeadingRadian = HeadingRadian;
            _left.HeadingRadian = HeadingRadian;
        }

        /// <summary>The spool pulls: what both hypotheses foretell is kept, to be compared with what is seen.</summary>
        /// <param name="stopSeconds">Time in which the pull stops the spin.</param>
        public void Pull(float stopSeconds)
        {
            float ahead = 0.6f * stopSeconds;
            _right.HeadingAtPull = Angle.Wrap(_right.HeadingRadian + ahead * _right.RateRadianPerSecond);
            _left.HeadingAtPull = Angle.Wrap(_left.HeadingRadian + ahead * _left.RateRadianPerSecond);
            if (FromSensor && 0.5f < Guarded.Abs(RateRadianPerSecond))
            {
                Sense += 0.4f * ((RateRadianPerSecond < 0f ? -1f : 1f) - Sense);
            }
        }

        private void Reckon(float newton, float rawNewton, bool released, float dt)
        {
            _bow += (FlatBow + BowRange * (1f - (float)System.Math.Exp(-rawNewton / BowNewton)) - _bow) * Guarded.Min(dt * BowPerSecond, 1f);
            float sine = _bow; // The bow is below 0.4 rad.
            float flat = Guarded.Max(1f - sine * (1f / SineOfSpinBow), 0f);
            float air = TautNewton < newton ? TautAirSpeed : SlackAirSpeed * SpinScale;
            float damping = Autorotation * flat - FlatDamping - BowDamping * sine * sine;
            float asymmetry = AsymmetryCoefficient * (1f - AsymmetryLostByBow * Guarded.Min(sine * (1f / SineOfFullBow), 1f));
            float perRate = HalfSpanMetre / air, gain = LoadPerInertia * air * air;
            _right.Update(perRate, gain, damping, asymmetry, dt);
            _left.Update(perRate, gain, damping, asymmetry, dt);

            if (released && newton < SlackNewton)
            {
                _slackSeconds += dt;
            }

            float turn = Guarded.Abs(_right.RateRadianPerSecond) * dt;
            _turned += turn;
            Variance = Guarded.Min(Variance + 0.02f * dt + 0.245f * _turned * turn, 4f);
        }

        private void Observe(KiteMotion motion, float runSeconds, float dt)
        {
            float square = motion.AirSpeed * motion.AirSpeed;
            if (!_checked && 0.06f < runSeconds && 4f < motion.AirSpeed && Variance < CheckVariance)
            {
                Check(_right.HeadingRadian);
            }

            if (LeastAirSpeed < motion.AirSpeed && LeastSquareOverVariance * motion.Variance < square && LeastTautSeconds < motion.TautTicks * dt)
            {
                float noise = 1.5f * (motion.Variance / Guarded.Max(square, 1f) + 0.03f);
                float share = Guarded.Divide(Variance, Variance + noise, 0f);
                Variance *= 1f - share;
                _right.Correct(motion.AirHeading, share);
                _left.Correct(motion.AirHeading, share);
            }
        }

        /// <summary>Compares what both hypotheses foretold with the heading that is seen now.</summary>
        private void Check(float seen)
        {
            _checked = true;
            float right = Angle.Wrap(seen - _right.HeadingAtPull), left = Angle.Wrap(seen - _left.HeadingAtPull);
            if (0.2f < _slackSeconds)
            {
                float apart = Guarded.Min(Guarded.Abs(Angle.Wrap(_right.HeadingAtPull - _left.HeadingAtPull)), 1f);
                float favour = Guarded.Clamp((Guarded.Abs(left) - Guarded.Abs(right)) / 1.2f, -1f, 1f);
                Sense = Guarded.Clamp(Sense + 0.45f * favour * apart, -1f, 1f);
                float sign = Sense < 0f ? -1f : 1f, off = Sense < 0f ? left : right;
                if (Guarded.Abs(off) < 1.7f && 0.3f < Guarded.Abs(Sense))
                {
                    float faster = Guarded.Clamp(Guarded.Divide(off * sign, Guarded.Max(_turned, 1.5f), 0f), -0.6f, 0.6f);
                    SpinScale = Guarded.Clamp(SpinScale * (1f + LearnShare * faster), 0.5f, 1.73f);
                }
            }

            _right.HeadingRadian = seen;
            _left.HeadingRadian = seen;
            _slackSeconds = 0f;
            _turned = 0f;
            Variance = 0.3f;
        }

        private bool ReadSensor(SensorFrame frame, float dt)
        {
            if (!frame.KiteHeadingFresh)
            {
                _sensorAge = Guarded.Min(_sensorAge + dt, 1f);
                HeadingRadian = Angle.Wrap(HeadingRadian + RateRadianPerSecond * dt);
                return _sensorAge < SensorLostSeconds;
            }

            float told = Angle.Wrap(frame.KiteHeading * (Angle.WholeTurn / 65536f));
            if (SensorLostSeconds <= _sensorAge)
            {
                HeadingRadian = told;
                RateRadianPerSecond = 0f;
            }

            HeadingRadian = Angle.Wrap(HeadingRadian + RateRadianPerSecond * dt);
            float off = Angle.Wrap(told - HeadingRadian);
            HeadingRadian = Angle.Wrap(HeadingRadian + SensorShare * off);
            float rate = RateRadianPerSecond + Guarded.Divide(SensorRateShare * off, dt, 0f);
            RateRadianPerSecond = Guarded.Clamp(rate, -FastestRadianPerSecond, FastestRadianPerSecond);
            _sensorAge = 0f;
            return true;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            _right.Visit(state);
            _left.Visit(state);
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref Variance, ref Sense, ref SpinScale, ref _bow);
            state.Float(ref _turned, ref _slackSeconds, ref _sensorAge);
            state.Float(ref _drift);
            state.Float(ref _lastHeading);
            FromSensor = state.Bool(FromSensor);
            _checked = state.Bool(_checked);
        }
    }
}
