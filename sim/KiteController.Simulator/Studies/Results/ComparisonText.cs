using System.Globalization;

namespace KiteController.Simulator.Studies.Results;

/// <summary>A comparison as people read it.</summary>
public static class ComparisonText
{
    /// <summary>Both studies in one line.</summary>
    public static string Headline(StudyComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"Study {comparison.First.Study}, {comparison.First.Kite}: {comparison.FirstTitle}, and {comparison.SecondTitle}; the same {comparison.First.Seeds} seeds from {comparison.First.FirstSeed} on, {comparison.First.Image} image");
}
