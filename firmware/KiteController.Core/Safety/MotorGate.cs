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
            bool fresh = frame.EncoderFresh && (frame.TensionFresh || supervisor.CellDoubted) && 0 < frame.DtMicroseconds && frame.DtMicroseconds < LongestDtMicroseconds;
            _lateTicks = fresh ? 0 : (_lateTicks < LateAfterTicks ? _lateTicks + 1 : LateAfterTicks);
            Open = supervisor.MayDrive && _lateTicks < LateAfterTicks && !frame.StopPressed
                && -1f <= duty && duty <= 1f; // False for whatever is no number, too.
            Duty = Open ? duty : 0f;
            command.Duty = Duty;
            command.EnableEdge = Open;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Duty);
            Open = state.Bool(Open);
            _lateTicks = state.Int(_lateTicks);
        }
    }
}
