using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Assist: how does the spool feel that the unit holds for a flyer?</summary>
internal static class AssistStudy
{
    private const double MostOverBareNewton = 1.0;
    private const double MostSlackMetre = 1.0;

    /// <summary>A turn of the drum: less than that lies on it loosely and does not fall off.</summary>
    private const double MostOverrunMetre = 0.2;

    private static readonly Aim Always = new(1.0);

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "assist",
        FliesAKite = false,
        What = "Holds the spool for a flyer who flies by hand for half a minute (dheel, draws by hand, kheench, sudden stops, walking), beside a bare spool of the same inertia on a smooth axle from which the same hand draws. No kite and no wind: the hand's motion is given.",
        Rates =
        [
            new RateRow("steady", "at constant speed the hand never felt more than 1 N above the bare spool, as the mean of a stretch", Always, Always),
            new RateRow("lighterOnsets", "every onset of a pull peaked below the bare spool's", Always, Always),
            new RateRow("slackWithin1", "slack never exceeded 1 m", Always, Always),
            new RateRow("noOverrun", "the drum never pushed out more than one turn (0.2 m) of slack line", Always, Always),
            new RateRow("noFalseCut", "no cut was suspected", Always, Always),
            new RateRow("stayedInAssist", "the unit stayed armed and in Assist", Always, Always),
        ],
        Figures =
        [
            new FigureRow("onsetsLighterShare", "share of a trial's onsets that peaked below the bare spool's", string.Empty, "onsetsLighterShare"),
            new FigureRow("onsetShareMedian", "peak at onset over the bare spool's, mean of a trial", string.Empty, "onsetShare"),
            new FigureRow("onsetShareP95", "peak at onset over the bare spool's, mean of a trial", string.Empty, "onsetShare", 0.95),
            new FigureRow("steadyMedian", "force at constant speed, mean of a trial", "N", "steadyNewton"),
            new FigureRow("steadyWorstP95", "force at constant speed, mean of the worst stretch", "N", "steadyWorstNewton", 0.95, new Aim(MostOverBareNewton, AimSense.AtMost)),
            new FigureRow("ripple", "force at constant speed, standard deviation", "N", "rippleNewton"),
            new FigureRow("steadyPeak", "force at constant speed, most over 20 ms", "N", "steadyPeakNewton"),
            new FigureRow("peakMedian", "hardest pull on the hand", "N", "peakNewton"),
            new FigureRow("peakP95", "hardest pull on the hand", "N", "peakNewton", 0.95),
            new FigureRow("snatchMedian", "hardest pull while the hand took no line", "N", "snatchNewton"),
            new FigureRow("snatchP95", "hardest pull while the hand took no line", "N", "snatchNewton", 0.95),
            new FigureRow("slackMedian", "most slack", "m", "slackMetre"),
            new FigureRow("slackP99", "most slack", "m", "slackMetre", 0.99, new Aim(MostSlackMetre, AimSense.AtMost)),
            new FigureRow("overrunMedian", "most line pushed out slack", "m", "overrunMetre"),
            new FigureRow("overrunP95", "most line pushed out slack", "m", "overrunMetre", 0.95),
            new FigureRow("bareOverrunMedian", "most line that the bare spool pushed out in one move and the rest after it", "m", "bareOverrunMetre"),
            new FigureRow("takeUpMedian", "longest time from the end of a stroke to 5 cm of slack", "s", "takeUpSeconds"),
            new FigureRow("takeUpP95", "longest time from the end of a stroke to 5 cm of slack", "s", "takeUpSeconds", 0.95),
        ],
        Randomised = Describe,
        Trial = Hold,
        Replay = (settings, seed) => string.Create(
            CultureInfo.InvariantCulture,
            $"study assist --seeds 1 --first-seed {seed} --spread {settings.Spread} --image {settings.Image}"),
    };

    private static TrialOutcome Hold(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var run = new AssistRun(seed, settings.Spread);
        run.Run(cancellation);
        var tally = run.World.Tally;
        var outcome = new TrialOutcome { SimulatedSeconds = run.Seconds };
        outcome.Put("steady", tally.SteadyWorstNewton <= MostOverBareNewton);
        outcome.Put("lighterOnsets", tally.LighterOnsets == tally.Pulls);
        outcome.Put("slackWithin1", tally.SlackMetre <= MostSlackMetre);
        outcome.Put("noOverrun", tally.OverrunMetre <= MostOverrunMetre);
        outcome.Put("noFalseCut", !run.SawACut);
        outcome.Put("stayedInAssist", run.StayedInAssist && run.World.Hand.Done);
        outcome.Put("onsetsLighterShare", (double)tally.LighterOnsets / tally.Pulls);
        outcome.Put("onsetShare", tally.OnsetShareSum / tally.Pulls);
        outcome.Put("steadyNewton", tally.SteadyMeanNewton);
        outcome.Put("steadyWorstNewton", tally.SteadyWorstNewton);
        outcome.Put("rippleNewton", tally.SteadyRippleNewton);
        outcome.Put("steadyPeakNewton", tally.SteadyPeakNewton);
        outcome.Put("peakNewton", tally.PeakNewton);
        outcome.Put("snatchNewton", tally.SnatchNewton);
        outcome.Put("slackMetre", tally.SlackMetre);
        outcome.Put("overrunMetre", tally.OverrunMetre);
        outcome.Put("bareOverrunMetre", tally.BareOverrunMetre);
        outcome.Put("takeUpSeconds", tally.TakeUpSeconds);
        outcome.Badness = tally.PeakNewton;
        outcome.Remark = string.Create(
            CultureInfo.InvariantCulture,
            $"hardest pull {tally.PeakNewton:0.0} N, {tally.SteadyWorstNewton:0.0} N at constant speed, slack {tally.SlackMetre:0.00} m, overrun {tally.OverrunMetre:0.00} m{(run.FellBackFor == Reason.None ? string.Empty : $"; fell back for {run.FellBackFor}")}");
        return outcome;
    }

    private static IReadOnlyList<string> Describe(StudySettings settings) =>
    [
        "hand, all assumed: reach 0.5 to 2 m; fingertip 255 to 1255 N/m, 4.0 to 7.4 N s/m; dheel 1 to 6 m at 1 to 6 m/s, onset 8 to 30 m/s², half of them gripped with 40 to 120 m/s²; draws 0.5 to 1 m at up to 6 m/s, 12 to 50 m/s²",
        "kheench: one to five strokes of 0.5 to 1 m at up to 6 m/s, 12 to 50 m/s², 0.25 to 0.6 s apart; walks of 0.5 to 2.5 m at 0.4 to 1.4 m/s; rests 0.3 to 2 s",
        "sensor parts: noise, bias, scale, drift of IMU, angle sensor and load cell; calibrated on a bench before",
        string.Create(CultureInfo.InvariantCulture, $"times the spread of {settings.Spread}: line stiffness 150 to 1500 N; battery 11.2 to 12.6 V, inertia ±15 %, radii ±2 %, friction and wiper ±30 %, winding ±10 %, back-EMF ±5 %; the unit knows the parts list"),
    ];
}
