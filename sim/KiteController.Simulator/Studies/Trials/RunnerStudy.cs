using System.Globalization;
using System.Threading;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies.Runner;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Runner: does the unit notice that the line is cut, and does it know where the kite comes down?</summary>
internal static class RunnerStudy
{
    private const double DetectWithinSeconds = 10.0;
    private const double MissedBadness = 1.0e5;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "runner",
        What = "Holds the kite until the wind is learned, cuts the line at a random time and place, follows the kite to the ground and compares with what the unit said, and with what simpler predictors and one that knows the truth say.",
        StartsInTheAir = true,
        CutsTheLine = true,
        Rates = RunnerRows.Rates,
        Figures = RunnerRows.Figures,
        Together = RunnerTogether.Of,
        Randomised = CutPlan.Describe,
        Trial = Fly,
        Replay = (settings, seed) => FlyText.Of(CutPlan.Draw(settings, seed), settings.Image),
    };

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var plan = CutPlan.Draw(settings, seed);
        var cut = new CutFlight(plan, cancellation);
        cut.Fly();
        var flight = cut.Flight;
        var record = flight.Finish();
        var outcome = new TrialOutcome { SimulatedSeconds = flight.Seconds, Remark = flight.Ending };
        outcome.Put("cutInFlight", cut.Truth is not null);
        outcome.Put("falseAlarm", flight.FalseAlarm);
        outcome.Put("overruns", flight.Latest.OverrunCount);
        if (cut.Truth is not null && record.Summary.Cut is { } happened)
        {
            outcome.Put("detected", happened.DetectedAfterSeconds <= DetectWithinSeconds);
            outcome.Put("detectionSeconds", happened.DetectedAfterSeconds);
            outcome.Badness = happened.DetectedAfterSeconds is null ? MissedBadness : 0.0;
            outcome.Remark = "the cut was not noticed";
            CutValues.Put(cut, plan.Kite, outcome);
            Remark(record, outcome);
        }

        return outcome;
    }

    private static void Remark(FlightRecord record, TrialOutcome outcome)
    {
        if (record.Summary.Landing is { } landing && outcome.Values.TryGetValue("driftMetre", out var drift))
        {
            outcome.Badness = landing.MissMetre;
            outcome.Remark = string.Create(
                CultureInfo.InvariantCulture,
                $"missed by {landing.MissMetre:0} m of {drift:0} m of drift, {(landing.Inside95 ? "inside" : "outside")} the 95 % region{(landing.LineCaught ? ", its line caught" : string.Empty)}");
        }
    }
}
