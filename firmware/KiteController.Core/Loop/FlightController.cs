using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <summary>
    /// The flight brain. One call of <see cref="Step"/> is one tick: sensors, estimate, mode, set-point, gate, motor.
    /// Pure: no clock, no thread, no input or output, no allocation after construction; the same frames give the same
    /// commands, bit for bit.
    /// </summary>
    public sealed partial class FlightController
    {
        private const int WindPhase = 2;
        private const int LatchPhase = 3;
        private const float ShortestRestSeconds = 0.001f; // Between an inner step and the tick after it.

        /// <summary>What the last tick knew and decided.</summary>
        public readonly FlightStatus Status;

        /// <summary>The numbers of the steering law.</summary>
        public readonly SteeringGains Gains = new SteeringGains();

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private readonly RateMonitor _rate = new RateMonitor();
        private readonly LineArm _arm;
        private readonly LineTension _tension;
        private readonly LineOut _line;
        private readonly KitePosition _kite;
        private readonly WindEstimator _wind;
        private readonly Health _health;
        private readonly Supervisor _supervisor = new Supervisor();
        private readonly PhoneWatch _phone = new PhoneWatch();
        private readonly CutWatch _cut;
        private readonly ModeMachine _modes = new ModeMachine();
        private readonly Pilot _pilot;
        private readonly TaillessPilot _tailless;
        private readonly TensionGuard _guard;
        private readonly ReelSpeedController _reel;
        private readonly MotorGate _gate = new MotorGate();
        private readonly AnalogReadings _analog;
        private bool _handIsFree; // No limit stood against the hand's law in the last tick.
        private float _innerSeconds; // Of the tick's time, gone before the inner step.
        private bool _steers; // The unit itself flies a kite without a tail.

        /// <summary>Builds the whole brain; everything it will ever need is allocated here.</summary>
        /// <param name="parameters">What the flyer has set.</param>
        /// <param name="calibration">What this unit's counts mean.</param>
        public FlightController(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
            _arm = new LineArm(calibration);
            _tension = new LineTension(calibration);
            _line = new LineOut(calibration);
            _kite = new KitePosition(parameters);
            _wind = new WindEstimator(parameters);
            _health = new Health(parameters, calibration);
            _cut = new CutWatch(parameters);
            _pilot = new Pilot(parameters);
            _tailless = new TaillessPilot(parameters, calibration, Gains);
            _guard = new TensionGuard(parameters, calibration);
            _reel = new ReelSpeedController(calibration);
            _analog = new AnalogReadings(calibration);
            Status = new FlightStatus(_rate, _supervisor, _modes, _health, _analog, _arm, _tension, _line, _kite, _wind, _pilot.Wish, _guard, _gate, _cut);
        }

        /// <summary>Where the cut kite comes down, once one is cut.</summary>
        public LandingEstimate Landing
        {
            get { return _cut.Landing.Estimate; }
        }

        /// <summary>What was known when the line was last taut: what the landing estimate is made from.</summary>
        public CutSituation CutSituation
        {
            get { return _cut.Situation; }
        }

        /// <summary>True while the unit itself flies a kite without a tail.</summary>
        public bool Steers
        {
            get { return _steers; }
        }

        /// <summary>One tick.</summary>
        /// <param name="frame">What the sensors and the person say.</param>
        /// <param name="command">Is told what the motor and the lamp shall do.</param>
        public void Step(SensorFrame frame, ActuatorCommand command)
        {
            _rate.Update(frame);
            float dt = _rate.DtSeconds;
            if (_innerSeconds != 0f)
            {
                dt = Guarded.Max(dt - _innerSeconds, ShortestRestSeconds);
                _innerSeconds = 0f;
            }

            int phase = _rate.Phase;
            if ((phase & 1) != 0)
            {
                _analog.Update(frame, !_steers || phase == LatchPhase); // A hand and a battery are slow, and what is steered obeys no lever.
            }

            bool assists = !_steers && _modes.Mode == FlightMode.Assist;
            _arm.Update(frame, _rate, assists);
            Supervisor supervisor = _supervisor;
            bool doubted = supervisor.Doubts != 0 && supervisor.CellDoubted;
            _tension.Update(frame, !doubted);
            _line.Update(frame, dt);
            if (doubted)
            {
                _tension.TakeFromMotor(_analog.MotorCurrentAmpere, _line.RadiusMetre);
            }

            if (!_steers && (!assists || phase == LatchPhase))
            {
                _kite.Update(_arm, _tension, _line, _wind.SpeedMetrePerSecond);
            }
            else if (phase == LatchPhase)
            {
                _kite.Look(_arm, _tension);
            }

            _health.Update(frame, _arm, assists, _steers, _tension, _line, _analog, _reel.Duty, _rate);
            if (supervisor.State == UnitState.Disarmed)
            {
                _health.CheckArming(_arm, _tension, _analog.SupplyVolt);
            }

            if (frame.PhoneSilent || _phone.SilentTicks != 0)
            {
                _phone.Update(frame.PhoneSilent, _modes.Mode);
                _health.Faults |= _phone.Faults;
            }

            supervisor.Update(frame.Request, _health.Faults, _health.Refusal);
            if (supervisor.State == UnitState.Armed)
            {
                DecideMode(frame, dt, phase);
                WishForSpeed(frame, dt);
            }
            else
            {
                StandBack();
            }

            DriveSpool(dt);
            _gate.Update(_reel.Duty, supervisor, frame, command);
            command.Annunciation = Announce(supervisor.State);
        }

        /// <summary>
        /// Takes over parameters and calibration that have changed, where something is reckoned from them once: they are read
        /// in place otherwise. Between ticks, while disarmed.
        /// </summary>
        public void AdoptParameters()
        {
            _arm.Adopt();
            _line.Adopt();
            _kite.Adopt();
            _wind.Adopt();
            _tailless.Heading.Adopt();
            _health.Adopt();
            _reel.Adopt();
        }

        /// <summary>One bounded slice of slow work for the pause between two ticks; true while there is more to do.</summary>
        public bool Background()
        {
            return _cut.Landing.Work();
        }

        private void WishForSpeed(SensorFrame frame, float dt)
        {
            if (_steers)
            {
                _tailless.Fly(_modes.Mode, frame, _arm, _tension, _line, _wind, dt, _pilot.Wish);
                if (_tailless.Heading.Stage == HeadingEstimator.FinishStage)
                {
                    _kite.Follow(_tailless.Heading.Motion, _line.LengthMetre);
                }

                CutState cut = _cut.Detector.State;
                if (cut == CutState.Suspect)
                {
                    _pilot.TakeUpSlack();
                }
                else if (cut == CutState.Caught)
                {
                    _pilot.HoldStill();
                }
            }
            else if (_cut.Detector.State == CutState.Suspect && _modes.Mode != FlightMode.Manual)
            {
                _pilot.TakeUpSlack();
            }
            else if (_cut.Detector.LineCaught && _modes.Mode != FlightMode.Manual)
            {
                _pilot.HoldStill();
            }
            else
            {
                _pilot.Fly(_modes.Mode, _analog.Lever, _kite, _line, _tension, dt);
            }
        }

        private Annunciation Announce(UnitState state)
        {
            if (state == UnitState.Armed)
            {
                CutState cut = _cut.Detector.State;
                return cut == CutState.Taut ? Annunciation.Armed
                    : cut == CutState.Cut ? Annunciation.Cut
                    : cut == CutState.Suspect ? Annunciation.CutSuspected
                    : Annunciation.CutAsked;
            }

            return state == UnitState.Disarmed ? Annunciation.Safe : Annunciation.Failsafe;
        }
    }
}
