using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Cut: how soon does the unit know that the line is cut in the middle of a fight, and how often is it wrong?</summary>
internal static class CutStudy
{
    private const double EarliestCut = 40.0;
    private const double LatestCut = 100.0;
    private const double MissedAfter = 10.0;
    private const double WatchCatch = 20.0;
    private const double WaitSeconds = 30.0;
    private const double LeastLine = 15.0;
    private const double LeastHeight = 8.0;
    private const double LeastNewton = 0.3;
    private const double CatchShare = 0.2;
    private const double CaughtNamedWithin = 2.0;
    private const double LowMetre = 0.5;
    private const double TautNewton = 1.0;
    private const double SecondsPerHour = 3600.0;
    private const int Pieces = 8;

    private static readonly (string Name, string Text)[] Bands =
    [
        ("NearSpool", "cut in the quarter next to the spool"),
        ("Middle", "cut in the middle half of the line"),
        ("NearKite", "cut in the quarter next to the kite"),
        ("Light", "wind at 10 m under 5 m/s"),
        ("Fresh", "wind at 10 m 5 to 7 m/s"),
        ("Strong", "wind at 10 m over 7 m/s"),
        ("FarDives", "in fights with dives to 8 m/s and 1.6 s"),
        ("PayingOut", "cut while line was paid out"),
    ];

    /// <summary>The unit has the spool.</summary>
    public static StudyKind Row { get; } = Make(false);

    /// <summary>A person has it.</summary>
    public static StudyKind ByHand { get; } = Make(true);

    private static StudyKind Make(bool byHand) => new()
    {
        Name = byHand ? "cut-by-hand" : "cut",
        FliesAKite = false,
        What = "A kite flown as violently as in a fight, then a cut: does the unit notice? The kite's end of the line is scripted, no flight model; line, spool, sensors and firmware are the real ones. "
            + (byHand ? "A person has the lever all the time and winds slack in by hand; the unit can only ask." : "The unit has the spool but for the manoeuvres asked of it, and takes up slack to find out."),
        Rates =
        [
            new RateRow("detected", byHand ? "the cut was asked about within 10 s" : "the cut was called within 10 s", new Aim(1.0), new Aim(1.0)),
            .. Bands.Select(band => new RateRow("detected" + band.Name, "the same, " + band.Text)),
            new RateRow("cutInFlight", "there were 15 m of line, 8 m of height and some pull, so that a cut came"),
            new RateRow("stayedArmed", "the unit never fell back from its job"),
            new RateRow("caughtNamed", "bare line caught while reeled in: said so within 2 s of pulling 1 N"),
            .. Enumerable.Range(0, ChanceClass.Count).Select(i => new RateRow("cut" + ChanceClass.Name(i), Odds(i)) { Of = "said" + ChanceClass.Name(i) }),
        ],
        Figures =
        [
            PerHour("falsePerHour", "false alarms an hour, dives to 5 m/s and 1 s", "falseUsual", "hoursUsual") with { Aim = new Aim(byHand ? 3.0 : 0.2, AimSense.AtMost) },
            PerHour("falsePerHourFarDives", "the same, dives to 8 m/s and 1.6 s", "falseFar", "hoursFar"),
            PerHour("caughtPerHour", "a flying kite taken for a caught line, times an hour", "falseCatches", "hours"),
            PerHour("suspectedPerHour", "suspicions an hour while the kite was on", "suspicions", "hours"),
            new FigureRow("delayMedian", "from the cut to the verdict", "s", "delaySeconds", 0.5, new Aim(byHand ? 4.5 : 1.8, AimSense.AtMost)),
            new FigureRow("delayP90", "from the cut to the verdict", "s", "delaySeconds", 0.9),
            byHand ? new FigureRow("delayP99", "from the cut to the verdict", "s", "delaySeconds", 0.99) : new FigureRow("delayP99", "from the cut to the verdict", "s", "delaySeconds", 0.99, new Aim(2.5, AimSense.AtMost)),
            .. Bands.SelectMany(band => new[]
            {
                new FigureRow("delayMedian" + band.Name, "the same, " + band.Text, "s", "delay" + band.Name),
                new FigureRow("delayP99" + band.Name, "the same, " + band.Text, "s", "delay" + band.Name, 0.99),
            }),
            new FigureRow("brier", "Brier score of the chance told while suspecting", string.Empty, "scoreSum") { Per = "scores" },
            new FigureRow("hoursFlown", "hours flown with the kite on, in a trial", "h", "hours"),
            CommonRows.Overruns,
        ],
        Randomised = Describe,
        Trial = (settings, seed, cancellation) => Fight(settings, seed, byHand, cancellation),
        Replay = (settings, seed) => string.Create(
            CultureInfo.InvariantCulture,
            $"study {settings.Study} --seeds 1 --first-seed {seed} --spread {settings.Spread} --image {settings.Image}"),
    };

    private static string Odds(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"really cut at the moments, 0.1 s apart, when it gave {ChanceClass.Bounds[i] * 100.0:0} to {ChanceClass.Bounds[i + 1] * 100.0:0} % for it");

    private static FigureRow PerHour(string name, string text, string events, string hours) =>
        new(name, text, "1/h", events) { Per = hours, CountsEvents = true };

