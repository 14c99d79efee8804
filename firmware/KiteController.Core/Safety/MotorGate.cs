using KiteController.Core.Loop;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// The last thing before the motor, and the most suspicious: lets a duty through only if the supervisor allows
    /// driving, the data of this tick are fresh, STOP is released and the number is a number within its range. Only then
    /// does the enable circuit get its edge; without edges the hardware shorts the motor by itself.
    /// </summary>
    public sealed class MotorGate
    {
        private const int LateAfterTicks = 2;
        private const int LongestDtMicroseconds = 25000;

        /// <summary>True if the gate let this tick through.</summary>
        public bool Open;

        /// <summary>The duty that was let through; zero while shut.</summary>
        public float Duty;

        private int _lateTicks;

        /// <summary>Passes the duty to the command, or shuts.</summary>
        public void Update(float duty, Supervisor supervisor, SensorFrame frame, ActuatorCommand command)
        {
            int time = frame.DtMicroseconds;
            int late = 0;
            if (!frame.EncoderFresh || !(frame.TensionFresh || supervisor.CellDoubted) || time <= 0 || LongestDtMicroseconds <= time)
            {
                late = _lateTicks < LateAfterTicks ? _lateTicks + 1 : LateAfterTicks;
            }

            _lateTicks = late;
            UnitState state = supervisor.State;
            bool open = false;
            if ((state == UnitState.Armed || state == UnitState.LightTension) && late < LateAfterTicks && !frame.StopPressed
                && -1f <= duty && duty <= 1f) // False for whatever is no number, too.
            {
                open = true;
            }
            else
            {
                duty = 0f;
            }

            Open = open;
            Duty = duty;
            command.Duty = duty;
            command.EnableEdge = open;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            _lateTicks = state.Int(_lateTicks);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(int[] ints)
        {
            ints[StatePlace.GateInts] = _lateTicks;
        }
    }
}
