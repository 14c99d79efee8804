using System.Threading;
using KiteController.Core.Flight;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Land: does the kite come in to where it can be taken by hand?</summary>
internal static class LandStudy
{
    private const double LimitSeconds = 400.0;
    private const double HoldSeconds = 15.0;
    private const double GentleNewton = 15.0;

    /// <summary>What the unit's line counter may be off by, metre: it knows the drum to 2 %.</summary>
    private const double CounterMetre = 0.5;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "land",
        What = "Launches the kite, or starts with it in the air, holds it for ten seconds and brings it in: within 400 s it flies 10 m from the spool, where it is taken by hand.",
        Rates =
        [
            new RateRow("landedSoftly", "came in to 10 m from the spool within 400 s, once asked to, and never pulled harder than 15 N on the way", CommonRows.Nearly, new Aim(0.75)) { TaillessTold = new Aim(0.92) },
            new RateRow("landed", "came in, however hard it pulled"),
            CommonRows.ReachedHold,
            CommonRows.PeakBelow80,
            CommonRows.Crashed,
            CommonRows.CrashWasOurs,
            CommonRows.CameDownGently,
        ],
        Figures =
        [
            new FigureRow("secondsToLandMedian", "from asking for it to the hand", "s", "secondsToLand"),
            new FigureRow("secondsToLandP90", "from asking for it to the hand", "s", "secondsToLand", 0.9),
            new FigureRow("landPeakMedian", "hardest pull on the way in", "N", "landPeakNewton"),
            new FigureRow("landPeakP95", "hardest pull on the way in", "N", "landPeakNewton", 0.95),
            new FigureRow("distanceAtHand", "distance from the spool when taken by hand", "m", "distanceAtHandMetre"),
            CommonRows.Overruns,
        ],
        Randomised = ScenarioDraw.Describe,
        Trial = Fly,
        Replay = (settings, seed) => FlyText.Of(Plan(settings, seed), settings.Image),
    };

    private static Scenario Plan(StudySettings settings, ulong seed) => ScenarioDraw.Weather(settings, seed) with
    {
        Mode = FlightMode.Land,
        Seconds = ScenarioDraw.UntilHoldSeconds + HoldSeconds + LimitSeconds,
    };

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var plan = Plan(settings, seed);
        var flight = new TrialFlight(plan, cancellation);
        while (!flight.IsDown && !flight.Ended && !flight.LaunchIsOverdue && !(flight.Seconds > flight.LandSince + LimitSeconds))
        {
            flight.Tick();
        }

        var asked = flight.LandSince is not null;
        var landed = asked && flight.Stage == KiteStage.Caught && flight.LastDistanceMetre <= flight.Parameters.LandedLengthMetre + CounterMetre;
        var softly = landed && flight.LandPeakNewton <= GentleNewton;
        var outcome = new TrialOutcome { SimulatedSeconds = flight.Seconds };
        flight.PutInto(outcome);
        outcome.Put("reachedHold", plan.Start == FlightStart.Hand ? flight.HoldSince is not null : null);
        outcome.Put("landed", asked ? landed : null);
        outcome.Put("landedSoftly", asked ? softly : null);
        outcome.Put("secondsToLand", landed ? flight.Seconds - flight.LandSince : null);
        outcome.Put("landPeakNewton", asked ? flight.LandPeakNewton : null);
        outcome.Put("distanceAtHandMetre", landed ? flight.LastDistanceMetre : null);
        outcome.Badness = softly ? flight.PeakShare : landed ? 1.0 + flight.PeakShare : asked ? 3.0 : 2.0;
        outcome.Remark = flight.Ending;
        return outcome;
    }
}
