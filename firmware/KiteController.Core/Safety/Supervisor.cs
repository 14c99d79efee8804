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

        /// <summary>What has been wrong since the unit fell back to light tension, one bit per <see cref="Safety.Reason"/>: what was doubted once stays so until the person disarms.</summary>
        public int Doubts;

        /// <summary>True in the tick in which the state changed.</summary>
        public bool Changed;

        private const int CellReasons = 1 << (int)Reason.LoadCellLost | 1 << (int)Reason.LoadCellSaturated | 1 << (int)Reason.LoadCellDisagrees;
        private const int ArmReasons = 1 << (int)Reason.ImuLost | 1 << (int)Reason.PivotLost | 1 << (int)Reason.ArmDisagrees;

        private readonly int[][] _rows = SupervisorTable.Rows;

        /// <summary>True while the load cell cannot be believed, and the motor's current stands for it.</summary>
        public bool CellDoubted
        {
            get { return (Doubts & CellReasons) != 0; }
        }

        /// <summary>True while the line arm cannot be believed.</summary>
        public bool ArmDoubted
        {
            get { return (Doubts & ArmReasons) != 0; }
        }

        /// <summary>Decides once.</summary>
        /// <param name="request">What the person asked for.</param>
        /// <param name="faults">What is wrong in flight, one bit per <see cref="Safety.Reason"/>.</param>
        /// <param name="refusal">What stands against arming.</param>
        public void Update(OperatorRequest request, int faults, Reason refusal)
        {
            Changed = false;
            if (faults == 0 && request == OperatorRequest.None)
            {
                return;
            }

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

            if (State == UnitState.LightTension)
            {
                Doubts |= faults;
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
            Doubts = state == UnitState.LightTension ? 1 << (int)reason : 0;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            int now = (int)State, reason = (int)Reason;
            state.Int(ref now, ref reason, ref Doubts);
            State = (UnitState)now;
            Reason = (Reason)reason;
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(int[] ints)
        {
            ints[StatePlace.SupervisorInts] = (int)State;
            ints[StatePlace.SupervisorInts + 1] = (int)Reason;
            ints[StatePlace.SupervisorInts + 2] = Doubts;
        }
    }
}
