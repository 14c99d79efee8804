namespace KiteController.Simulator.Studies.Results;

/// <summary>A quantile with its 95 % interval.</summary>
public sealed record FigureSummary
{
    /// <summary>Name of the figure.</summary>
    public required string Name { get; init; }

    /// <summary>Which quantile: 0.5 is the median; null for a sum over all trials divided by another.</summary>
    public required double? Quantile { get; init; }

    /// <summary>Unit, empty for a plain number.</summary>
    public required string Unit { get; init; }

    /// <summary>The quantile; null if nothing was measured.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the interval; null if there are too few values to tell.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval; null if there are too few values to tell.</summary>
    public double? High { get; init; }

    /// <summary>What it should reach; null if nothing is asked of it.</summary>
    public double? Aim { get; init; }

    /// <summary>On which side of the aim it should lie; null without an aim.</summary>
    public AimSense? Sense { get; init; }

    /// <summary>True if the figure reaches its aim; null without an aim or a figure.</summary>
    public bool? AimMet { get; init; }

    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Text { get; init; }
}
