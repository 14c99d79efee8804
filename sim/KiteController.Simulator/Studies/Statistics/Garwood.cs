using System;

namespace KiteController.Simulator.Studies.Statistics;

/// <summary>The exact interval of a Poisson rate (Garwood 1936): what a count of rare events says of how often they come.</summary>
public static class Garwood
{
    private const int Halvings = 100;

    /// <summary>The interval of the expected count that covers it in at least 95 of 100 studies.</summary>
    /// <param name="events">How often it happened, 0 or more.</param>
    public static (double Low, double High) Interval(int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var most = events + 10.0 * Math.Sqrt(events + 1.0) + 10.0;
        var low = events == 0 ? 0.0 : Solve(mean => 1.0 - AtMost(events - 1, mean), Level.Tail, most);
        var high = Solve(mean => -AtMost(events, mean), -Level.Tail, most);
        return (low, high);
    }

    /// <summary>Where a function that grows with the mean reaches a level.</summary>
    private static double Solve(Func<double, double> growing, double level, double most)
    {
        double low = 0.0, high = most;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            if (growing(middle) < level)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private static double AtMost(int events, double mean)
    {
        double log = -mean, sum = Math.Exp(log);
        for (var k = 1; k <= events; k++)
        {
            log += Math.Log(mean) - Math.Log(k);
            sum += Math.Exp(log);
        }

        return sum;
    }
}