    private static TrialOutcome Fight(StudySettings settings, ulong seed, bool byHand, CancellationToken cancellation)
    {
        var run = new FightRun(seed, settings.Spread, byHand, Pieces, cancellation);
        var tally = new CutTally(run, byHand);
        var cutAt = run.Random.NextUniform(EarliestCut, LatestCut);
        var tail = run.Random.NextUniform(0.05, 0.97);
        var catches = run.Random.NextDouble() < CatchShare;
        var begun = run.Begin() ? run.Seconds : 0.0;
        run.FlyUntil(cutAt, tally.Look);
        run.FlyUntil(cutAt + WaitSeconds, tally.Look, () =>
            run.World.LineOutMetre > LeastLine && run.World.KiteHeightMetre > LeastHeight && run.World.TensionNewton > LeastNewton);
        var hours = begun > 0.0 ? (run.Seconds - begun) / SecondsPerHour : 0.0;
        var alive = !run.Failed;
        var cuts = alive && run.Seconds < cutAt + WaitSeconds;
        var outcome = new TrialOutcome { SimulatedSeconds = run.Seconds };
        if (cuts)
        {
            var payingOut = run.World.LeverPosition > 0.0;
            var real = run.Seconds;
            run.World.Cut(tail);
            run.FlyUntil(real + MissedAfter, tally.Look);
            double? delay = tally.CalledAt - real;
            PutDelay(outcome, delay, run, tail, payingOut);
            outcome.Badness = delay ?? 1000.0;
            outcome.Remark = string.Create(CultureInfo.InvariantCulture, $"called after {delay:0.00} s, wind {run.Draw.Wind.SpeedMetrePerSecond:0.0} m/s, {run.World.LineOutMetre:0} m out, {tail * 100.0:0} % of it gone");
            if (catches && delay is not null)
            {
                outcome.Put("caughtNamed", Catch(run, tally, real + MissedAfter + WatchCatch));
            }
        }

        outcome.Badness += 2000.0 * tally.FalseAlarms;
        outcome.Remark += tally.FalseAlarms > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {tally.FalseAlarms} false alarms") : string.Empty;
        outcome.Put("stayedArmed", alive);
        outcome.Put("cutInFlight", cuts);
        outcome.Put("hours", hours);
        outcome.Put(run.Draw.DivesFar ? "hoursFar" : "hoursUsual", hours);
        outcome.Put(run.Draw.DivesFar ? "falseFar" : "falseUsual", tally.FalseAlarms);
        outcome.Put("falseCatches", tally.FalseCatches);
        outcome.Put("suspicions", tally.Suspicions);
        outcome.Put("overruns", run.Status.OverrunCount);
        tally.PutInto(outcome);
        return outcome;
    }

    private static void PutDelay(TrialOutcome outcome, double? delay, FightRun run, double tail, bool payingOut)
    {
        var wind = run.Draw.Wind.SpeedMetrePerSecond;
        outcome.Put("detected", delay is not null);
        outcome.Put("delaySeconds", delay);
        var bands = new List<string> { tail > 0.75 ? "NearSpool" : tail > 0.25 ? "Middle" : "NearKite", wind < 5.0 ? "Light" : wind < 7.0 ? "Fresh" : "Strong" };
        if (run.Draw.DivesFar)
        {
            bands.Add("FarDives");
        }

        if (payingOut)
        {
            bands.Add("PayingOut");
        }

        foreach (var band in bands)
        {
            outcome.Put("detected" + band, delay is not null);
            outcome.Put("delay" + band, delay);
        }
    }

    /// <summary>Goes on until the end of the line lies low, where it catches; null if it never pulled.</summary>
    private static bool? Catch(FightRun run, CutTally tally, double until)
    {
        double? pulledAt = null;
        run.FlyUntil(until, () =>
        {
            tally.Look();
            if (!run.World.IsCaught && run.World.EndHeightMetre < LowMetre && run.World.LineLeftMetre > 5.0)
            {
                run.World.CatchEnd();
            }

            if (run.World.IsCaught && run.World.TensionNewton > TautNewton)
            {
                pulledAt ??= run.Seconds;
            }
        });
        return pulledAt is { } pulled ? tally.NamedCatchAt <= pulled + CaughtNamedWithin : null;
    }

    /// <summary>What differs between fights, a line each.</summary>
    public static IReadOnlyList<string> DescribeFight(StudySettings settings) =>
    [
        "day: wind at 10 m 3.5 to 9 m/s, gusts 0.08 to 0.20 of it, shear exponent 0.05 to 0.30, a lull to 0.3 to 0.7 every two minutes; line 15 to 120 m, elevation 30 to 60 degrees",
        "kite, all assumed: dives toward the flyer 1 to 5 m/s for 0.1 to 1 s six times a minute (one fight in eight: to 8 m/s and 1.6 s), darts of 15 degrees up and 25 aside, deep lulls to 0.15 of the wind for 1 to 4 s every 20 minutes",
        "operator, assumed: pay-out 3 to 8 m/s for 1 to 6 s twice a minute, pulls 2 to 5 m/s for 0.5 to 2 s four a minute, the reel jams for 2 to 6 s once an hour",
        "sensor parts: noise, bias, scale, drift of IMU, angle sensor and load cell; calibrated on a bench before",
        string.Create(CultureInfo.InvariantCulture, $"times the spread of {settings.Spread}: line stiffness 150 to 1500 N, diameter, drag and weight ±20 %; battery 11.2 to 12.6 V, inertia ±15 %, radii ±2 %, friction and wiper ±30 %, winding ±10 %, back-EMF ±5 %; the unit knows the labels and the parts list"),
    ];

    private static IReadOnlyList<string> Describe(StudySettings settings) =>
    [
        .. DescribeFight(settings),
        "cut: 40 to 100 s after power-up, and then as soon as 15 m of line are out, the kite is 8 m up and the line pulls 0.3 N, if that comes within 30 s; 5 to 97 % of the line leaves; in one fight of five the bare line catches once its end lies on the ground",
    ];
}
