using System.Threading;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Hold: does the kite stay up on its working length?</summary>
internal static class HoldStudy
{
    private const double SecondsPerMinute = 60.0;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "hold",
        What = "Launches the kite from a helper's hands, or starts with it in the air, and holds it on the working length for the given minutes: does it stay up, where does it stand, how hard does it pull?",
        Rates =
        [
            new RateRow("survived", "stayed up all the time, once on the working length", CommonRows.Nearly, new Aim(0.80)) { TaillessTold = new Aim(0.95) },
            CommonRows.ReachedHold,
            new RateRow("survivedFromHand", "both: climbed from the hand and stayed up"),
            new RateRow("stayedInHold", "the unit stayed in Hold, of those that stayed up"),
            CommonRows.PeakBelow80,
            CommonRows.Crashed,
            CommonRows.CrashWasOurs,
            CommonRows.CameDownGently,
            new RateRow("falseAlarm", "the unit declared a cut that was none"),
        ],
        Figures =
        [
            new FigureRow("meanElevation", "mean elevation of a flight", "°", "meanElevationDeg"),
            new FigureRow("azimuthRms", "angle from downwind, rms of a flight", "°", "azimuthRmsDeg"),
            new FigureRow("meanTension", "mean tension of a flight", "N", "meanTensionNewton"),
            CommonRows.PeakMedian,
            CommonRows.PeakHigh,
            new FigureRow("secondsToHold", "from asking for the launch to the working length", "s", "secondsToHold"),
            CommonRows.Overruns,
        ],
        Randomised = ScenarioDraw.Describe,
        Trial = Fly,
        Replay = (settings, seed) => FlyText.Of(Plan(settings, seed), settings.Image),
    };

    private static Scenario Plan(StudySettings settings, ulong seed) => ScenarioDraw.Weather(settings, seed) with
    {
        Seconds = ScenarioDraw.UntilHoldSeconds + settings.Minutes * SecondsPerMinute,
    };

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var plan = Plan(settings, seed);
        var wanted = settings.Minutes * SecondsPerMinute;
        var flight = new TrialFlight(plan, cancellation);
        var tally = new HoldTally(plan.WindFromDeg);
        double held = 0.0;
        while (!flight.IsDown && !flight.LaunchIsOverdue && held < wanted)
        {
            flight.Tick();
            if (flight.HoldSince is { } since && flight.Stage == KiteStage.Flying)
            {
                held = flight.Seconds - since;
                tally.Add(in flight.Latest);
            }
        }

        var reached = flight.HoldSince is not null;
        var survived = reached && !flight.IsDown;
        var outcome = new TrialOutcome { SimulatedSeconds = flight.Seconds };
        flight.PutInto(outcome);
        var climbed = plan.Start == FlightStart.Hand;
        outcome.Put("reachedHold", climbed ? reached : null);
        outcome.Put("survived", reached ? survived : null);
        outcome.Put("survivedFromHand", climbed ? survived : null);
        outcome.Put("stayedInHold", survived ? tally.StayedInHold : null);
        outcome.Put("falseAlarm", flight.FalseAlarm);
        outcome.Put("meanElevationDeg", tally.MeanElevationDeg);
        outcome.Put("azimuthRmsDeg", tally.AzimuthRmsDeg);
        outcome.Put("meanTensionNewton", tally.MeanTensionNewton);
        outcome.Put("secondsToHold", flight.HoldSince - flight.AskedAt);
        outcome.Badness = survived ? flight.PeakShare : reached ? 3.0 - held / wanted : 4.0;
        outcome.Remark = flight.Ending;
        return outcome;
    }
}
