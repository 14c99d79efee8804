using KiteController.Core.Loop;
using KiteController.Core.Numerics;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Lets a person try the motor on the bench while the unit is disarmed: a small duty for a short time, and only while the
    /// line is slack, STOP is released, the sensors are fresh and the spool has not gone far. It is as suspicious as
    /// <see cref="MotorGate"/>, whose place it takes for that one try; a unit that is not disarmed never sees it open.
    /// </summary>
    public sealed class BenchGate
    {
        /// <summary>Largest duty of a try.</summary>
        public const float LargestDuty = 0.25f;

        /// <summary>Longest try, ticks.</summary>
        public const int LongestTicks = 150;

        /// <summary>Tension from which on the line counts as loaded, newton.</summary>
        public const float LoadedNewton = 3f;

        private const int LongestDtMicroseconds = 25000;

        /// <summary>True if the last tick was let through.</summary>
        public bool Open;

        /// <summary>Ticks that the try still lasts; 0 if none is asked for.</summary>
        public int TicksLeft;

        /// <summary>Why the last try was cut short; None if it ran to its end.</summary>
        public Reason Reason;

        private float _duty;
        private int _travelCounts;
        private int _startCount;
        private bool _started;

        /// <summary>Asks for a try, which replaces one under way.</summary>
        /// <param name="duty">-<see cref="LargestDuty"/> to <see cref="LargestDuty"/>, positive pays out; anything else asks for nothing.</param>
        /// <param name="ticks">How long, 1 to <see cref="LongestTicks"/>; more is cut.</param>
        /// <param name="travelCounts">Encoder counts after which it ends by itself.</param>
        public void Ask(float duty, int ticks, int travelCounts)
        {
            bool allowed = -LargestDuty <= duty && duty <= LargestDuty;
            _duty = allowed ? duty : 0f;
            TicksLeft = !allowed || ticks < 0 ? 0 : ticks < LongestTicks ? ticks : LongestTicks;
            _travelCounts = travelCounts;
            _started = false;
            Reason = Reason.None;
        }

        /// <summary>Ends a try at once.</summary>
        public void Stop()
        {
            TicksLeft = 0;
        }

        /// <summary>Puts the try into this tick's command, if there is one and nothing stands against it.</summary>
        /// <param name="frame">What the sensors say.</param>
        /// <param name="state">State of the supervisor.</param>
        /// <param name="tensionNewton">Tension of the line.</param>
        /// <param name="tensionValid">True if the tension can be believed.</param>
        /// <param name="command">What the flight controller decided; stays so while there is no try.</param>
        public void Update(SensorFrame frame, UnitState state, float tensionNewton, bool tensionValid, ActuatorCommand command)
        {
            Open = false;
            if (TicksLeft == 0)
            {
                return;
            }

            Reason = Objection(frame, state, tensionNewton, tensionValid);
            if (Reason != Reason.None || HasGoneFar(frame.EncoderCount))
            {
                TicksLeft = 0;
                return;
            }

            TicksLeft--;
            Open = true;
            command.Duty = _duty;
            command.EnableEdge = true;
        }

        private static Reason Objection(SensorFrame frame, UnitState state, float tensionNewton, bool tensionValid)
        {
            if (state != UnitState.Disarmed)
            {
                return Reason.Asked;
            }

            if (frame.StopPressed)
            {
                return Reason.StopPressed;
            }

            if (!frame.EncoderFresh)
            {
                return Reason.EncoderLost;
            }

            if (!tensionValid || !Guarded.IsFinite(tensionNewton))
            {
                return Reason.LoadCellLost;
            }

            bool late = LongestDtMicroseconds < frame.DtMicroseconds;
            return late ? Reason.LoopOverrun : LoadedNewton < tensionNewton ? Reason.LineLoaded : Reason.None;
        }

        private bool HasGoneFar(int encoderCount)
        {
            if (!_started)
            {
                _started = true;
                _startCount = encoderCount;
            }

            int gone = encoderCount - _startCount;
            return _travelCounts < gone || _travelCounts < -gone;
        }
    }
}
