using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Runner mode's eyes: knows when a kite is up, keeps what was known while the line was last taut, and starts the
    /// landing estimate the moment a cut is suspected, so that the delay of the verdict costs no knowledge.
    /// </summary>
    public sealed class CutWatch
    {
        private const float UpHeightMetre = 5f;
        private const float UpAfterSeconds = 0.8f;
        private const float DownShare = 0.1f;
        private const float LeastChance = 0.18f;
        private const float Odds = -1.97f;
        private const float OddsPerEvidence = 0.54f;
        private const float HandLeastChance = 0.08f;
        private const float HandOdds = -3.12f;
        private const float HandOddsPerEvidence = 0.376f;
        private const int EndFloats = 22;
        private const int EndInts = 9;
        private const float LatchNewton = 0.5f; // Below it the line may be slack already, and the arm falling.

        /// <summary>The landing estimate and its worker.</summary>
        public readonly LandingEstimator Landing;

        /// <summary>True once a kite has been seen flying since arming.</summary>
        public bool KiteIsUp;

        /// <summary>Tells a cut from a slack line.</summary>
        public readonly CutDetector Detector;

        private readonly FlightParameters _parameters;
        private readonly CutSituation _situation = new CutSituation();
        private readonly LineEnd _end = new LineEnd();
        private readonly Sighting _sight = new Sighting();
        private bool _sought;
        private float _upSeconds;
        private bool _byHand;
        private CutState _before;

        /// <summary>Creates the watch for these parameters.</summary>
        public CutWatch(FlightParameters parameters)
        {
            _parameters = parameters;
            Detector = new CutDetector(parameters);
            Landing = new LandingEstimator(parameters);
        }

        /// <summary>What was known when the line was last taut; the landing estimate is made from it.</summary>
        public CutSituation Situation
        {
            get { return _situation; }
        }

        /// <summary>
        /// Chance that the kite is cut, 0 to 1: 0 while it pulls. Calibrated in simulated fights with a cut about once a minute;
        /// where cuts are rarer it is too high.
        /// </summary>
        public float Confidence
        {
            get
            {
                if (Detector.State == CutState.Taut)
                {
                    return 0f;
                }

                float evidence = Detector.Evidence;
                float logOdds = _byHand ? HandOdds + HandOddsPerEvidence * evidence : Odds + OddsPerEvidence * evidence;
                float least = _byHand ? HandLeastChance : LeastChance;
                return least + Guarded.Divide(1f - least, 1f + (float)System.Math.Exp(-Guarded.Clamp(logOdds, -20f, 20f)));
            }
        }

        /// <summary>The unit was disarmed: no kite is up, nothing is cut, and the estimate is forgotten.</summary>
        public void Reset()
        {
            NewKite();
            Landing.Cancel();
        }

        /// <summary>Another kite may be put up; the estimate of the old one stays.</summary>
        public void NewKite()
        {
            KiteIsUp = false;
            _upSeconds = 0f;
            Detector.Reset();
            _before = CutState.Taut;
            ForgetCut();
        }

        /// <summary>A person goes on flying after a cut: it was none.</summary>
        public void FlyOn()
        {
            Detector.Deny();
            ForgetCut();
        }

        /// <summary>A person may tell whether the kite is cut, that the other one is, or where a cut one is seen falling. Without effect unless a kite is up, or cut.</summary>
        public void Hear(SensorFrame frame, KitePosition kite, LineOut line, WindEstimator wind)
        {
            if (!KiteIsUp)
            {
                return;
            }

            bool cut = Detector.State == CutState.Cut;
            switch (frame.Request)
            {
                case OperatorRequest.Sighted:
                    if (cut)
                    {
                        SightReport.Read(frame, SecondsSinceCut, _sight);
                        Landing.See(_sight);
                    }

                    break;
                case OperatorRequest.CutYes:
                    Detector.Confirm();
                    break;
                case OperatorRequest.CutNo:
                    FlyOn();
                    break;
                case OperatorRequest.Won:
                    if (Detector.State == CutState.Taut)
                    {
                        BeginTheirs(kite, line, wind);
                    }

                    break;
            }
        }

        /// <summary>Takes one armed tick.</summary>
        /// <param name="mode">The job at hand.</param>
        /// <param name="latch">True if what is known shall be kept, should the line be taut; a few times a second is enough.</param>
        /// <param name="released">True while the line is slack because the spool lets the kite go on purpose: that is no sign of a cut.</param>
        /// <param name="kite">Where the kite is.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="wind">The wind learned so far.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(FlightMode mode, bool latch, bool released, KitePosition kite, LineArm arm, LineTension tension, LineOut line, WindEstimator wind, float dtSeconds)
        {
            _byHand = mode == FlightMode.Manual;
            if (!KiteIsUp)
            {
                bool up = kite.Seen && UpHeightMetre < kite.HeightMetre && mode != FlightMode.Idle;
                _upSeconds = up ? _upSeconds + dtSeconds : Guarded.Max(_upSeconds - DownShare * dtSeconds, 0f);
                KiteIsUp = UpAfterSeconds < _upSeconds;
                return;
            }

            if (released && Detector.State != CutState.Suspect)
            {
                Detector.Excuse();
                return;
            }

            CutDetector detector = Detector;
            detector.Update(tension, arm, line, wind.SpeedMetrePerSecond, _byHand, dtSeconds);
            CutState now = detector.State, before = _before;
            if (now == CutState.Taut && before == CutState.Taut)
            {
                if (latch && detector.Taut && LatchNewton < tension.RawNewton && !TheirsIsAtWork)
                {
                    _situation.Latch(kite, line, wind, _parameters);
                }

                return;
            }

            if (before == CutState.Taut)
            {
                if (TheirsIsAtWork)
                {
                    return;
                }

                Landing.Begin(_situation, -1f);
            }
            else if (now == CutState.Taut)
            {
                Landing.Cancel();
            }

            _before = now;
            _sought |= now == CutState.Cut;
            if (now == CutState.Cut && !_end.Known)
            {
                _end.Update(tension, arm, line, _parameters.LandedLengthMetre, dtSeconds);
                if (_end.Known)
                {
                    Landing.Begin(_situation, _end.TailMetre);
                }
            }
        }

        /// <summary>True while the other kite's estimate is worked out: what it is made from must stay as it is until then, some ticks later.</summary>
        private bool TheirsIsAtWork
        {
            get { return _situation.Theirs && Landing.Working; }
        }

        /// <summary>
        /// The other kite's line was cut where the lines met, on ours: works out where that kite comes down, from our own kite's place and
        /// wind. Ours flies on.
        /// </summary>
        private void BeginTheirs(KitePosition kite, LineOut line, WindEstimator wind)
        {
            _situation.Latch(kite, line, wind, _parameters);
            _situation.Theirs = true;
            Landing.Begin(_situation, -1f);
        }

        private void ForgetCut()
        {
            _end.Reset();
            Landing.ForgetSightings();
            _sought = false;
        }

        /// <summary>Time since the line was last taut, second; while a kite is cut or may be.</summary>
        public float SecondsSinceCut
        {
            get { return Detector.SlackSeconds; }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Bool(ref KiteIsUp, ref _byHand);
            state.Bool(ref _situation.WindKnown, ref _situation.Theirs);
            _before = (CutState)state.Int((int)_before);
            Detector.Visit(state, ref _upSeconds);
            _situation.Visit(state);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            ints[StatePlace.CutInts] = KiteIsUp ? 1 : 0;
            ints[StatePlace.CutInts + 1] = _byHand ? 1 : 0;
            ints[StatePlace.CutInts + 2] = _situation.WindKnown ? 1 : 0;
            ints[StatePlace.CutInts + 3] = _situation.Theirs ? 1 : 0;
            ints[StatePlace.CutInts + 4] = (int)_before;
            floats[StatePlace.DetectorFloats + 9] = _upSeconds;
            Detector.Save(floats, ints);
            _situation.Save(floats);
        }

        /// <summary>Whether a kite was cut; if not, the end of the line and what was seen mean nothing, and are passed over.</summary>
        /// <returns>True if <see cref="VisitEnd"/> is to follow.</returns>
        public bool VisitSought(StateVector state)
        {
            state.Bool(ref _sought);
            if (!_sought)
            {
                state.Skip(EndFloats, EndInts);
            }

            return _sought;
        }

        /// <summary>The same for the end of the line and what was seen.</summary>
        public void VisitEnd(StateVector state)
        {
            _end.Visit(state);
            Landing.VisitSightings(state);
        }

        /// <summary>The same for the landing estimate. Before one was begun there is none, nothing was cut, and all that follows is passed over.</summary>
        /// <returns>True if <see cref="VisitSought"/> is to follow.</returns>
        public bool VisitLanding(StateVector state)
        {
            if (Landing.Visit(state, _situation))
            {
                return true;
            }

            state.Skip(EndFloats, 1 + EndInts);
            _sought &= !state.Restoring;
            return false;
        }
    }
}
