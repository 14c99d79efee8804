using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using KiteController.Core.Runner;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Contact: does the unit take a fight won, or lines that came free, for a fight lost?</summary>
internal static class ContactStudy
{
    private const double EarliestSeconds = 30.0;
    private const double LatestSeconds = 60.0;
    private const double WatchSeconds = 10.0;
    private const double WonShare = 0.4;
    private const double LostShare = 0.35;
    private const double LeastBend = 8.0;
    private const double MostBend = 30.0;
    private const int Pieces = 16;
    private const int FirstNode = 3;
    private const int LastNode = 13;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "contact",
        FliesAKite = false,
        What = "A fight in which another line comes across ours and saws at it; then theirs parts, or ours, or they come free unhurt. Does the unit call a cut where it was ours, and only there? The kite's end of the line is scripted and the contact is the smallest model there is.",
        Rates =
        [
            new RateRow("lostSaidCut", "our line parted: called within 10 s", new Aim(1.0)),
            new RateRow("wonSaidCut", "their line parted: called a cut of ours", new Aim(0.0, AimSense.AtMost)),
            new RateRow("freeSaidCut", "the lines came free unhurt: called a cut of ours", new Aim(0.0, AimSense.AtMost)),
        ],
        Figures =
        [
            new FigureRow("lostDelayMedian", "from the parting of our line to its being called", "s", "lostSeconds"),
            new FigureRow("lostDelayP99", "from the parting of our line to its being called", "s", "lostSeconds", 0.99),
            CommonRows.Overruns,
        ],
        Randomised = Describe,
        Trial = Fight,
        Replay = (settings, seed) => string.Create(
            CultureInfo.InvariantCulture,
            $"study contact --seeds 1 --first-seed {seed} --spread {settings.Spread} --image {settings.Image}"),
    };

    private static TrialOutcome Fight(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var run = new FightRun(seed, settings.Spread, false, Pieces, cancellation);
        var random = run.Random;
        var at = random.NextUniform(EarliestSeconds, LatestSeconds);
        var node = FirstNode + (int)(random.NextDouble() * (LastNode - FirstNode + 1));
        var bend = random.NextUniform(LeastBend, MostBend) * Angles.RadianPerDegree;
        var lasts = random.NextUniform(2.0, 6.0);
        var fate = random.NextDouble();
        var contact = new LineContact(node, bend, random.Fork(1));
        run.Begin();
        run.FlyUntil(at, () => { });
        var outcome = new TrialOutcome { SimulatedSeconds = run.Seconds + WatchSeconds };
        if (!run.Failed)
        {
            run.World.Touch(contact);
            run.FlyUntil(at + lasts, () => { });
            End(run, contact, fate, (double)node / Pieces);
            Watch(run, outcome, fate < WonShare ? "won" : fate < WonShare + LostShare ? "lost" : "free");
        }

        outcome.Put("overruns", run.Status.OverrunCount);
        return outcome;
    }

    private static void End(FightRun run, LineContact contact, double fate, double share)
    {
        if (fate < WonShare)
        {
            contact.Part();
        }
        else if (fate < WonShare + LostShare)
        {
            run.World.Cut(1.0 - share);
        }
        else
        {
            contact.Leave(run.Random.NextUniform(0.4, 1.5));
        }
    }

    private static void Watch(FightRun run, TrialOutcome outcome, string fate)
    {
        var from = run.Seconds;
        double? cut = null;
        run.FlyUntil(from + WatchSeconds, () => cut ??= run.Status.CutState == CutState.Cut ? run.Seconds - from : null);
        outcome.Put(fate + "SaidCut", cut is not null);
        if (fate == "lost")
        {
            outcome.Put("lostSeconds", cut);
        }

        outcome.Badness = fate == "lost" == cut is null ? 1.0 : 0.0;
        outcome.Remark = string.Create(CultureInfo.InvariantCulture, $"{fate}: cut called after {cut:0.00} s");
    }

    private static IReadOnlyList<string> Describe(StudySettings settings) =>
    [
        .. CutStudy.DescribeFight(settings),
        "contact, all assumed: 30 to 60 s after power-up, for 2 to 6 s, at 0.19 to 0.81 of the line from the spool, bends our line by 8 to 30 degrees to any side; drags along it by up to 0.3 of its push, 25 slips a second; 40 % won, 35 % lost, the others come free within 0.4 to 1.5 s",
    ];
}
