namespace KiteController.Simulator.Studies;

/// <summary>A question that a trial answers with yes or no. It counts over the trials in which it arose; a trial that failed counts as a no.</summary>
/// <param name="Name">Name of the answer in <see cref="TrialOutcome.Values"/>, 1 for yes and 0 for no.</param>
/// <param name="Text">The question in words.</param>
/// <param name="WithTail">Aim for a kite with a tail.</param>
/// <param name="Tailless">Aim for a fighting kite.</param>
public sealed record RateRow(string Name, string Text, Aim? WithTail = null, Aim? Tailless = null)
{
    /// <summary>How often the question arises in a trial: the answer is then how many of them were a yes.</summary>
    public int Chances { get; init; } = 1;

    /// <summary>Name of a measured value: how often the question arose in each trial; null for once, or <see cref="Chances"/> times.</summary>
    public string? Of { get; init; }

    /// <summary>Aim for a fighting kite that tells the unit its heading.</summary>
    public Aim? TaillessTold { get; init; }

    /// <summary>The aim that holds for these trials; null if nothing is asked.</summary>
    public Aim? AimFor(StudySettings settings) => settings.HasTail() ? WithTail : settings.HeadingSensor is null ? Tailless : TaillessTold ?? Tailless;
}
