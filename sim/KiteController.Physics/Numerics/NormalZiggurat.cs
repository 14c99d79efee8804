using System;

namespace KiteController.Physics;

/// <summary>The layer table of the normal ziggurat: 128 layers of equal area (Marsaglia and Tsang 2000, Doornik's constants).</summary>
internal static class NormalZiggurat
{
    /// <summary>Where the tail beyond the lowest layer begins.</summary>
    public const double TailStart = 3.442619855899;

    private const int Layers = 128;
    private const double LayerArea = 9.91256303526217e-3;

    /// <summary>Right edge of each layer; one more entry than layers.</summary>
    public static readonly double[] Edge = BuildEdges();

    /// <summary>Share of each layer that lies wholly under the curve.</summary>
    public static readonly double[] Ratio = BuildRatios(Edge);

    private static double[] BuildEdges()
    {
        var edge = new double[Layers + 1];
        var f = Math.Exp(-0.5 * TailStart * TailStart);
        edge[0] = LayerArea / f;
        edge[1] = TailStart;
        edge[Layers] = 0.0;
        for (var i = 2; i < Layers; i++)
        {
            edge[i] = Math.Sqrt(-2.0 * Math.Log(LayerArea / edge[i - 1] + f));
            f = Math.Exp(-0.5 * edge[i] * edge[i]);
        }

        return edge;
    }

    private static double[] BuildRatios(double[] edge)
    {
        var ratio = new double[Layers];
        for (var i = 0; i < Layers; i++)
        {
            ratio[i] = edge[i + 1] / edge[i];
        }

        return ratio;
    }
}
