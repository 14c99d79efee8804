using System.Globalization;
using KiteController.Core.Flight;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Faults;

/// <summary>When a fault has ended safely.</summary>
/// <remarks>
/// The kite is watched for half a minute with nobody doing anything (assumed: by then the person beside the unit has heard the
/// buzzer and has the line). All that time the true tension stays below 80 % of the line's strength, a kite on the line stays
/// below its ceiling and a margin while the motor can be steered, no more than a few metres of line lie slack, and no
/// line is taken in against a pulling kite once the unit has fallen back. Slack is the line out beyond the kite's distance: line that a
/// kite carries along as it drifts lies nowhere, however little it pulls; once the kite is cut, all line counts that runs off without pull. In Assist the line is in
/// the flyer's hand, and so is the kite's height. With the motor off nothing is left that could hold the line: see <see cref="HeightNotHeld"/>.
/// </remarks>
public static class SafeEnd
{
    /// <summary>Time a fault is watched for, second.</summary>
    public const double WatchSeconds = 30.0;

    /// <summary>Share of the line's strength that the tension stays below.</summary>
    public const double ShareOfStrength = 0.8;

    /// <summary>What the kite may rise above its ceiling, metre.</summary>
    public const double CeilingMarginMetre = 5.0;

    /// <summary>Tension below which line runs off without pull once the kite is cut, newton.</summary>
    public const double SlackNewton = 0.05;

    /// <summary>Line that may lie slack, metre.</summary>
    public const double MostSlackMetre = 3.0;

    /// <summary>Tension above which a kite pulls, newton.</summary>
    public const double PullingNewton = 2.0;

    /// <summary>Line that may be taken in against a pulling kite, metre: what the drum turns on before it stops.</summary>
    public const double MostPulledMetre = 1.0;

    /// <summary>What was unsafe, as a clause; null if nothing was.</summary>
    public static string? Objection(FaultOutcome outcome, double strengthNewton, double ceilingMetre)
    {
        if (outcome.PeakNewton >= ShareOfStrength * strengthNewton)
        {
            return Text($"pulled {outcome.PeakNewton:0.0} N on a line of {strengthNewton:0} N");
        }

        if (outcome.Mode != FlightMode.Assist && outcome.PeakHeightDrivenMetre > ceilingMetre + CeilingMarginMetre)
        {
            return Text($"rose to {outcome.PeakHeightDrivenMetre:0.0} m under a ceiling of {ceilingMetre:0} m");
        }

        if (outcome.SlackPaidOutMetre > MostSlackMetre)
        {
            return Text($"{outcome.SlackPaidOutMetre:0.0} m of line lay slack");
        }

        return outcome.PulledInMetre > MostPulledMetre ? Text($"took in {outcome.PulledInMetre:0.0} m against the pull") : null;
    }

    /// <summary>True if the shorted motor gave so much line that the kite rose above its ceiling and the margin.</summary>
    public static bool HeightNotHeld(FaultOutcome outcome, double ceilingMetre) =>
        outcome.Mode != FlightMode.Assist && outcome.State == UnitState.MotorOff && outcome.PeakHeightMetre > ceilingMetre + CeilingMarginMetre;

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
