using System;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>One number of the firmware that may be tuned.</summary>
/// <param name="Name">Its name, lower case.</param>
/// <param name="Unit">Its unit; 1 for a bare number.</param>
/// <param name="Least">Least value tried.</param>
/// <param name="Most">Greatest value tried.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Sets it.</param>
public sealed record Gain(string Name, string Unit, double Least, double Most, Func<GainTarget, double> Get, Action<GainTarget, double> Set)
{
    private const int Digits = 4;

    /// <summary>The value nearest to one wished for that is within the limits, to four digits, as it is written down.</summary>
    public double Fit(double value)
    {
        var within = Math.Clamp(value, Least, Most);
        if (within == 0.0)
        {
            return 0.0;
        }

        var unit = Math.Pow(10.0, Math.Floor(Math.Log10(Math.Abs(within))) - Digits + 1);
        return Math.Clamp(Math.Round(Math.Round(within / unit) * unit, 12), Least, Most);
    }
}
