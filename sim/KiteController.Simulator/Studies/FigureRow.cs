namespace KiteController.Simulator.Studies;

/// <summary>A quantile, over the trials that gave one, of something measured.</summary>
/// <param name="Name">Name of the figure.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Unit">Unit, empty for a plain number.</param>
/// <param name="Measured">Name of the measured value in <see cref="TrialOutcome.Values"/>.</param>
/// <param name="Share">Which quantile: 0.5 is the median.</param>
/// <param name="Aim">What it should reach.</param>
public sealed record FigureRow(string Name, string Text, string Unit, string Measured, double Share = 0.5, Aim? Aim = null)
{
    /// <summary>
    /// Name of another measured value: the figure is then no quantile but the sum of what was measured over the sum of this.
    /// Where <see cref="CountsEvents"/>, with the exact interval of a Poisson rate.
    /// </summary>
    public string? Per { get; init; }

    /// <summary>True if what is measured are events that come one by one.</summary>
    public bool CountsEvents { get; init; }
}
