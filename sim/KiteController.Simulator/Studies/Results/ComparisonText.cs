using System.Globalization;

namespace KiteController.Simulator.Studies.Results;

/// <summary>A comparison as people read it.</summary>
public static class ComparisonText
{
    /// <summary>What is compared.</summary>
    public static string Headline(StudyComparison comparison) =>
        $"Study {comparison.First.Study}{(comparison.First.Kite is { } kite ? ", " + kite : string.Empty)}: {comparison.FirstTitle} and {comparison.SecondTitle}";

    /// <summary>What both have in common, in one line.</summary>
    public static string Common(StudyComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"The same {comparison.First.Seeds} seeds from {comparison.First.FirstSeed} on, {comparison.First.Image} image{StudyText.Start(comparison.First)}.");
}
