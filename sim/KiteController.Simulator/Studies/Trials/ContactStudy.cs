using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using KiteController.Core.Runner;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Contact: does the unit tell a fight won from a fight lost?</summary>
internal static class ContactStudy
{
    private const double EarliestSeconds = 30.0;
    private const double LatestSeconds = 60.0;
    private const double WatchSeconds = 10.0;
    private const double WonShare = 0.4;
    private const double LostShare = 0.35;
    private const double LeastBend = 8.0;
    private const double MostBend = 30.0;
    private const double SecondsPerHour = 3600.0;
    private const int Pieces = 16;
    private const int FirstNode = 3;
    private const int LastNode = 13;

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "contact",
        FliesAKite = false,
        What = "A fight in which another line comes across ours and saws at it; then theirs parts, or ours, or they come free unhurt. Does the unit say what happened? The kite's end of the line is scripted and the contact is the smallest model there is.",
        Rates =
        [
            new RateRow("contactNoticed", "the contact was noticed while it lasted"),
            new RateRow("wonSaidWon", "their line parted: said so within 10 s"),
            new RateRow("wonSaidCut", "their line parted: called a cut of ours"),
            new RateRow("lostSaidCut", "our line parted: called within 10 s"),
            new RateRow("lostSaidWon", "our line parted: said that theirs had"),
            new RateRow("freeSaidWon", "the lines came free unhurt: said that theirs had parted"),
            new RateRow("freeSaidCut", "the lines came free unhurt: called a cut of ours"),
        ],
        Figures =
        [
            new FigureRow("wonDelayMedian", "from the parting of their line to its being said", "s", "wonSeconds"),
            new FigureRow("wonDelayP90", "from the parting of their line to its being said", "s", "wonSeconds", 0.9),
            new FigureRow("lostDelayMedian", "from the parting of our line to its being said", "s", "lostSeconds"),
            new FigureRow("metErrorMedian", "error of where the lines met, in shares of the line", string.Empty, "metError"),
            new FigureRow("metErrorP90", "error of where the lines met, in shares of the line", string.Empty, "metError", 0.9),
            new FigureRow("middleErrorMedian", "the same, had it said the middle of the line each time", string.Empty, "middleError"),
            PerHour("falseContactsPerHour", "contacts noticed an hour where there were none", "falseContacts"),
            PerHour("falseWinsPerHour", "wins told an hour where there was no contact", "falseWins"),
            CommonRows.Overruns,
        ],
        Randomised = Describe,
        Trial = Fight,
        Replay = (settings, seed) => string.Create(
            CultureInfo.InvariantCulture,
            $"study contact --seeds 1 --first-seed {seed} --spread {settings.Spread} --image {settings.Image}"),
    };

    private static FigureRow PerHour(string name, string text, string events) =>
        new(name, text, "1/h", events) { Per = "hours", CountsEvents = true };

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
        var begun = run.Begin() ? run.Seconds : 0.0;
        var falseContacts = 0;
        var before = ContactState.Clear;
        run.FlyUntil(at, () =>
        {
            falseContacts += run.Status.ContactState == ContactState.Contact && before != ContactState.Contact ? 1 : 0;
            before = run.Status.ContactState;
        });
        var outcome = new TrialOutcome { SimulatedSeconds = run.Seconds + WatchSeconds };
        if (!run.Failed)
        {
            outcome.Put("hours", (run.Seconds - begun) / SecondsPerHour);
            outcome.Put("falseContacts", falseContacts);
            outcome.Put("falseWins", run.Status.FightsWon);
            run.World.Touch(contact);
            var noticed = false;
            run.FlyUntil(at + lasts, () => noticed |= run.Status.ContactState == ContactState.Contact);
            outcome.Put("contactNoticed", noticed);
            End(run, contact, fate, (double)node / Pieces);
            Watch(run, outcome, fate < WonShare ? "won" : fate < WonShare + LostShare ? "lost" : "free", (double)node / Pieces);
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

    private static void Watch(FightRun run, TrialOutcome outcome, string fate, double share)
    {
        var from = run.Seconds;
        var wins = run.Status.FightsWon;
        double? won = null, cut = null;
        run.FlyUntil(from + WatchSeconds, () =>
        {
            won ??= run.Status.FightsWon > wins ? run.Seconds - from : null;
            cut ??= run.Status.CutState == CutState.Cut ? run.Seconds - from : null;
        });
        outcome.Put(fate + "SaidWon", won is not null);
        outcome.Put(fate + "SaidCut", cut is not null);
        outcome.Put(fate == "lost" ? "lostSeconds" : fate + "Seconds", fate == "lost" ? cut : won);
        if (fate == "won" && won is not null)
        {
            outcome.Put("metError", Math.Abs(run.Status.MetAtShare - share));
            outcome.Put("middleError", Math.Abs(0.5 - share));
        }

        outcome.Badness = (fate == "won" && won is null) || (fate == "lost" && (won is not null || cut is null)) ? 1.0 : 0.0;
        outcome.Remark = string.Create(CultureInfo.InvariantCulture, $"{fate}: said won after {won:0.00} s, cut after {cut:0.00} s");
    }

    private static IReadOnlyList<string> Describe(StudySettings settings) =>
    [
        .. CutStudy.DescribeFight(settings),
        "contact, all assumed: 30 to 60 s after power-up, for 2 to 6 s, at 0.19 to 0.81 of the line from the spool, bends our line by 8 to 30 degrees to any side; drags along it by up to 0.3 of its push, 25 slips a second; 40 % won, 35 % lost, the others come free within 0.4 to 1.5 s",
    ];
}
