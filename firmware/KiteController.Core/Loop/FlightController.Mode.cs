using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Core.Loop
{
    /// <content>Which job is at hand: what happens by itself, what a person asks, and what beginning a job takes.</content>
    public sealed partial class FlightController
    {
        /// <summary>Not armed: no job is at hand, and the spool is left to a light tension.</summary>
        private void StandBack()
        {
            _modes.Reset();
            _steers = false;
            if (_supervisor.Changed && _supervisor.State == UnitState.Disarmed)
            {
                _cut.Reset();
            }

            LightTension.Ask(_pilot.Wish, _tension.Newton, _supervisor.CellDoubted, _kite, !_supervisor.ArmDoubted, _line.LengthMetre, _parameters);
        }

        private void DecideMode(SensorFrame frame, float dt, int phase)
        {
            // Every other tick will do for what happens by itself, but not for what a person asks.
            int events = 0;
            if ((phase & 1) != 0)
            {
                events = Watch(phase, 2f * dt);
            }
            else if (phase == WindPhase && _parameters.Tailless < 0.5f)
            {
                LearnWind();
            }

            OperatorRequest request = frame.Request;
            if (events != 0 || request != OperatorRequest.None)
            {
                if (request != OperatorRequest.None)
                {
                    _cut.Hear(frame, _kite, _line, _wind);
                }

                _modes.Update(request, events);
                if (_modes.Changed)
                {
                    BeginJob();
                }
            }
        }

        /// <summary>What has happened, as bits of <see cref="ModeEvent"/>. No cut is looked for in Assist: the arm then points to the flyer's hand, and slack there is the flyer's wish.</summary>
        private int Watch(int phase, float dt)
        {
            FlightMode mode = _modes.Mode;
            bool latch = phase == LatchPhase, seldom = _steers && _cut.Detector.State == CutState.Taut; // A steered kite's tick has little time to spare.
            if (mode != FlightMode.Assist && (latch || !seldom))
            {
                _cut.Update(mode, latch, _steers && _tailless.Releases, _kite, _arm, _tension, _line, _wind, seldom ? 2f * dt : dt);
            }

            int events = _cut.Detector.State == CutState.Cut ? (int)ModeEvent.KiteCut : 0;
            if (mode == FlightMode.Launch)
            {
                events |= _parameters.WorkingLengthMetre <= _line.LengthMetre ? (int)ModeEvent.WorkingLengthReached : 0;
            }
            else if (mode == FlightMode.Land)
            {
                events |= _line.LengthMetre <= _parameters.LandedLengthMetre ? (int)ModeEvent.LineIsIn : 0;
            }

            events |= _phone.Events;
            return (_health.Faults & (1 << (int)Reason.SupplyLow)) != 0 ? events | (int)ModeEvent.SupplyLow : events;
        }

        private void LearnWind()
        {
            if (_modes.Mode != FlightMode.Assist && _cut.KiteIsUp && _cut.Detector.State == CutState.Taut)
            {
                _wind.Update(_kite, _arm, _tension, _line, 4f * _rate.DtSeconds);
            }
        }

        private void BeginJob()
        {
            bool steeredBefore = _cut.KiteIsUp && _steers;
            _steers = 0.5f < _parameters.Tailless && ModeTable.IsSteered(_modes.Mode);
            bool assists = _modes.Mode == FlightMode.Assist;
            if (assists || (_modes.Mode == FlightMode.Launch && _cut.Detector.State == CutState.Cut))
            {
                _cut.NewKite();
            }
            else if (_modes.Mode != FlightMode.Runner && _cut.Detector.State == CutState.Cut)
            {
                _cut.FlyOn();
            }

            if (assists)
            {
                _pilot.Assist.Begin(_line);
            }
            else if (_steers)
            {
                _wind.Suppose(_arm.AzimuthRadian);
                _tailless.Start(_modes.Mode, !steeredBefore, _arm, _line, _rate.Phase);
            }
        }
    }
}
