using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Flight
{
    /// <summary>Which job is at hand. Knows the table, and no law of flight.</summary>
    public sealed class ModeMachine
    {
        /// <summary>The mode.</summary>
        public FlightMode Mode;

        /// <summary>Why it is what it is.</summary>
        public Reason Reason;

        /// <summary>True in the tick in which the mode changed.</summary>
        public bool Changed;

        private readonly int[][] _rows = ModeTable.Rows;
        private int _idleEvents;
        private FlightMode _idleMode;

        /// <summary>Forgets the job: called while the unit is not armed.</summary>
        public void Reset()
        {
            Mode = FlightMode.Idle;
            Reason = Reason.None;
            Changed = false;
        }

        /// <summary>Decides once.</summary>
        /// <param name="request">What the person asked for.</param>
        /// <param name="events">What else happened, as bits of <see cref="ModeEvent"/>.</param>
        public void Update(OperatorRequest request, int events)
        {
            Changed = false;
            events |= Asked(request);
            if (events == 0 || (events == _idleEvents && Mode == _idleMode))
            {
                return; // Nothing happened, or nothing that this mode has not already let pass.
            }

            int here = 1 << (int)Mode;
            int[][] rows = _rows;
            for (int i = 0; i < rows.Length; i++)
            {
                int[] row = rows[i];
                if ((row[0] & here) != 0 && (events & row[1]) != 0)
                {
                    FlightMode next = (FlightMode)row[2];
                    Changed = next != Mode;
                    Mode = next;
                    Reason = (Reason)row[3];
                    return;
                }
            }

            _idleEvents = events;
            _idleMode = Mode;
        }

        private static int Asked(OperatorRequest request)
        {
            switch (request)
            {
                case OperatorRequest.Manual: return (int)ModeEvent.ManualAsked;
                case OperatorRequest.Launch: return (int)ModeEvent.LaunchAsked;
                case OperatorRequest.Hold: return (int)ModeEvent.HoldAsked;
                case OperatorRequest.Land: return (int)ModeEvent.LandAsked;
                case OperatorRequest.Steer: return (int)ModeEvent.SteerAsked;
                case OperatorRequest.Assist: return (int)ModeEvent.AssistAsked;
                default: return 0;
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            int mode = (int)Mode, reason = (int)Reason, idleMode = (int)_idleMode;
            state.Int(ref mode, ref reason, ref idleMode, ref _idleEvents);
            Mode = (FlightMode)mode;
            Reason = (Reason)reason;
            _idleMode = (FlightMode)idleMode;
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(int[] ints)
        {
            ints[StatePlace.ModesInts] = (int)Mode;
            ints[StatePlace.ModesInts + 1] = (int)Reason;
            ints[StatePlace.ModesInts + 2] = (int)_idleMode;
            ints[StatePlace.ModesInts + 3] = _idleEvents;
        }
    }
}
