using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Validation;

/// <summary>Order statistics of a sample.</summary>
internal static class Quantiles
{
    /// <summary>The value below which a share of the sample lies, interpolated.</summary>
    public static double Of(IEnumerable<double> sample, double share)
    {
        var sorted = sample.Order().ToArray();
        var place = share * (sorted.Length - 1);
        var index = Math.Min((int)place, sorted.Length - 2);
        return sorted.Length == 1 ? sorted[0] : sorted[index] + (place - index) * (sorted[index + 1] - sorted[index]);
    }

    public static double Median(IEnumerable<double> sample) => Of(sample, 0.5);
}
