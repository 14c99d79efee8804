namespace KiteController.Simulator.Studies.Statistics;

/// <summary>The one level of confidence of every interval here: 95 %, both tails alike.</summary>
internal static class Level
{
    /// <summary>Chance left out on each side.</summary>
    public const double Tail = 0.025;

    /// <summary>Normal deviate that leaves that chance above it.</summary>
    public const double NormalDeviate = 1.959963984540054;
}
