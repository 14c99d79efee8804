using System;

namespace KiteController.Simulator.Validation;

/// <summary>What a count of hits says about a rate: Wilson's 95 % interval, which stays within 0 and 1 also for none or all.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959964;

    /// <summary>The interval for hits out of a count.</summary>
    public static WilsonInterval Of(int hits, int count)
    {
        if (count <= 0)
        {
            return new WilsonInterval(0.0, 1.0);
        }

        var share = hits / (double)count;
        var z2 = Z * Z / count;
        var centre = (share + 0.5 * z2) / (1.0 + z2);
        var half = Z * Math.Sqrt(share * (1.0 - share) / count + 0.25 * z2 / count) / (1.0 + z2);
        return new WilsonInterval(Math.Max(0.0, centre - half), Math.Min(1.0, centre + half));
    }
}
