using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Studies.Runner;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Learning: what found kites teach about the next landing of the same kite.</summary>
internal static class LearningStudy
{
    private const int Flights = 20;
    private static readonly int[] Shown = [1, 5, 20];

    /// <summary>The row.</summary>
    public static StudyKind Row { get; } = new()
    {
        Name = "learning",
        What = "One kite is cut twenty times and found each time; the unit learns its sink and how it reads the wind, and is asked again. What the unit knows at a cut is drawn with its errors here, not flown. Beside it a unit that learns nothing.",
        FliesAKite = false,
        Rates =
        [
            .. Shown.SelectMany(flight => new[]
            {
                new RateRow(Name("inside50At", flight), $"cut {flight} came down inside the 50 % region"),
                new RateRow(Name("inside95At", flight), $"cut {flight} came down inside the 95 % region", new Aim(0.93), new Aim(0.93)),
            }),
            new RateRow("inside95Unlearned", "cut 20, had nothing been learned"),
            new RateRow("aboveFloor", "no error fell below its floor", new Aim(1.0), new Aim(1.0)),
        ],
        Figures =
        [
            .. Shown.SelectMany(flight => new[]
            {
                new FigureRow(Name("missAt", flight), $"cut {flight}: best guess to where the kite lies, over the way it drifted", string.Empty, Name("missAt", flight)),
                new FigureRow(Name("area95At", flight), $"cut {flight}: area of the 95 % region over the square of the way drifted", string.Empty, Name("area95At", flight)),
                new FigureRow(Name("timeErrorAt", flight), $"cut {flight}: error of the time to the ground, over that time", string.Empty, Name("timeErrorAt", flight)),
            }),
            new FigureRow("missUnlearned", "cut 20, had nothing been learned: miss over the way it drifted", string.Empty, "missUnlearned"),
            new FigureRow("area95Unlearned", "cut 20, had nothing been learned: area over the square of the way", string.Empty, "area95Unlearned"),
            new FigureRow("timeErrorUnlearned", "cut 20, had nothing been learned: error of the time over that time", string.Empty, "timeErrorUnlearned"),
            new FigureRow("sinkError", "error of ln(sink) that is left", string.Empty, "sinkError"),
            new FigureRow("windError", "error of ln(drift over wind) that is left", string.Empty, "windError"),
        ],
        Randomised = _ => Describe(),
        Trial = Fly,
        Replay = (settings, seed) => FormattableString.Invariant($"study learning --seeds 1 --first-seed {seed} --image {settings.Image}"),
    };

    private static IReadOnlyList<string> Describe() =>
    [
        "kite, for all its cuts: area 0.15 to 0.45 m², areal mass, sink drag log-normal around 1.6; told to the unit to 6 %; wind read too high or low by 8 %",
        "each cut: height 20 to 100 m, wind 3 to 9 m/s, shear, veer, gusts, line that leaves, ground, thermals; wind read with a further 6 %, direction to 6°, place to 3.5 % of the line",
        "found each time to 5 m; half of the times somebody saw it land and told the time",
    ];

    private static TrialOutcome Fly(StudySettings settings, ulong seed, CancellationToken cancellation)
    {
        var kite = new LearnedKite(seed);
        var outcome = new TrialOutcome { SimulatedSeconds = 0.0 };
        for (var flight = 1; flight <= Flights; flight++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cut = kite.Cut(flight);
            if (Shown.Contains(flight))
            {
                outcome.Put(Name("inside50At", flight), cut.Learned.Inside50);
                outcome.Put(Name("inside95At", flight), cut.Learned.Inside95);
                outcome.Put(Name("missAt", flight), cut.Learned.MissShare);
                outcome.Put(Name("area95At", flight), cut.Learned.AreaShare);
                outcome.Put(Name("timeErrorAt", flight), cut.Learned.TimeErrorShare);
            }

            if (flight == Flights)
            {
                outcome.Put("inside95Unlearned", cut.Unlearned.Inside95);
                outcome.Put("missUnlearned", cut.Unlearned.MissShare);
                outcome.Put("area95Unlearned", cut.Unlearned.AreaShare);
                outcome.Put("timeErrorUnlearned", cut.Unlearned.TimeErrorShare);
                outcome.Badness = cut.Learned.MissShare;
                outcome.Remark = FormattableString.Invariant($"missed the last cut by {cut.Learned.MissShare * 100.0:0} % of the way it drifted");
            }
        }

        outcome.Put("sinkError", kite.SinkError);
        outcome.Put("windError", kite.WindError);
        outcome.Put("aboveFloor", kite.AboveFloor);
        return outcome;
    }

    private static string Name(string what, int flight) => FormattableString.Invariant($"{what}{flight}");
}
