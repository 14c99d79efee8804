using System.Linq;
using System.Threading;
using KiteController.Core.Flight;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Steer: does the kite get to where the flyer sends it?</summary>
internal static class SteerStudy
{
    private const double LimitSeconds = 10.0 + SteerLegs.Count * SteerLegs.LimitSeconds;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "steer",
        What = "Holds the kite for ten seconds and sends it to 20° right of downwind, 20° left, right and left again, 50° high, 60 s for each leg at most: reached once the true kite was within 5° of azimuth and 10° of elevation for 0.3 s. A leg that was not flown because the kite came down counts as not reached.",
        Rates =
        [
            new RateRow("legsReached", "legs reached, of four a flight, once sent", CommonRows.Nearly, new Aim(0.80)) { Chances = SteerLegs.Count, TaillessTold = new Aim(0.92) },
            new RateRow("survived", "stayed up over all legs, once sent"),
            new RateRow("sent", "was in the air when the first leg was to begin"),
            CommonRows.PeakBelow80,
            CommonRows.Crashed,
            CommonRows.CrashWasOurs,
            CommonRows.CameDownGently,
        ],
        Figures =
        [
            new FigureRow("secondsALeg", "time of a reached leg, mean of a flight", "s", "secondsALeg"),
            CommonRows.PeakMedian,
            CommonRows.PeakHigh,
            CommonRows.Overruns,
        ],
        Randomised = ScenarioDraw.Describe,
        Trial = Fly,
        Replay = (settings, seed) => FlyText.Of(Plan(settings, seed), settings.Image),
    };

    private static Scenario Plan(StudySettings settings, ulong seed) => ScenarioDraw.Weather(settings, seed) with
    {
        Mode = FlightMode.Steer,
        Seconds = ScenarioDraw.UntilHoldSeconds + LimitSeconds,
    };

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var flight = new TrialFlight(Plan(settings, seed), cancellation);
        var legs = flight.Legs;
        while (!flight.IsDown && !legs.Done && !flight.LaunchIsOverdue && !flight.Ended)
        {
            flight.Tick();
        }

        var outcome = new TrialOutcome { SimulatedSeconds = flight.Seconds };
        flight.PutInto(outcome);
        outcome.Put("sent", legs.Begun);
        if (legs.Begun)
        {
            outcome.Put("legsReached", (double)legs.Reached);
            outcome.Put("survived", !flight.IsDown);
            outcome.Put("secondsALeg", legs.Reached > 0 ? legs.Legs.Average() : null);
        }

        outcome.Badness = !legs.Begun ? 6.0 : flight.IsDown ? 5.5 - legs.Reached / 2.0 : flight.PeakShare + SteerLegs.Count - legs.Reached;
        outcome.Remark = System.FormattableString.Invariant($"{legs.Reached} legs reached; {flight.Ending}");
        return outcome;
    }
}
