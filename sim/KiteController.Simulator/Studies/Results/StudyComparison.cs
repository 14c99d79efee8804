namespace KiteController.Simulator.Studies.Results;

/// <summary>One study flown twice on the same seeds, with one thing changed.</summary>
/// <param name="FirstTitle">What the first was, in two or three words.</param>
/// <param name="SecondTitle">What the second was.</param>
/// <param name="First">The first.</param>
/// <param name="Second">The second; of the same questions in the same order.</param>
public sealed record StudyComparison(string FirstTitle, string SecondTitle, StudySummary First, StudySummary Second)
{
    /// <summary>The titles of a study without and with the heading told.</summary>
    public static StudyComparison OfHeading(StudySummary without, StudySummary with) => new("ground sensors alone", "with true heading", without, with);
}
