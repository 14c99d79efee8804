using KiteController.Core.Loop;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Who has the spool: disarmed, armed, or one of the two failsafe states. A fault latches until the person disarms;
    /// arming needs every check to pass. It overrides the set-point, and the motor gate asks it again at the very end.
    /// </summary>
    public sealed class Supervisor
    {
        /// <summary>The state.</summary>
        public UnitState State;

        /// <summary>Why it is what it is.</summary>
        public Reason Reason;

        /// <summary>True in the tick in which the state changed.</summary>
        public bool Changed;

        private readonly int[][] _rows = SupervisorTable.Rows;

        /// <summary>True while the motor may be driven at all.</summary>
        public bool MayDrive
        {
            get { return State == UnitState.Armed || State == UnitState.LightTension; }
        }

        /// <summary>Decides once.</summary>
        /// <param name="request">What the person asked for.</param>
        /// <param name="faults">What is wrong in flight, one bit per <see cref="Safety.Reason"/>.</param>
        /// <param name="refusal">What stands against arming.</param>
        public void Update(OperatorRequest request, int faults, Reason refusal)
        {
            Changed = false;
            if (request == OperatorRequest.Disarm)
            {
                Enter(UnitState.Disarmed, Reason.Asked);
                return;
            }

            if (State == UnitState.Disarmed && request == OperatorRequest.Arm)
            {
                if (refusal == Reason.None)
                {
                    Enter(UnitState.Armed, Reason.Asked);
                }

                return;
            }

            if (faults == 0)
            {
                return;
            }

            int here = 1 << (int)State;
            int[][] rows = _rows;
            for (int i = 0; i < rows.Length; i++)
            {
                int[] row = rows[i];
                if ((row[0] & here) != 0 && (faults & (1 << row[1])) != 0)
                {
                    Enter((UnitState)row[2], (Reason)row[1]);
                    return;
                }
            }
        }

        private void Enter(UnitState state, Reason reason)
        {
            Changed = State != state;
            State = state;
            Reason = reason;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            State = (UnitState)state.Int((int)State);
            Reason = (Reason)state.Int((int)Reason);
        }
    }
}
