using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where the nose of a tailless kite points. Two spin filters fly beside the kite after each release, one that turns
    /// clockwise and one that turns the other way; their likelihoods tell the sense of the spin, and how far the better one had
    /// to be set right tells how fast this kite spins. Runs at a quarter of the rate: each update is spread over four ticks, one a
    /// phase.
    /// </summary>
    /// <remarks>
    /// In the tick of <see cref="PrepareStage"/> what the ticks since the last update have shown is put together; in the next
    /// the better filter is carried on to that moment, in the one after it is set right, then the other filter likewise. So
    /// the result comes two ticks after its data: it is carried on by the rate of turn to the tick in which it is given.
    /// </remarks>
    public sealed partial class HeadingEstimator
    {
        /// <summary>Stage in which the data of an update are put together.</summary>
        public const int PrepareStage = 0;

        /// <summary>Stage in which the heading and the kite's motion are new.</summary>
        public const int FinishStage = 2;

        /// <summary>Last stage: the other filter is carried on.</summary>
        public const int OtherStage = 3;

        private const int PredictStage = 1;
        private const int StageAtStart = -4;
        private const int Stages = 4;

        /// <summary>Heading of the nose: 0 toward the zenith, clockwise, radian. During a run, which is steered when the heading is new, it stands between the updates.</summary>
        public float HeadingRadian;

        /// <summary>Rate of turn, rad/s.</summary>
        public float RateRadianPerSecond;

        /// <summary>Variance of the heading, radian squared.</summary>
        public float Variance = 0.3f;

        /// <summary>How far the update has come: 0 to 3, one further each tick; negative before there are data.</summary>
        public int Stage = StageAtStart - 1;

        /// <summary>Which way the slack kite spins.</summary>
        public readonly SpinSense Sense = new SpinSense();

        /// <summary>How the kite moves.</summary>
        public readonly KiteMotion Motion;

        /// <summary>What is known of how this kite spins.</summary>
        public readonly SpinLearning Learned = new SpinLearning();

        /// <summary>A sensor on the kite, if there is one.</summary>
        public readonly HeadingSensor Sensor = new HeadingSensor();

        private readonly TaillessKite _kite;
        private readonly SpinFilter _right;
        private readonly SpinFilter _left;
        private readonly SpinInputs _inputs;
        private float _pulledAfter = -1f;
        private bool _leftLeads;
        private bool _both;
        private bool _released;
        private bool _learned = true;

        /// <summary>Creates the estimator for the kite and the line that the parameters describe.</summary>
        public HeadingEstimator(FlightParameters parameters)
        {
            Motion = new KiteMotion(parameters);
            _inputs = new SpinInputs(Motion);
            _kite = new TaillessKite(parameters);
            _right = new SpinFilter(_kite, 1f);
            _left = new SpinFilter(_kite, -1f);
        }

        private SpinFilter Best
        {
            get { return _leftLeads ? _left : _right; }
        }

        private SpinFilter Other
        {
            get { return _leftLeads ? _right : _left; }
        }

        /// <summary>Takes over what the parameters say of kite and line now. Not for the tick.</summary>
        public void Adopt()
        {
            _kite.Adopt();
            Motion.Sag.Adopt();
        }

        /// <summary>Starts where the arm points, the nose to the zenith.</summary>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="phase">Phase of this tick: each stage keeps to one of them, so that the slow work of other parts falls where there is room.</param>
        public void Start(LineArm arm, LineOut line, int phase)
        {
            Motion.Start(arm);
            _right.Start(0f);
            _left.Start(0f);
            HeadingRadian = RateRadianPerSecond = 0f;
            _inputs.Start(line);
            Sensor.Start();
            Variance = 0.3f;
            _leftLeads = Sense.Odds < 0f;
            _pulledAfter = -1f;
            Stage = StageAtStart - (Stages - phase) % Stages - 1;
            _both = false;
            _released = false;
            _learned = true;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="frame">Tells the heading if a sensor does.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="wind">The wind as far as it is known.</param>
        /// <param name="runSeconds">How long the kite has flown taut since the last pull, second; zero while it does not.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(SensorFrame frame, LineArm arm, LineTension tension, LineOut line, WindEstimator wind, float runSeconds, float dt)
        {
            int stage = Stage == OtherStage ? PrepareStage : Stage + 1;
            Stage = stage;
            SpinInputs inputs = _inputs;
            inputs.Add(tension, dt);
            if ((stage & 1) == 0)
            {
                inputs.Add(arm);
            }

            HeadingSensor sensor = Sensor;
            if (frame.KiteHeadingFresh || sensor.Alive)
            {
                sensor.Update(frame, dt);
                if (sensor.Alive)
                {
                    HeadingRadian = sensor.HeadingRadian;
                    RateRadianPerSecond = sensor.RateRadianPerSecond;
                }
            }
            else if (runSeconds <= 0f)
            {
                float heading = HeadingRadian + RateRadianPerSecond * dt;
                HeadingRadian = -Angle.HalfTurn <= heading && heading <= Angle.HalfTurn ? heading : Angle.Wrap(heading);
            }

            switch (stage)
            {
                case StageAtStart:
                    inputs.Start(line);
                    break;
                case PrepareStage:
                    Begin();
                    inputs.Prepare(tension.Newton, line, wind, Learned);
                    break;
                case PredictStage:
                    Best.Predict(inputs);
                    break;
                case FinishStage:
                    Best.Measure(inputs, _both);
                    Finish(arm, tension.Newton, line, wind, runSeconds);
                    break;
                case OtherStage:
                    if (_both)
                    {
                        Other.Predict(inputs);
                    }

                    break;
            }
        }

        /// <summary>The spool lets go: from here on both senses are flown.</summary>
        public void Release()
        {
            if (!Sensor.Alive)
            {
                _released = true;
                _learned = false;
            }
        }

        /// <summary>The spool pulls. With a sensor on the kite the sense of the spin is what it shows now.</summary>
        public void Pull()
        {
            _pulledAfter = _inputs.SinceSeconds;
            if (Sensor.Alive)
            {
                Sense.Show(RateRadianPerSecond);
            }
        }

        /// <summary>Ends the last update with the other filter, and takes in what the spool did since.</summary>
        private void Begin()
        {
            if (_both)
            {
                Other.Measure(_inputs, true);
                Sense.Weigh(_right, _left);
            }

            if (0f <= _pulledAfter)
            {
                Sense.Keep(_right, _left, _pulledAfter);
                _pulledAfter = -1f;
            }

            if (_released)
            {
                _released = false;
                if (!_both)
                {
                    _both = true;
                    Other.CopyFrom(Best);
                }

                _right.Count();
                _left.Count();
            }

            bool left = Sense.Odds < 0f;
            if (left != _leftLeads)
            {
                if (!_both)
                {
                    Other.CopyFrom(Best); // It has stood still since the sense was last in doubt.
                }

                _leftLeads = left;
            }
        }
    }
}
