using System.Threading;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Launch: does the kite come up from the helper's hands?</summary>
internal static class LaunchStudy
{
    /// <summary>Working height over working length: the kite at 30 degrees on the whole of it.</summary>
    private const double HeightOverLength = 0.5;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "launch",
        What = "Launches the kite from a helper's hands: within 240 s of being asked, the unit holds it on the working length, at least half as high as that is long.",
        AlwaysFromHand = true,
        Rates =
        [
            new RateRow("launched", "reached the working height within 240 s", CommonRows.Nearly, new Aim(0.80)) { TaillessTold = new Aim(0.97) },
            CommonRows.PeakBelow80,
            CommonRows.Crashed,
            CommonRows.CrashWasOurs,
            CommonRows.CameDownGently,
            new RateRow("tookTooLong", "still in the air or in hand after 240 s, and not up"),
        ],
        Figures =
        [
            new FigureRow("secondsToHeightMedian", "from asking for the launch to the working height", "s", "secondsToHeight"),
            new FigureRow("secondsToHeightP90", "from asking for the launch to the working height", "s", "secondsToHeight", 0.9),
            CommonRows.PeakMedian,
            CommonRows.PeakHigh,
            CommonRows.Overruns,
        ],
        Randomised = ScenarioDraw.Describe,
        Trial = Fly,
        Replay = (settings, seed) => FlyText.Of(Plan(settings, seed), settings.Image),
    };

    private static Scenario Plan(StudySettings settings, ulong seed) =>
        ScenarioDraw.Weather(settings, seed) with { Seconds = ScenarioDraw.UntilHoldSeconds };

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var flight = new TrialFlight(Plan(settings, seed), cancellation);
        var height = HeightOverLength * flight.Parameters.WorkingLengthMetre;
        bool up = false, late = false;
        while (!flight.IsDown && !up && !late)
        {
            flight.Tick();
            up = flight.HoldSince is not null && !flight.IsDown && flight.Latest.KiteUpMetre >= height;
            late = flight.LaunchIsOverdue || flight.Seconds > flight.AskedAt + TrialFlight.LaunchLimitSeconds;
        }

        var outcome = new TrialOutcome { SimulatedSeconds = flight.Seconds };
        flight.PutInto(outcome);
        outcome.Put("launched", up);
        outcome.Put("tookTooLong", late);
        outcome.Put("secondsToHeight", up ? flight.Seconds - flight.AskedAt : null);
        outcome.Badness = up ? flight.PeakShare : late ? 2.0 : 3.0;
        outcome.Remark = flight.Ending;
        return outcome;
    }
}
