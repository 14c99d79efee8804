using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where the nose of a tailless kite points. Two spin filters fly beside the kite after each release, one that turns
    /// clockwise and one that turns the other way; their likelihoods tell the sense of the spin, and how far the better one had
    /// to be set right tells how fast this kite spins. Runs at a quarter of the rate, the two filters in different ticks.
    /// </summary>
    public sealed class HeadingEstimator
    {
        private const int TicksPerUpdate = 4;
        private const int OtherFilterTick = 1;
        private const float BowPerSecond = 16.7f;
        private const float FlatBow = 0.0349f;
        private const float BowRange = 0.342f;
        private const float SlackNewton = 0.7065f;
        private const float SpeedNoisePerMetre = 1.759f / 80f;
        private const float SlackVariance = 20.8f;
        private const float UpDoubt = 1.342f;
        private const float RightDoubt = 2.85f;
        private const float DoubtFading = 0.529f;
        private const float SureVariance = 0.1f;
        private const float LeastAwayShare = 0.45f;
        private const float WindPerFlow = 2.06f;
        private const float LargestSurprise = 8f;
        private const float RestartAfterSeconds = 0.4f;
        private const float RestartNewton = 1.5f;
        private const float RestartDoubt = 2.5f;
        private const float RestartAirSquare = 16f;
        private const float StopSeconds = 0.06f;
        private const float PerSense = 0.5f / (0.7128f * 0.7128f);
        private const float LargestStep = 2f;
        private const float LikelihoodShare = 0.1f;
        private const float FastestMetrePerSecond = 30f;
        private const float LargestOdds = 8f;
        private const float LearnAfterSeconds = 0.3664f;
        private const float LearnVariance = 0.6047f;
        private const float LeastOdds = 1f;
        private const float OneFilterAfterSeconds = 0.5f;

        /// <summary>Heading of the nose: 0 toward the zenith, clockwise, radian.</summary>
        public float HeadingRadian;

        /// <summary>Rate of turn, rad/s.</summary>
        public float RateRadianPerSecond;

        /// <summary>Variance of the heading, radian squared.</summary>
        public float Variance = 0.3f;

        /// <summary>Which way the slack kite spins: -1 to 1, positive clockwise; near 0 if not known.</summary>
        public float Sense = 0.05f;

        /// <summary>How the kite moves.</summary>
        public readonly KiteMotion Motion;

        /// <summary>What is known of how this kite spins.</summary>
        public readonly SpinLearning Learned = new SpinLearning();

        /// <summary>A sensor on the kite, if there is one.</summary>
        public readonly HeadingSensor Sensor = new HeadingSensor();

        public bool Deaf;
        private readonly TaillessKite _kite;
        private readonly SpinFilter _right;
        private readonly SpinFilter _left;
        private readonly SpinInputs _inputs = new SpinInputs();
        private float _odds = 0.1f;
        private float _tension;
        private float _up;
        private float _rightward;
        private float _elapsed;
        private float _lastReelSpeed;
        private float _doubtUp;
        private float _doubtRight;
        private float _rightAtPull;
        private float _leftAtPull;
        private int _tick;
        private bool _both;
        private bool _learned = true;

        /// <summary>Creates the estimator for the kite and the line that the parameters describe.</summary>
        public HeadingEstimator(FlightParameters parameters)
        {
            Motion = new KiteMotion(parameters);
            _kite = new TaillessKite(parameters);
            _right = new SpinFilter(_kite, 1f);
            _left = new SpinFilter(_kite, -1f);
            _inputs.Bow = 0.2f;
        }

        private SpinFilter Best
        {
            get { return _odds < 0f ? _left : _right; }
        }

        private SpinFilter Other
        {
            get { return _odds < 0f ? _right : _left; }
        }

        /// <summary>Takes over what the parameters say of kite and line now. Not for the tick.</summary>
        public void Adopt()
        {
            _kite.Adopt();
            Motion.Sag.Adopt();
        }

        /// <summary>Starts where the arm points, the nose to the zenith.</summary>
        public void Start(LineArm arm, LineOut line)
        {
            Motion.Start(arm);
            _right.Start(0f);
            _left.Start(0f);
            HeadingRadian = RateRadianPerSecond = 0f;
            _lastReelSpeed = line.SpeedMetrePerSecond;
            _tension = _up = _rightward = _elapsed = 0f;
            _tick = 0;
            _both = false;
            _learned = true;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="frame">Tells the heading if a sensor does.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="wind">The wind as far as it is known.</param>
        /// <param name="released">True while the spool lets the kite go on purpose.</param>
        /// <param name="runSeconds">How long the kite has flown taut since the last pull; zero while it does not.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(SensorFrame frame, LineArm arm, LineTension tension, LineOut line, WindEstimator wind, bool released, float runSeconds, float dt)
        {
            _tension += tension.RawNewton;
            _up += arm.ElevationRate;
            _rightward += arm.AzimuthRate;
            _elapsed += dt;
            _tick++;
            if (_tick == OtherFilterTick && _both)
            {
                Other.Update(_inputs);
                if (!Sensor.Alive || Deaf)
                {
                    _odds = Guarded.Clamp(_odds + LikelihoodShare * Guarded.Clamp(_right.LogLikelihood - _left.LogLikelihood, -1f, 1f), -LargestOdds, LargestOdds);
                    Sense = _odds / (1f + Guarded.Abs(_odds));
                }
            }
            else if (TicksPerUpdate <= _tick)
            {
                Prepare(tension.Newton, line, wind);
                Best.Update(_inputs);
                Finish(arm, tension.Newton, line.LengthMetre, wind, runSeconds);
            }

            Sensor.Update(frame, dt);
            if (Sensor.Alive)
            {
                HeadingRadian = Sensor.HeadingRadian;
                RateRadianPerSecond = Sensor.RateRadianPerSecond;
            }
            else if (_tick != 0)
            {
                HeadingRadian = Angle.Wrap(HeadingRadian + RateRadianPerSecond * dt);
            }
        }

        /// <summary>The spool lets go: from here on both senses are flown.</summary>
        public void Release()
        {
            if (!_both)
            {
                _both = true;
                Other.CopyFrom(Best);
            }

            _right.Count();
            _left.Count();
            _learned = false;
        }

        /// <summary>The spool pulls. With a sensor on the kite the sense of the spin is what it shows now.</summary>
        public void Pull()
        {
            _rightAtPull = Angle.Wrap(_right.Heading + StopSeconds * _right.Spin);
            _leftAtPull = Angle.Wrap(_left.Heading + StopSeconds * _left.Spin);
            if (Sensor.Alive && !Deaf && 0.52f < Guarded.Abs(RateRadianPerSecond))
            {
                _odds = Guarded.Clamp(0.6f * _odds + (RateRadianPerSecond < 0f ? -1.2f : 1.2f), -3f, 3f);
                Sense = _odds / (1f + Guarded.Abs(_odds));
            }
        }

        private void Prepare(float newton, LineOut line, WindEstimator wind)
        {
            SpinInputs u = _inputs;
            float dt = Guarded.Max(_elapsed, 0.001f), per = 1f / _tick;
            u.Dt = dt;
            u.Tension = _tension * per;
            u.Length = line.LengthMetre;
            u.ReelAcceleration += Guarded.Min(35f * dt, 1f) * ((line.SpeedMetrePerSecond - _lastReelSpeed) / dt - u.ReelAcceleration);
            _lastReelSpeed = line.SpeedMetrePerSecond;
            u.Bow += Guarded.Min(BowPerSecond * dt, 1f) * (FlatBow + BowRange * (1f - (float)System.Math.Exp(-0.564f * u.Tension)) - u.Bow);
            u.SpinFactor = Learned.SpinFactor;
            u.Asymmetry = Learned.Asymmetry;

            Motion.Prepare(u.Tension, u.Length, wind, dt);
            u.WindUp = Motion.WindUp;
            u.WindRight = Motion.WindRight;
            u.Sine = Motion.Sine;
            u.Cosine = Motion.Cosine;

            float noise = SpeedNoisePerMetre * u.Length;
            noise *= noise * per;
            _doubtUp = Guarded.Max(UpDoubt * Guarded.Abs(Motion.Sag.UpRate) * u.Length, DoubtFading * _doubtUp);
            _doubtRight = Guarded.Max(RightDoubt * Guarded.Abs(Motion.Sag.RightRate) * u.Length, DoubtFading * _doubtRight);
            u.Up = Guarded.Clamp((_up * per - Motion.Sag.UpRate) * u.Length, -FastestMetrePerSecond, FastestMetrePerSecond);
            u.Right = Guarded.Clamp((_rightward * per * u.Cosine - Motion.Sag.RightRate) * u.Length, -FastestMetrePerSecond, FastestMetrePerSecond);
            u.Taut = SlackNewton < newton;
            u.UpVariance = noise + _doubtUp * _doubtUp;
            u.RightVariance = (u.Taut ? noise : SlackVariance) + _doubtRight * _doubtRight;
            _tension = _up = _rightward = _elapsed = 0f;
            _tick = 0;
        }

        private void Finish(LineArm arm, float newton, float length, WindEstimator wind, float runSeconds)
        {
            SpinFilter best = Best;
            if (Sensor.Alive && !Deaf)
            {
                best.Tell(Sensor.HeadingRadian, 0.002f);
            }

            if (LargestSurprise < best.Surprise && RestartAfterSeconds < runSeconds && RestartNewton < newton && _doubtUp < RestartDoubt)
            {
                BeginAgain(best);
            }

            Variance = best.Covariance.P22;
            if (!_learned && LearnAfterSeconds < runSeconds && Variance < LearnVariance)
            {
                _learned = true;
                if (!Sensor.Alive || Deaf)
                {
                    Judge(best.Heading);
                    if (LeastOdds < Guarded.Abs(_odds))
                    {
                        Learned.Take(best);
                    }
                }
            }

            if (OneFilterAfterSeconds < runSeconds)
            {
                _both = false;
            }

            if (RestartAfterSeconds < runSeconds && RestartNewton < newton && Variance < SureVariance)
            {
                float share = Motion.WindAwayShare;
                if (LeastAwayShare < share)
                {
                    wind.TakeFlow(WindPerFlow * (best.Flow + _lastReelSpeed) / share, _inputs.Dt);
                }
            }

            Motion.Move(best, arm, newton, _inputs.Taut, length, _inputs.Dt);
            HeadingRadian = best.Heading;
            RateRadianPerSecond = best.Spin;
        }

        /// <summary>The kite plainly flies another way than believed.</summary>
        private void BeginAgain(SpinFilter best)
        {
            float airUp = _inputs.Up - _inputs.WindUp, airRight = _inputs.Right - _inputs.WindRight;
            if (RestartAirSquare < airUp * airUp + airRight * airRight)
            {
                best.BeginAgain(_inputs.Up, _inputs.Right, Angle.Atan2(airRight, airUp));
            }
        }

        /// <summary>The nose is known again: which of the two headings foretold at the pull was right?</summary>
        private void Judge(float seen)
        {
            float right = Angle.Wrap(seen - _rightAtPull), left = Angle.Wrap(seen - _leftAtPull);
            _odds = Guarded.Clamp(_odds + Guarded.Clamp(PerSense * (left * left - right * right), -LargestStep, LargestStep), -LargestOdds, LargestOdds);
            Sense = _odds / (1f + Guarded.Abs(_odds));
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            Motion.Visit(state);
            Sensor.Visit(state);
            _inputs.Visit(state);
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref Variance, ref Sense, ref _elapsed, ref _odds);
            state.Float(ref _tension, ref _up, ref _rightward);
            Learned.Visit(state);
            state.Float(ref _doubtUp);
            state.Float(ref _doubtRight);
            state.Float(ref _rightAtPull);
            state.Float(ref _leftAtPull);
            state.Float(ref _lastReelSpeed);
            _tick = state.Int(_tick);
            _both = state.Bool(_both);
            _learned = state.Bool(_learned);
        }

        /// <summary>The same for the two spin filters.</summary>
        public void VisitFilters(StateVector state)
        {
            _right.Visit(state);
            _left.Visit(state);
        }
    }
}
