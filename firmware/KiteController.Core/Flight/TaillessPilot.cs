using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Flight
{
    /// <summary>Flies a tailless kite: what each job asks of the steering law, and the estimates that the law needs.</summary>
    public sealed class TaillessPilot
    {
        private const int StateFloats = 37;
        private const int StateInts = 7;
        private const float LaunchElevation = 38f * Angle.RadianPerDeg;
        private const float LaunchLead = 12f;
        private const float LandLead = 4f;
        private const float ShortLineMetre = 30f;
        private const float LandSpeed = 2.5f;
        private const float TicksPerUpdate = 4f;

        /// <summary>Where the kite is, how it moves, and where its nose points.</summary>
        public readonly HeadingEstimator Heading;

        /// <summary>What a release tells of the wind.</summary>
        public readonly SlackDrift Drift = new SlackDrift();

        /// <summary>When to pull and when to let go.</summary>
        public readonly SteeringLaw Law;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private readonly SteeringGains _gains;
        private float _length;

        /// <summary>Creates the pilot.</summary>
        public TaillessPilot(FlightParameters parameters, Calibration calibration, SteeringGains gains)
        {
            _parameters = parameters;
            _calibration = calibration;
            Heading = new HeadingEstimator(parameters);
            _gains = gains;
            Law = new SteeringLaw(gains);
        }

        /// <summary>True while the line is slack because the pilot wants it so.</summary>
        public bool Releases
        {
            get { return Law.Releases; }
        }

        /// <summary>Takes over the kite.</summary>
        /// <param name="mode">The job at hand.</param>
        /// <param name="fromHand">True if the kite has not been flown before.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out.</param>
        /// <param name="phase">Phase of this tick.</param>
        public void Start(FlightMode mode, bool fromHand, LineArm arm, LineOut line, int phase)
        {
            if (fromHand)
            {
                Heading.Start(arm, line, phase);
                Drift.Start();
            }

            if (fromHand || mode == FlightMode.Launch)
            {
                Law.Start(mode == FlightMode.Launch);
            }

            _length = mode == FlightMode.Land || mode == FlightMode.Launch ? line.LengthMetre : _parameters.WorkingLengthMetre;
        }

        /// <summary>One tick of a job that steers.</summary>
        public void Fly(FlightMode mode, SensorFrame frame, LineArm arm, LineTension tension, LineOut line, WindEstimator wind, float dt, SetPoint wish)
        {
            HeadingEstimator heading = Heading;
            SteeringLaw law = Law;
            heading.Update(frame, arm, tension, line, wind, law.RunSeconds, dt);
            int stage = heading.Stage;
            if (stage == HeadingEstimator.OtherStage)
            {
                Drift.Update(law.Phase == SteeringPhase.Tumble, law.RunSeconds, heading.Motion, line, TicksPerUpdate * dt);
                if (Drift.Measured)
                {
                    wind.Take(Drift);
                }
            }

            if (law.Phase == SteeringPhase.Run)
            {
                if (stage != HeadingEstimator.FinishStage && 0 <= stage)
                {
                    return; // A run is steered when the heading is new: until then the wish stands.
                }

                dt *= TicksPerUpdate;
            }

            KiteMotion motion = heading.Motion;
            SteeringJob job;
            float elevation, azimuth = wind.AzimuthRadian;
            switch (mode)
            {
                case FlightMode.Launch:
                    job = _gains.Launch;
                    elevation = job.ElevationRadian;
                    if (LaunchElevation < motion.ElevationRadian && law.Phase == SteeringPhase.Run)
                    {
                        _length = Guarded.Min(_parameters.WorkingLengthMetre + 1f, Guarded.Max(_length, line.LengthMetre + LaunchLead));
                    }

                    break;
                case FlightMode.Land:
                    job = line.LengthMetre < ShortLineMetre ? _gains.Arrive : _gains.Land;
                    elevation = job.ElevationRadian;
                    if (law.Phase == SteeringPhase.Run)
                    {
                        _length = Guarded.Min(_length, line.LengthMetre) - LandSpeed * dt;
                    }

                    _length = Guarded.Max(Guarded.Min(_length, line.LengthMetre - LandLead), _parameters.LandedLengthMetre - LandLead);
                    break;
                case FlightMode.Steer:
                    job = _gains.Steer;
                    elevation = frame.SteerElevation * Angle.RadianPerDeg;
                    azimuth = frame.SteerAzimuth * Angle.RadianPerDeg;
                    break;
                default:
                    job = _gains.Hold;
                    elevation = job.ElevationRadian;
                    break;
            }

            law.Update(job, elevation, azimuth, _length, heading, tension.Newton, line.LengthMetre, _calibration.SpoolLineMetre - line.LengthMetre, dt);
            wish.SpeedMetrePerSecond = law.SpeedMetrePerSecond;
            wish.FloorNewton = 0f;
            wish.CeilingNewton = Guarded.Min(job.CeilingNewton, _parameters.TensionCeilingNewton);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; of the heading only the motion.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="flown">False while it flies nothing: then all of this means nothing, because it is begun anew.</param>
        public void Visit(StateVector state, bool flown)
        {
            if (!flown)
            {
                state.Skip(StateFloats, StateInts);
                return;
            }

            Heading.Motion.Visit(state);
            Law.Visit(state);
            Drift.Visit(state);
            state.Float(ref _length);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/> while it flies, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            Heading.Motion.Save(floats, ints);
            Law.Save(floats, ints);
            Drift.Save(floats, ints);
            floats[StatePlace.LengthFloats] = _length;
        }
    }
}
