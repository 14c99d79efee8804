using KiteController.Core.Safety;

namespace KiteController.Core.Flight
{
    /// <summary>
    /// The flight modes' transitions, one row each: in these modes, on this event, to that mode, for this reason. The first
    /// row that fits wins. Documentation and tests read this table too.
    /// </summary>
    public static class ModeTable
    {
        private const int Flying = 1 << (int)FlightMode.Manual | 1 << (int)FlightMode.Launch | 1 << (int)FlightMode.Hold | 1 << (int)FlightMode.Land
            | 1 << (int)FlightMode.Steer | 1 << (int)FlightMode.Assist;
        private const int Unattended = 1 << (int)FlightMode.Launch | 1 << (int)FlightMode.Hold | 1 << (int)FlightMode.Steer;
        private const int Led = 1 << (int)FlightMode.Launch | 1 << (int)FlightMode.Steer;
        private const int Runner = 1 << (int)FlightMode.Runner;
        private const int Any = 1 << (int)FlightMode.Idle | Flying | Runner;

        private const int Steered = 1 << (int)FlightMode.Launch | 1 << (int)FlightMode.Hold | 1 << (int)FlightMode.Land | 1 << (int)FlightMode.Steer;

        /// <summary>Rows of four numbers: set of modes as bits, <see cref="ModeEvent"/>, new <see cref="FlightMode"/>, <see cref="Reason"/>.</summary>
        public static readonly int[][] Rows =
        {
            new int[] { Flying, (int)ModeEvent.KiteCut, (int)FlightMode.Runner, (int)Reason.KiteCut },
            new int[] { Unattended, (int)ModeEvent.SupplyLow, (int)FlightMode.Land, (int)Reason.SupplyLow },
            new int[] { Led, (int)ModeEvent.PhoneLost, (int)FlightMode.Hold, (int)Reason.PhoneLost },
            new int[] { Any, (int)ModeEvent.ManualAsked, (int)FlightMode.Manual, (int)Reason.Asked },
            new int[] { Any, (int)ModeEvent.LaunchAsked, (int)FlightMode.Launch, (int)Reason.Asked },
            new int[] { Any, (int)ModeEvent.HoldAsked, (int)FlightMode.Hold, (int)Reason.Asked },
            new int[] { Any, (int)ModeEvent.LandAsked, (int)FlightMode.Land, (int)Reason.Asked },
            new int[] { Any, (int)ModeEvent.SteerAsked, (int)FlightMode.Steer, (int)Reason.Asked },
            new int[] { Any, (int)ModeEvent.AssistAsked, (int)FlightMode.Assist, (int)Reason.Asked },
            new int[] { 1 << (int)FlightMode.Launch, (int)ModeEvent.WorkingLengthReached, (int)FlightMode.Hold, (int)Reason.LengthReached },
            new int[] { 1 << (int)FlightMode.Land, (int)ModeEvent.LineIsIn, (int)FlightMode.Idle, (int)Reason.LineIn },
        };

        /// <summary>True for the jobs in which nobody but the unit has the kite: it flies at the word of somebody who may be far away.</summary>
        public static bool IsUnattended(FlightMode mode)
        {
            return (Unattended >> (int)mode & 1) != 0;
        }

        /// <summary>True for the jobs in which the unit steers a tailless kite.</summary>
        public static bool IsSteered(FlightMode mode)
        {
            return (Steered >> (int)mode & 1) != 0;
        }
    }
}
