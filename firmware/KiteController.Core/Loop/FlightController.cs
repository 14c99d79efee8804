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
        private const float HelpEndsMetre = 5f;

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
        private readonly CutWatch _cut;
        private readonly ModeMachine _modes = new ModeMachine();
        private readonly Pilot _pilot;
        private readonly TaillessPilot _tailless;
        private readonly TensionGuard _guard;
        private readonly ReelSpeedController _reel;
        private readonly MotorGate _gate = new MotorGate();
        private readonly AnalogReadings _analog;
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

            if ((_rate.Phase & 1) != 0)
            {
                _analog.Update(frame); // A hand and a battery are slow: every other tick will do.
            }

            _arm.Update(frame, _rate);
            bool doubted = _supervisor.Doubts != 0 && _supervisor.CellDoubted;
            _tension.Update(frame, !doubted);
            _line.Update(frame, dt);
            if (doubted)
            {
                _tension.TakeFromMotor(_analog.MotorCurrentAmpere, _line.RadiusMetre);
            }

            if (_steers)
            {
                _kite.Look(_arm, _tension);
            }
            else
            {
                _kite.Update(_arm, _tension, _line, _wind.SpeedMetrePerSecond);
            }

            bool assists = _modes.Mode == FlightMode.Assist;
            _health.Update(frame, _arm, assists, assists || _steers, _tension, _line, _analog, _reel.Duty, _rate);
            if (_supervisor.State == UnitState.Disarmed)
            {
                _health.CheckArming(_arm, _tension, _analog.SupplyVolt);
            }

            _supervisor.Update(frame.Request, _health.Faults, _health.Refusal);
            DecideMode(frame, dt);
            WishForSpeed(frame, dt);

            DriveSpool(dt);
            _gate.Update(_reel.Duty, _supervisor, frame, command);
            command.Annunciation = Announce();
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
        }

        /// <summary>One bounded slice of slow work for the pause between two ticks; true while there is more to do.</summary>
        public bool Background()
        {
            return _cut.Landing.Work();
        }

        private void DecideMode(SensorFrame frame, float dt)
        {
            if (_supervisor.State != UnitState.Armed)
            {
                _modes.Reset();
                _steers = false;
                if (_supervisor.Changed && _supervisor.State == UnitState.Disarmed)
                {
                    _cut.Reset();
                }

                return;
            }

            _cut.Hear(frame.Request);
            WatchKite(dt);
            int events = _cut.State == CutState.Cut ? (int)ModeEvent.KiteCut : 0;
            events |= _parameters.WorkingLengthMetre <= _line.LengthMetre ? (int)ModeEvent.WorkingLengthReached : 0;
            events |= _line.LengthMetre <= _parameters.LandedLengthMetre ? (int)ModeEvent.LineIsIn : 0;
            events |= (_health.Faults & (1 << (int)Reason.SupplyLow)) != 0 ? (int)ModeEvent.SupplyLow : 0;
            bool steeredBefore = _cut.KiteIsUp && _steers;
            _modes.Update(frame.Request, events);
            if (_modes.Changed)
            {
                _steers = 0.5f < _parameters.Tailless && ModeTable.IsSteered(_modes.Mode);
                BeginJob(steeredBefore);
            }
        }

        private void WatchKite(float dt)
        {
            _cut.Update(_modes.Mode, _rate.Phase == LatchPhase, _steers && _tailless.Releases, _kite, _arm, _tension, _line, _wind, dt);
            if (_rate.Phase == WindPhase && _parameters.Tailless < 0.5f && _cut.KiteIsUp && _cut.State == CutState.Taut && _modes.Mode != FlightMode.Assist)
            {
                _wind.Update(_kite, _arm, _tension, _line, _rate.SlowDtSeconds);
            }
        }

        private void BeginJob(bool steeredBefore)
        {
            bool assists = _modes.Mode == FlightMode.Assist;
            if (assists)
            {
                _cut.NewKite();
            }
            else if (_modes.Mode != FlightMode.Runner && _cut.State == CutState.Cut)
            {
                _cut.FlyOn(_kite);
            }

            if (assists)
            {
                _pilot.Assist.Begin(_line);
            }
            else if (_steers)
            {
                _wind.Suppose(_arm.AzimuthRadian);
                _tailless.Start(_modes.Mode, !steeredBefore, _arm, _line);
            }
        }

        private void WishForSpeed(SensorFrame frame, float dt)
        {
            if (_supervisor.State != UnitState.Armed)
            {
                LightTension.Ask(_pilot.Wish, _tension.Newton, _supervisor.CellDoubted, _kite, !_supervisor.ArmDoubted, _line.LengthMetre, _parameters);
            }
            else if (_steers)
            {
                _tailless.Fly(_modes.Mode, frame, _arm, _tension, _line, _wind, dt, _pilot.Wish);
                if (_tailless.Heading.Stage == HeadingEstimator.FinishStage)
                {
                    _kite.Follow(_tailless.Heading.Motion, _line.LengthMetre);
                }

                if (_cut.State == CutState.Suspect)
                {
                    _pilot.TakeUpSlack();
                }
            }
            else if (_cut.State == CutState.Suspect && _modes.Mode != FlightMode.Manual)
            {
                _pilot.TakeUpSlack();
            }
            else if (_cut.LineCaught && _modes.Mode != FlightMode.Manual)
            {
                _pilot.HoldStill();
            }
            else
            {
                _pilot.Fly(_modes.Mode, _analog.Lever, _kite, _line, _tension, dt);
            }
        }

        private void DriveSpool(float dt)
        {
            if (!_supervisor.MayDrive)
            {
                _guard.Track(_line.SpeedMetrePerSecond);
                _reel.Track(_line.SpeedMetrePerSecond);
                return;
            }

            if (_modes.Mode == FlightMode.Assist)
            {
                DriveForHand(dt);
                return;
            }

            bool bounded = _supervisor.State == UnitState.Armed && _kite.Seen; // In failsafe no kite is pulled down.
            float height = bounded ? _kite.HeightMetre : 0f;
            _guard.Update(_pilot.Wish, _tension.Newton, _line.LengthMetre, height, _line.SpeedMetrePerSecond, _reel.Rail, dt);
            _reel.Update(_guard.SpeedMetrePerSecond, _line.SpeedMetrePerSecond, _tension.Newton, _line.RadiusMetre, _analog.SupplyVolt, dt);
        }

        /// <summary>
        /// Assist works faster than the guard's slew, so the guard starts from its speed and only takes away what the limits
        /// forbid; then the spool is driven by speed as in every mode, and so it is near the end of the line. The kite's height is
        /// not known.
        /// </summary>
        private void DriveForHand(float dt)
        {
            AssistLaw assist = _pilot.Assist;
            float asked = _pilot.Wish.SpeedMetrePerSecond;
            _guard.Track(asked);
            _guard.Update(_pilot.Wish, _tension.Newton, _line.LengthMetre, 0f, _line.SpeedMetrePerSecond, _reel.Rail, dt);
            float speed = _guard.LimitedMetrePerSecond;
            bool lineLeft = _line.LengthMetre < _calibration.SpoolLineMetre - HelpEndsMetre;
            if (speed == asked && lineLeft)
            {
                _reel.Free(speed, assist.MeasuredMetrePerSecond, assist.HeldNewton, _line.RadiusMetre, _analog.SupplyVolt, dt);
                return;
            }

            assist.SpeedMetrePerSecond = speed;
            _reel.Update(speed, _line.SpeedMetrePerSecond, _tension.Newton, _line.RadiusMetre, _analog.SupplyVolt, dt);
        }

        private Annunciation Announce()
        {
            if (_supervisor.State == UnitState.Armed)
            {
                return _cut.Announcement;
            }

            return _supervisor.State == UnitState.Disarmed ? Annunciation.Safe : Annunciation.Failsafe;
        }
    }
}
