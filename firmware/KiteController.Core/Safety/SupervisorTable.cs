namespace KiteController.Core.Safety
{
    /// <summary>
    /// The supervisor's transitions, one row each: from these states, for this reason, to that state. The first row that
    /// fits wins, so the order is the order of concern. Documentation and tests read this table too.
    /// </summary>
    public static class SupervisorTable
    {
        private const int Armed = 1 << (int)UnitState.Armed;
        private const int LightTension = 1 << (int)UnitState.LightTension;
        private const int Driving = Armed | LightTension;

        /// <summary>Rows of three numbers: set of states as bits, <see cref="Reason"/>, new <see cref="UnitState"/>.</summary>
        public static readonly int[][] Rows =
        {
            // Nothing may move.
            new int[] { Driving, (int)Reason.StopPressed, (int)UnitState.MotorOff },

            // The line was given and still pulls too hard: let go.
            new int[] { LightTension, (int)Reason.TensionStays, (int)UnitState.MotorOff },

            // The motor cannot be steered without these: the shorted motor is the light tension that remains.
            new int[] { Driving, (int)Reason.EncoderLost, (int)UnitState.MotorOff },
            new int[] { Driving, (int)Reason.SpoolTooFast, (int)UnitState.MotorOff },
            new int[] { Driving, (int)Reason.SpoolStuck, (int)UnitState.MotorOff },
            new int[] { Driving, (int)Reason.MotorFault, (int)UnitState.MotorOff },

            // Too much: give line.
            new int[] { Armed, (int)Reason.TensionTooHigh, (int)UnitState.LightTension },

            // Without the load cell the motor's current tells of the pull: enough to keep the line lightly taut, not to fly.
            new int[] { Armed, (int)Reason.LoadCellLost, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.LoadCellSaturated, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.LoadCellDisagrees, (int)UnitState.LightTension },

            // Blind, weak or late: keep the line lightly taut and let the person take over.
            new int[] { Armed, (int)Reason.ImuLost, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.PivotLost, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.ArmDisagrees, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.MotorHot, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.SupplyEmpty, (int)UnitState.LightTension },
            new int[] { Armed, (int)Reason.LoopOverrun, (int)UnitState.LightTension },

            // Nobody leads the kite any more: wait for the person, lightly.
            new int[] { Armed, (int)Reason.PhoneLost, (int)UnitState.LightTension },
        };
    }
}
