using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Safety;

namespace KiteController.Core.Loop
{
    /// <content>How the wish of the mode at hand comes to the spool.</content>
    public sealed partial class FlightController
    {
        private const float HelpEndsMetre = 5f;
        private const float UnnoticedTilt = 0.1f; // The arm may be off by so much, radian, before its watch is sure.

        private void DriveSpool(float dt)
        {
            UnitState state = _supervisor.State;
            LineOut line = _line;
            if (state != UnitState.Armed && state != UnitState.LightTension)
            {
                _guard.Track(line.SpeedMetrePerSecond);
                _reel.Track(line.SpeedMetrePerSecond);
                return;
            }

            if (!_steers && _modes.Mode == FlightMode.Assist)
            {
                DriveForHand(dt);
                return;
            }

            float height = state == UnitState.Armed && _kite.Seen ? _kite.HeightMetre + UnnoticedTilt * _kite.DistanceMetre : 0f; // In failsafe no kite is pulled down.
            float newton = _tension.Newton, speed = line.SpeedMetrePerSecond;
            _guard.Update(_pilot.Wish, newton, line.LengthMetre, height, speed, _reel.Rail, dt);
            _reel.Update(_guard.SpeedMetrePerSecond, speed, newton, line.RadiusMetre, _analog.SupplyVolt, dt);
        }

        /// <summary>True while a flyer's hand is helped: then it is worth driving the motor between two ticks as well.</summary>
        public bool HelpsHand
        {
            get { return _handIsFree && _supervisor.State == UnitState.Armed && _modes.Mode == FlightMode.Assist && _supervisor.Doubts == 0; }
        }

        /// <summary>
        /// The inner step, between two ticks while <see cref="HelpsHand"/>: newest pull, motor current and spool, the hand's law, motor. What
        /// watches over it stays with the tick, and what the tick decided stands.
        /// </summary>
        /// <param name="inner">Pull, motor current and spool, and the time since the tick.</param>
        /// <param name="command">Is told what the motor shall do.</param>
        public void InnerStep(SensorFrame inner, ActuatorCommand command)
        {
            float dt = inner.DtMicroseconds * 1e-6f;
            _innerSeconds = dt;
            _tension.Take(inner.Tension);
            _line.Update(inner, dt);
            _health.TakeLoad(_tension.RawNewton, _analog.MotorCurrent(inner), _line.SpeedMetrePerSecond);
            _pilot.Assist.Update(_pilot.Wish, _analog.Lever, _line, _tension, true, dt);
            FreeForHand(dt);
            _gate.Update(_reel.Duty, _supervisor, inner, command);
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
            _handIsFree = speed == asked && lineLeft;
            if (_handIsFree)
            {
                FreeForHand(dt);
                return;
            }

            assist.SpeedMetrePerSecond = speed;
            _reel.Update(speed, _line.SpeedMetrePerSecond, _tension.Newton, _line.RadiusMetre, _analog.SupplyVolt, dt);
        }

        private void FreeForHand(float dt)
        {
            AssistLaw assist = _pilot.Assist;
            _reel.Free(_pilot.Wish.SpeedMetrePerSecond, assist.MeasuredMetrePerSecond, assist.HeldNewton, _line.RadiusMetre, _analog.SupplyVolt, dt);
        }
    }
}
