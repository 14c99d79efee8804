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
        private const float HandTensionNewton = 0.25f;
        private const float UpAfterSeconds = 2f;
        private const float DownShare = 0.25f;
        private const float Odds = -1.21f;
        private const float OddsPerEvidence = 0.53f;
        private const float HandOdds = -2.42f;
        private const float HandOddsPerEvidence = 0.61f;
        private const float HandLengthMetre = 15f;

        /// <summary>The landing estimate and its worker.</summary>
        public readonly LandingEstimator Landing;

        /// <summary>Knows another kite's line across ours, and a won fight.</summary>
        public readonly ContactWatch Contact = new ContactWatch();

        /// <summary>True once a kite has been seen flying since arming.</summary>
        public bool KiteIsUp;

        private readonly FlightParameters _parameters;
        private readonly CutDetector _detector;
        private readonly CutSituation _situation = new CutSituation();
        private float _upSeconds;
        private bool _assists;
        private bool _byHand;
        private CutState _before;

        /// <summary>Creates the watch for these parameters.</summary>
        public CutWatch(FlightParameters parameters)
        {
            _parameters = parameters;
            _detector = new CutDetector(parameters);
            Landing = new LandingEstimator(parameters);
        }

        /// <summary>Where the detector stands. In Assist slack is the flyer's wish: there a suspicion is not told before it is a question.</summary>
        public CutState State
        {
            get { return _assists && _detector.State == CutState.Suspect ? CutState.Taut : _detector.State; }
        }

        /// <summary>True while what is left of the line has caught on something, or the kite is down on it.</summary>
        public bool LineCaught
        {
            get { return _detector.LineCaught; }
        }

        /// <summary>
        /// Chance that the kite is cut, 0 to 1: 0 while it pulls. Calibrated in simulated fights with a cut about once a minute;
        /// where cuts are rarer it is too high.
        /// </summary>
        public float Confidence
        {
            get
            {
                if (State == CutState.Taut)
                {
                    return 0f;
                }

                float evidence = _detector.Evidence;
                float logOdds = _byHand ? HandOdds + HandOddsPerEvidence * evidence : Odds + OddsPerEvidence * evidence;
                return Guarded.Divide(1f, 1f + (float)System.Math.Exp(-Guarded.Clamp(logOdds, -20f, 20f)));
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
            _detector.Reset();
            Contact.Reset();
            _before = CutState.Taut;
        }

        /// <summary>A new job after a cut: where a kite pulls from up there it was none, and flies on; else another kite may be put up.</summary>
        public void FlyOn(KitePosition kite)
        {
            if (kite.Seen && UpHeightMetre < kite.HeightMetre)
            {
                _detector.Deny();
            }
            else
            {
                NewKite();
            }
        }

        /// <summary>A person may have answered whether the kite is cut. Without effect unless one is up.</summary>
        public void Hear(OperatorRequest request)
        {
            if (KiteIsUp && request == OperatorRequest.CutYes)
            {
                _detector.Confirm();
            }
            else if (KiteIsUp && request == OperatorRequest.CutNo)
            {
                _detector.Deny();
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
            _assists = mode == FlightMode.Assist;
            _byHand = _assists || mode == FlightMode.Manual;
            _detector.ArmTells = !_assists;
            if (!KiteIsUp)
            {
                bool up = _assists
                    ? HandLengthMetre < line.LengthMetre && HandTensionNewton < tension.Newton
                    : kite.Seen && UpHeightMetre < kite.HeightMetre && mode != FlightMode.Idle;
                _upSeconds = up ? _upSeconds + dtSeconds : Guarded.Max(_upSeconds - DownShare * dtSeconds, 0f);
                KiteIsUp = UpAfterSeconds < _upSeconds;
                return;
            }

            if (released)
            {
                _detector.Excuse();
                return;
            }

            _detector.Update(tension, arm, line, wind.SpeedMetrePerSecond, _byHand, dtSeconds);
            if (latch && _detector.Taut)
            {
                _situation.Latch(kite, line, wind, _parameters);
            }

            CutState now = _detector.State;
            if (!_assists && now != CutState.Cut)
            {
                Contact.Update(tension, arm, line, wind.SpeedMetrePerSecond, latch && _detector.Taut);
            }

            if (now != CutState.Taut && _before == CutState.Taut)
            {
                Landing.Begin(_situation, -1f);
            }
            else if (now == CutState.Taut && _before != CutState.Taut)
            {
                Landing.Cancel();
            }

            _before = now;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Bool(ref KiteIsUp, ref _assists);
            state.Bool(ref _byHand);
            state.Float(ref _upSeconds);
            _before = (CutState)state.Int((int)_before);
            _detector.Visit(state);
            _situation.Visit(state);
        }

        /// <summary>What light and buzzer tell of it while armed.</summary>
        public Annunciation Announcement
        {
            get
            {
                switch (State)
                {
                    case CutState.Taut: return Annunciation.Armed;
                    case CutState.Suspect: return Annunciation.CutSuspected;
                    case CutState.Cut: return Annunciation.Cut;
                    default: return Annunciation.CutAsked;
                }
            }
        }

        /// <summary>The same for the landing estimate.</summary>
        public void VisitLanding(StateVector state)
        {
            Landing.Visit(state, _situation);
        }
    }
}
