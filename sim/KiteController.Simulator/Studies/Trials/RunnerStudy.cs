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
        What = "Launches and holds the kite, cuts the line at a random time and place, follows the kite to the ground and compares with what the unit said.",
        StartsInTheAir = true,
        CutsTheLine = true,
        Rates =
        [
            new RateRow("cutInFlight", "was in the air when the line was to be cut"),
            new RateRow("detected", "the cut was noticed within 10 s", new Aim(0.999), new Aim(0.999)),
            new RateRow("inside50", "came down inside the 50 % region", new Aim(0.52, AimSense.Near, 0.05), new Aim(0.52, AimSense.Near, 0.05)),
            new RateRow("inside95", "came down inside the 95 % region", new Aim(0.95, AimSense.Near, 0.015), new Aim(0.95, AimSense.Near, 0.015)),
            new RateRow("windKnown", "the unit had learned the wind, of those it estimated"),
            new RateRow("falseAlarm", "the unit declared a cut that was none"),
            new RateRow("lineCaught", "the trailing line caught on something"),
        ],
        Figures =
        [
            new FigureRow("missMedian", "best guess to where the kite lies", "m", "missMetre", 0.5, new Aim(46.0, AimSense.AtMost)),
            new FigureRow("missP90", "best guess to where the kite lies", "m", "missMetre", 0.9, new Aim(140.0, AimSense.AtMost)),
            new FigureRow("missShareMedian", "the same over the way it drifted", string.Empty, "missShare", 0.5, new Aim(0.275, AimSense.AtMost)),
            new FigureRow("missShareP90", "the same over the way it drifted", string.Empty, "missShare", 0.9, new Aim(0.65, AimSense.AtMost)),
            new FigureRow("area50Median", "area of the 50 % region", "m²", "area50SquareMetre"),
            new FigureRow("area95Median", "area of the 95 % region", "m²", "area95SquareMetre", 0.5, new Aim(45000.0, AimSense.AtMost)),
            new FigureRow("timeErrorMedian", "error of the time to the ground", "s", "timeErrorSeconds", 0.5, new Aim(6.5, AimSense.AtMost)),
            new FigureRow("timeErrorP90", "error of the time to the ground", "s", "timeErrorSeconds", 0.9),
            new FigureRow("timeErrorShareMedian", "the same over the time it took", string.Empty, "timeErrorShare", 0.5, new Aim(0.18, AimSense.AtMost)),
            new FigureRow("detectionMedian", "from the cut to its being noticed", "s", "detectionSeconds", 0.5, new Aim(1.8, AimSense.AtMost)),
            new FigureRow("detectionP99", "from the cut to its being noticed", "s", "detectionSeconds", 0.99, new Aim(2.5, AimSense.AtMost)),
            new FigureRow("driftMedian", "way the kite drifted", "m", "driftMetre"),
            CommonRows.Overruns,
        ],
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
