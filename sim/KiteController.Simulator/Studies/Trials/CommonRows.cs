namespace KiteController.Simulator.Studies.Trials;

/// <summary>Rows that several studies share; measured by <see cref="TrialFlight.PutInto"/>.</summary>
internal static class CommonRows
{
    /// <summary>A kite with a tail parks itself: nearly every flight should succeed.</summary>
    public static readonly Aim Nearly = new(0.99);

    public static readonly RateRow ReachedHold = new("reachedHold", "climbed from the helper's hands to the working length");

    public static readonly RateRow Crashed = new("crashed", "flew into the ground on a taut line");

    public static readonly RateRow CrashWasOurs = new("crashWasOurs", "of the crashes: flown again from the last pull with release instead, the kite stayed above 5 m for 5 s");

    public static readonly RateRow CameDownGently = new("cameDownGently", "sank to the ground on a slack line");

    public static readonly RateRow PeakBelow80 = new("peakBelow80", "tension stayed below 80 % of the line's strength", new Aim(1.0), new Aim(1.0));

    public static readonly FigureRow PeakMedian = new("peakTensionMedian", "hardest pull of a flight", "N", "peakTensionNewton");

    public static readonly FigureRow PeakHigh = new("peakTensionP95", "hardest pull of a flight", "N", "peakTensionNewton", 0.95);

    public static readonly FigureRow Overruns = new("overrunsP99", "missed deadlines of a flight", string.Empty, "overruns", 0.99, new Aim(0.0, AimSense.AtMost));
}
