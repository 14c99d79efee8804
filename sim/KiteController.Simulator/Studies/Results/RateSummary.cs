namespace KiteController.Simulator.Studies.Results;

/// <summary>A rate with its 95 % interval.</summary>
public sealed record RateSummary
{
    /// <summary>Name of the question.</summary>
    public required string Name { get; init; }

    /// <summary>Share of yes, 0 to 1; null if the question never arose.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public double? High { get; init; }

    /// <summary>What it should reach; null if nothing is asked of it.</summary>
    public double? Aim { get; init; }

    /// <summary>On which side of the aim it should lie; null without an aim.</summary>
    public AimSense? Sense { get; init; }

    /// <summary>True if the rate reaches its aim; null without an aim or a rate.</summary>
    public bool? AimMet { get; init; }

    /// <summary>How often the answer was yes.</summary>
    public required int Hits { get; init; }

    /// <summary>How often the question arose; trials that failed are among them.</summary>
    public required int Count { get; init; }

    /// <summary>The question in words.</summary>
    public required string Text { get; init; }
}
