using System;
using System.Text;

namespace KiteController.Simulator.Reporting;

/// <summary>
/// A long series of samples as a short SVG path: of each narrow strip of the picture it keeps the first, the lowest, the highest
/// and the last point, so that no peak is lost. NaN leaves a gap.
/// </summary>
internal static class SeriesPath
{
    /// <summary>Width of the coordinate system the path is made for.</summary>
    public const double Width = 1000.0;

    /// <summary>Height of it; y grows downward.</summary>
    public const double Height = 100.0;

    private const int Strips = 500;

    /// <summary>The path's <c>d</c> attribute.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="time">Time of a sample, in the unit of <paramref name="endTime"/>.</param>
    /// <param name="value">Value of a sample.</param>
    /// <param name="endTime">Time at the right edge; the left edge is time 0.</param>
    /// <param name="scale">The vertical axis.</param>
    public static string Build(int count, Func<int, double> time, Func<int, double> value, double endTime, NiceScale scale)
    {
        var path = new StringBuilder();
        var open = false;
        var i = 0;
        while (i < count)
        {
            if (double.IsNaN(value(i)))
            {
                open = false;
                i++;
                continue;
            }

            var strip = Strip(time(i), endTime);
            int first = i, lowest = i, highest = i, last = i;
            for (; i < count && Strip(time(i), endTime) == strip && !double.IsNaN(value(i)); i++)
            {
                lowest = value(i) < value(lowest) ? i : lowest;
                highest = value(i) > value(highest) ? i : highest;
                last = i;
            }

            Span<int> kept = [first, Math.Min(lowest, highest), Math.Max(lowest, highest), last];
            var previous = -1;
            foreach (var k in kept)
            {
                if (k > previous)
                {
                    path.Append(open ? 'L' : 'M')
                        .Append(Html.N(Width * time(k) / endTime)).Append(' ')
                        .Append(Html.N(Height * (1.0 - Math.Clamp(scale.Share(value(k)), -0.05, 1.05)), 2));
                    open = true;
                    previous = k;
                }
            }
        }

        return path.ToString();
    }

    private static int Strip(double time, double endTime) => (int)(Strips * time / endTime);
}
