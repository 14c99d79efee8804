using System.Globalization;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>The classes into which a told chance is put. Knows no firmware, so that it can be named before an image is chosen.</summary>
internal static class ChanceClass
{
    /// <summary>Bounds of the classes.</summary>
    public static readonly double[] Bounds = [0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.0];

    /// <summary>How many there are.</summary>
    public static int Count => Bounds.Length - 1;

    /// <summary>Name of a class.</summary>
    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{Bounds[index] * 100.0:0}to{Bounds[index + 1] * 100.0:0}");
}
