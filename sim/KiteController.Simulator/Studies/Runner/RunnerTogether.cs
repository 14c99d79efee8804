using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Statistics;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>Figures that only all cuts together have: how the misses of predictors compare, an ellipse that covers as much, and Brier scores.</summary>
internal static class RunnerTogether
{
    private const int LeastCuts = 20;

    /// <summary>Works them out; none from fewer than twenty cuts.</summary>
    public static IReadOnlyList<FigureSummary> Of(IReadOnlyList<TrialResult> trials)
    {
        var cuts = trials.Where(trial => trial.Values.ContainsKey("missMetre")).ToList();
        if (cuts.Count < LeastCuts)
        {
            return [];
        }

        var figures = new List<FigureSummary>
        {
            Figure("missOverShear", "median miss over that of the shear-corrected mean drift", string.Empty, Median("missMetre", cuts) / Median("missShearMetre", cuts), cuts.Count, 0.85),
            Figure("missOverOracle", "median miss over the oracle's", string.Empty, Median("missMetre", cuts) / Median("missOracleMetre", cuts), cuts.Count, 1.45),
        };
        var known = cuts.Where(trial => trial.Values.ContainsKey("missTailMetre")).ToList();
        if (known.Count >= LeastCuts)
        {
            figures.Add(Figure("missTailOverBefore", "median miss once the line that left was known over that before, same cuts", string.Empty, Median("missTailMetre", known) / Median("missBeforeTailMetre", known), known.Count, 1.0));
        }

        // An ellipse of the same moments, as large as it must be to hold as many landings as the sector does.
        var covered = Mean("inside95", cuts);
        var size = Quantile.Of(StudyAccount.Sorted("ellipseSquare", cuts), Math.Min(covered, 1.0 - 1.0 / cuts.Count));
        var ellipse = size * Median("ellipseUnitSquareMetre", cuts);
        figures.Add(Figure("ellipse95Median", "area of an ellipse that holds as many landings as the 95 % region", "m²", ellipse, cuts.Count, null));
        figures.Add(Figure("areaOverEllipse", "area of the 95 % region over that", string.Empty, Median("area95SquareMetre", cuts) / ellipse, cuts.Count, 1.0));
        figures.Add(Figure("brier", "Brier score of the chance that the line catches, line that left unknown", string.Empty, Mean("snagSquare", cuts), cuts.Count, null));
        if (known.Count >= LeastCuts)
        {
            figures.Add(Figure("brierBeforeTail", "the same, of cuts in which it came to be known, before", string.Empty, Mean("beforeTailSnagSquare", known), known.Count, null));
            figures.Add(Figure("brierTail", "and after", string.Empty, Mean("tailSnagSquare", known), known.Count, null));
        }

        return figures;
    }

    private static double Median(string name, IReadOnlyList<TrialResult> trials) => Quantile.Of(StudyAccount.Sorted(name, trials), 0.5);

    private static double Mean(string name, IReadOnlyList<TrialResult> trials) => StudyAccount.Sorted(name, trials).Average();

    private static FigureSummary Figure(string name, string text, string unit, double value, int count, double? atMost) => new()
    {
        Name = name,
        Text = text,
        Unit = unit,
        Quantile = null,
        Value = Math.Round(value, 4),
        Count = count,
        Aim = atMost,
        Sense = atMost is null ? null : AimSense.AtMost,
        AimMet = atMost is { } most ? value <= most : null,
    };
}
