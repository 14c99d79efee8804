using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Flight
{
    /// <summary>
    /// Steers a tailless kite by pull and release. Taut it flies where its nose points; if that is wrong the line is released,
    /// the kite flattens and spins, and a pull as its nose comes round sends it off the new way.
    /// </summary>
    /// <remarks>
    /// Wanted is a velocity over the ground toward the target; with the wind taken off it becomes a velocity through the air,
    /// whose direction is the wanted heading. A run is left when the heading error has stood outside its window for a while;
    /// the window is narrow on the side that the spin cures and wide on the other.
    /// </remarks>
    public sealed class SteeringLaw
    {
        private const float Narrow = 22.4f * Angle.RadianPerDeg;
        private const float Backwards = 127.3f * Angle.RadianPerDeg;
        private const float ReleaseSpeed = 10.08f;
        private const float ReleaseSeconds = 0.6421f;
        private const float LongestTumbleSeconds = 3.5f;
        private const float LongestUnsureTumbleSeconds = 1.344f;
        private const float ShortestTumbleSeconds = 0.1126f;
        private const float SlackBelowNewton = 0.56f;
        private const float PulledAboveNewton = 0.8f;
        private const float PassedBy = 50f * Angle.RadianPerDeg;
        private const float SpinningRate = 60f * Angle.RadianPerDeg;
        private const float WrongPull = 100f * Angle.RadianPerDeg;
        private const float WrongPullSeconds = 0.1624f;
        private const float SureVariance = 0.24f;
        private const float LineEndMetre = 5f;
        private const float LowElevation = 33.46f * Angle.RadianPerDeg;

        /// <summary>What the law does with the line.</summary>
        public SteeringPhase Phase;

        /// <summary>Reel speed, positive pays out, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Heading that is wanted, radian.</summary>
        public float WantedHeading;

        /// <summary>Wanted less estimated heading, radian; kept up while the kite runs.</summary>
        public float HeadingError;

        /// <summary>Seconds of the run so far; zero while there is none.</summary>
        public float RunSeconds;

        /// <summary>Releases since the start.</summary>
        public int Tumbles;

        private readonly SteeringGains _gains;
        private readonly SlackZero _zero = new SlackZero();
        private float _phaseSeconds;
        private float _badSeconds;
        private float _slackSeconds;
        private float _wantedAirSpeed;
        private float _payOut;

        /// <summary>Creates the law with these gains.</summary>
        public SteeringLaw(SteeringGains gains)
        {
            _gains = gains;
        }

        /// <summary>True while the line is slack because the law wants it so.</summary>
        public bool Releases
        {
            get { return Phase == SteeringPhase.Tumble; }
        }

        /// <summary>Starts with a run, or with a pull.</summary>
        public void Start(bool pull)
        {
            Phase = pull ? SteeringPhase.Pull : SteeringPhase.Run;
            _phaseSeconds = 0f;
            _badSeconds = 0f;
            _slackSeconds = 0f;
            RunSeconds = 0f;
            SpeedMetrePerSecond = 0f;
            WantedHeading = 0f;
            HeadingError = 0f;
            _wantedAirSpeed = 0f;
            _payOut = 0f;
            Tumbles = 0;
        }

        /// <summary>One step. The aim is taken when the kite's motion is new.</summary>
        /// <param name="job">How this mode wants the kite steered.</param>
        /// <param name="elevation">Elevation of the target, radian.</param>
        /// <param name="azimuth">Its azimuth, radian.</param>
        /// <param name="length">Line wanted, metre.</param>
        /// <param name="heading">Where the kite is and where its nose points; told of releases and pulls.</param>
        /// <param name="newton">Smoothed tension.</param>
        /// <param name="lineOut">Line out, metre.</param>
        /// <param name="lineLeft">Line left on the spool, metre.</param>
        /// <param name="dt">Time since the previous step, second.</param>
        public void Update(SteeringJob job, float elevation, float azimuth, float length, HeadingEstimator heading, float newton, float lineOut, float lineLeft, float dt)
        {
            KiteMotion motion = heading.Motion;
            int stage = heading.Stage;
            _phaseSeconds += dt;
            _slackSeconds = newton < SlackBelowNewton ? _slackSeconds + dt : 0f;
            if (stage < 0 || stage == HeadingEstimator.FinishStage)
            {
                Aim(job, elevation, azimuth, motion, lineOut);
            }

            if (Phase == SteeringPhase.Run)
            {
                Run(job, length, motion, heading, newton, lineOut, lineLeft, dt);
            }

            if (Phase == SteeringPhase.Tumble)
            {
                Tumble(job, motion, heading, newton, lineLeft, dt);
            }

            if (Phase == SteeringPhase.Pull)
            {
                Pull(job, heading, newton);
            }
        }

        private void Aim(SteeringJob job, float elevation, float azimuth, KiteMotion motion, float lineOut)
        {
            float gain = _gains.PositionGain * lineOut;
            float up = gain * (elevation - motion.ElevationRadian);
            float right = gain * Angle.Wrap(azimuth - motion.AzimuthRadian) * motion.Cosine;
            float speed = Guarded.Sqrt(up * up + right * right);
            if (job.FastestWanted < speed)
            {
                float share = Guarded.Divide(job.FastestWanted, speed);
                up *= share;
                right *= share;
            }

            up -= motion.WindUp;
            right -= _gains.CrosswindShare * motion.WindRight;
            WantedHeading = Angle.Atan2(right, up);
            _wantedAirSpeed = Guarded.Sqrt(up * up + right * right);
        }

        private void Run(SteeringJob job, float length, KiteMotion motion, HeadingEstimator heading, float newton, float lineOut, float lineLeft, float dt)
        {
            SteeringGains gains = _gains;
            float nose = heading.HeadingRadian, sense = heading.Sense.Value;
            float along = motion.AirUp * Angle.Cos(nose) + motion.AirRight * Angle.Sin(nose);
            float reelIn = Guarded.Clamp(gains.ReelPerMissingSpeed * (_wantedAirSpeed - along), -1.5f, 3f);
            float surplus = lineOut - length;
            if (3f < surplus)
            {
                reelIn = Guarded.Max(reelIn, 0f);
            }

            if (0f <= surplus || LowElevation <= motion.ElevationRadian)
            {
                reelIn += Guarded.Clamp(gains.ReelPerMetre * surplus, -1f, job.LengthSpeed);
            }

            float missing = job.FloorNewton - newton, over = newton - job.CeilingNewton;
            reelIn += 0f < missing ? 1.27f * missing : 0f;
            reelIn -= 0f < over ? gains.GivePerNewton * over : 0f;
            SpeedMetrePerSecond = -Guarded.Clamp(reelIn, -4f, gains.TakeUpSpeed);

            RunSeconds += dt;
            float error = Angle.Wrap(WantedHeading - nose);
            HeadingError = error;
            float window = job.SpinSideWindow;
            if (!(0f < error * sense))
            {
                window += Guarded.Min(2f * Guarded.Abs(sense), 1f) * (job.OtherSideWindow - window);
            }

            window += Guarded.Clamp((lineOut - gains.LongLineMetre) * 0.05f, 0f, 1f) * gains.LongLineWindow;
            float size = error < 0f ? -error : error, bad = (size - window) * (1f / Narrow);
            float weight = RunSeconds < 1.4f && size < 1.4f ? 0.25f : 1f;
            _badSeconds = 0f < bad ? _badSeconds + dt * weight * Guarded.Min(bad, 3f) : Guarded.Max(_badSeconds - dt, 0f);
            if (Backwards < size)
            {
                _badSeconds += 4f * dt;
            }

            if (gains.BadSeconds < _badSeconds && LineEndMetre < lineLeft)
            {
                Release(heading, motion);
            }
        }

        private void Release(HeadingEstimator heading, KiteMotion motion)
        {
            Phase = SteeringPhase.Tumble;
            _phaseSeconds = 0f;
            _badSeconds = 0f;
            RunSeconds = 0f;
            Tumbles++;
            _payOut = 0.6f * Guarded.Max(motion.WindAway, 0f);
            _zero.Begin();
            heading.Release();
        }

        private void Tumble(SteeringJob job, KiteMotion motion, HeadingEstimator heading, float newton, float lineLeft, float dt)
        {
            SteeringGains gains = _gains;
            SlackZero zero = _zero;
            zero.Update(newton, _phaseSeconds, _payOut, motion.WindAway, dt);
            if (_phaseSeconds < ReleaseSeconds && _slackSeconds <= 0f && !zero.Fallen(newton, _phaseSeconds))
            {
                SpeedMetrePerSecond = ReleaseSpeed;
                _payOut = 0.6f * Guarded.Max(motion.WindAway, 0f);
            }
            else
            {
                float over = newton - zero.Newton - job.SlackNewton;
                _payOut = Guarded.Clamp(_payOut + 16.3f * over * dt, 0f, ReleaseSpeed);
                SpeedMetrePerSecond = Guarded.Clamp(_payOut + 3f * over, 0f, ReleaseSpeed);
            }

            bool atEnd = lineLeft < LineEndMetre;
            float rate = heading.RateRadianPerSecond, sense = heading.Sense.Value;
            float lead = (!(-0.5f < sense) ? -1f : sense < 0.5f ? 2f * sense : 1f) * gains.Lead;
            float off = Angle.Wrap(WantedHeading - lead - heading.HeadingRadian - rate * gains.StopSeconds);
            float size = off < 0f ? -off : off;
            bool hit = size < job.HitRadian || (off * rate < 0f && size < PassedBy && SpinningRate < Guarded.Abs(rate));
            float longest = zero.Creeps ? LongestUnsureTumbleSeconds : LongestTumbleSeconds;
            if ((hit && ShortestTumbleSeconds <= _phaseSeconds) || longest < _phaseSeconds || (atEnd && 0.5f < _phaseSeconds))
            {
                Phase = SteeringPhase.Pull;
                _phaseSeconds = 0f;
                heading.Pull();
            }
        }

        private void Pull(SteeringJob job, HeadingEstimator heading, float newton)
        {
            SpeedMetrePerSecond = -job.PullSpeed;
            if (newton < SlackBelowNewton)
            {
                SpeedMetrePerSecond = -_gains.TakeUpSpeed;
            }
            else if (job.CeilingNewton < newton)
            {
                SpeedMetrePerSecond += 1.2f * (newton - job.CeilingNewton);
            }

            if (newton < PulledAboveNewton)
            {
                _phaseSeconds = Guarded.Min(_phaseSeconds, 0.05f);
            }

            if (_gains.PullSeconds < _phaseSeconds)
            {
                Phase = SteeringPhase.Run;
                RunSeconds = 0f;
                _badSeconds = 0f;
            }
            else if ((heading.Sensor.Alive || heading.Variance < SureVariance) && WrongPullSeconds < _phaseSeconds && WrongPull < Guarded.Abs(Angle.Wrap(WantedHeading - heading.HeadingRadian)))
            {
                Release(heading, heading.Motion);
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            int phase = (int)Phase;
            state.Int(ref phase, ref Tumbles);
            Phase = (SteeringPhase)phase;
            state.Float(ref SpeedMetrePerSecond, ref WantedHeading, ref HeadingError, ref RunSeconds, ref _phaseSeconds, ref _badSeconds, ref _slackSeconds, ref _wantedAirSpeed, ref _payOut);
            _zero.Visit(state);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.LawFloats] = SpeedMetrePerSecond;
            floats[StatePlace.LawFloats + 1] = WantedHeading;
            floats[StatePlace.LawFloats + 2] = HeadingError;
            floats[StatePlace.LawFloats + 3] = RunSeconds;
            floats[StatePlace.LawFloats + 4] = _phaseSeconds;
            floats[StatePlace.LawFloats + 5] = _badSeconds;
            floats[StatePlace.LawFloats + 6] = _slackSeconds;
            floats[StatePlace.LawFloats + 7] = _wantedAirSpeed;
            floats[StatePlace.LawFloats + 8] = _payOut;
            ints[StatePlace.LawInts] = (int)Phase;
            ints[StatePlace.LawInts + 1] = Tumbles;
            _zero.Save(floats, ints);
        }
    }
}
