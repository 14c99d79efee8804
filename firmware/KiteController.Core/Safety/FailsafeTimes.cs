namespace KiteController.Core.Safety
{
    /// <summary>
    /// The failsafe ladder's times: how long something must last before it counts. Until then the unit holds: the last good value
    /// stands and the flight goes on. After it the supervisor's table says which rung comes next. Documentation and tests read this too.
    /// </summary>
    public static class FailsafeTimes
    {
        /// <summary>Ticks without data after which inertial sensor, load cell and encoder count as lost.</summary>
        public const int LostAfterTicks = 5;

        /// <summary>Ticks without an angle after which the pivot counts as lost.</summary>
        public const int PivotLostAfterTicks = 10;

        /// <summary>Ticks for which the load cell may repeat the very same count.</summary>
        public const int TensionSameTicks = 20;

        /// <summary>Time for which the tension may stay above its limit, second; then the line is given.</summary>
        public const float TensionSeconds = 0.3f;

        /// <summary>Time after which, line given or not, too much tension makes the unit let go, second.</summary>
        public const float ReleaseSeconds = 3f;

        /// <summary>Time for which the supply may be low, second.</summary>
        public const float SupplySeconds = 1f;

        /// <summary>Time for which the motor may push a spool that does not move, second.</summary>
        public const float StuckSeconds = 0.7f;

        /// <summary>Time over which motor, current and encoder are compared, second; gross contradiction shows within a tenth of it.</summary>
        public const float MotorMeanSeconds = 0.6f;

        /// <summary>Time over which load cell and motor current are compared, second.</summary>
        public const float LoadMeanSeconds = 1f;

        /// <summary>Time over which pivot and gyroscope are compared, second.</summary>
        public const float ArmMeanSeconds = 6f;

        /// <summary>Time for which a slack line may toss the arm, second; an inertial sensor at the end of its range looks the same.</summary>
        public const float TossedSeconds = 3f;

        /// <summary>Time over which the motor's heat is reckoned, second; a 775 motor's windings, assumed.</summary>
        public const float HeatSeconds = 60f;

        /// <summary>Ticks for which the phone that gave the last order may be silent; then a launch or a steered flight becomes Hold.</summary>
        public const int PhoneHoldTicks = 500;

        /// <summary>Ticks after which, held or not, a silent phone makes the unit fall back: long enough to wake a phone that went to sleep.</summary>
        public const int PhoneLostAfterTicks = 6000;

        /// <summary>Ticks in which late ones are counted; every eighth is looked at.</summary>
        public const int OverrunWindowTicks = 104;

        /// <summary>Late ones among them that are allowed.</summary>
        public const int OverrunsAllowed = 10;

        private const int TickMilliseconds = 10;

        /// <summary>Rows of two numbers: <see cref="Reason"/>, and the milliseconds for which it must last before it counts; 0 for at once.</summary>
        public static readonly int[][] Rows =
        {
            new int[] { (int)Reason.StopPressed, 0 },
            new int[] { (int)Reason.ImuLost, LostAfterTicks * TickMilliseconds },
            new int[] { (int)Reason.PivotLost, PivotLostAfterTicks * TickMilliseconds },
            new int[] { (int)Reason.LoadCellLost, LostAfterTicks * TickMilliseconds },
            new int[] { (int)Reason.EncoderLost, (int)(MotorMeanSeconds * 1000f) },
            new int[] { (int)Reason.SupplyLow, (int)(SupplySeconds * 1000f) },
            new int[] { (int)Reason.LoopOverrun, OverrunWindowTicks * TickMilliseconds },
            new int[] { (int)Reason.TensionTooHigh, (int)(TensionSeconds * 1000f) },
            new int[] { (int)Reason.SpoolTooFast, 0 },
            new int[] { (int)Reason.LoadCellSaturated, 0 },
            new int[] { (int)Reason.SpoolStuck, (int)(StuckSeconds * 1000f) },
            new int[] { (int)Reason.MotorFault, (int)(MotorMeanSeconds * 1000f) },
            new int[] { (int)Reason.ArmDisagrees, (int)(ArmMeanSeconds * 1000f) },
            new int[] { (int)Reason.LoadCellDisagrees, (int)(LoadMeanSeconds * 1000f) },
            new int[] { (int)Reason.MotorHot, (int)(HeatSeconds * 1000f) },
            new int[] { (int)Reason.SupplyEmpty, (int)(SupplySeconds * 1000f) },
            new int[] { (int)Reason.TensionStays, (int)(ReleaseSeconds * 1000f) },
            new int[] { (int)Reason.PhoneLost, PhoneLostAfterTicks * TickMilliseconds },
        };
    }
}
