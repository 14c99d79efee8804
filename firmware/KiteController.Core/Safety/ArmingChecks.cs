namespace KiteController.Core.Safety
{
    /// <summary>What stands against arming besides the faults that would end a flight. Documentation and tests read this table.</summary>
    public static class ArmingChecks
    {
        /// <summary>One <see cref="Reason"/> each, in the order of <see cref="Health.CheckArming"/>.</summary>
        public static readonly int[] Rows =
        {
            (int)Reason.CalibrationBad,
            (int)Reason.SupplyLow,
            (int)Reason.GyroscopeUnsettled,
            (int)Reason.LineLoaded,
        };
    }
}
