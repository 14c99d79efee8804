using KiteController.Physics;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>What really was at a cut, and where the kite came down.</summary>
internal sealed class CutTruth
{
    /// <summary>Seconds after the cut at which the falling kite's place is kept.</summary>
    public static readonly double[] LookSeconds = [10.0, 20.0, 30.0];

    /// <summary>Time of the cut, second after power-up.</summary>
    public required double AtSeconds { get; init; }

    /// <summary>Kite at the cut, metre.</summary>
    public required Vec3 Kite_W { get; init; }

    /// <summary>Gust at the cut, metre per second.</summary>
    public required Vec3 Gust_W { get; init; }

    /// <summary>The wind.</summary>
    public required WindField Wind { get; init; }

    /// <summary>How the kite began to fall.</summary>
    public required DescentMode Mode { get; init; }

    /// <summary>The falling kite and its line.</summary>
    public required CutKiteParameters Kite { get; init; }

    /// <summary>Where it was 10, 20 and 30 s after the cut; null once it was down.</summary>
    public Vec3?[] At { get; } = new Vec3?[LookSeconds.Length];

    /// <summary>Where it came down, or was when the model gave up, metre.</summary>
    public Vec3 Landing_W { get; set; }

    /// <summary>Time from the cut to the ground, second.</summary>
    public double Seconds { get; set; }

    /// <summary>True if the trailing line caught.</summary>
    public bool Caught { get; set; }
}
