using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Reporting;

/// <summary>Round numbers for an axis: steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal sealed class NiceScale
{
    /// <param name="low">Least value to show.</param>
    /// <param name="high">Greatest value to show.</param>
    /// <param name="steps">About how many steps are wanted.</param>
    public NiceScale(double low, double high, int steps)
    {
        Step = StepFor(Math.Max(high - low, 1e-6), steps);
        Low = Math.Floor(low / Step + 1e-9) * Step;
        High = Math.Ceiling(high / Step - 1e-9) * Step;
        if (High <= Low)
        {
            High = Low + Step;
        }
    }

    /// <summary>Lower end of the axis.</summary>
    public double Low { get; }

    /// <summary>Upper end of the axis.</summary>
    public double High { get; }

    /// <summary>Distance between two marks.</summary>
    public double Step { get; }

    /// <summary>Decimals that the marks need.</summary>
    public int Decimals
    {
        get
        {
            var decimals = 0;
            for (var scaled = Step; Math.Abs(scaled - Math.Round(scaled)) > 1e-6 && decimals < 6; scaled *= 10.0)
            {
                decimals++;
            }

            return decimals;
        }
    }

    /// <summary>The marks from low to high.</summary>
    public IEnumerable<double> Marks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var i = 0; i <= count; i++)
        {
            yield return Low + i * Step;
        }
    }

    /// <summary>Share of the way from low to high, 0 to 1 within the axis.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>The round step that splits a span into about <paramref name="steps"/> parts.</summary>
    public static double StepFor(double span, int steps)
    {
        var raw = span / Math.Max(1, steps);
        var power = Math.Pow(10.0, Math.Floor(Math.Log10(raw)));
        var lead = raw / power;
        return power * (lead <= 1.0 ? 1.0 : lead <= 2.0 ? 2.0 : lead <= 2.5 ? 2.5 : lead <= 5.0 ? 5.0 : 10.0);
    }
}
