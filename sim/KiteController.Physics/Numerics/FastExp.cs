using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>exp(-x) for x at or above zero, by a table and a short polynomial.</summary>
/// <remarks>Relative error below 1e-10 for x up to 32; beyond that it returns 0 (the truth is below 1.3e-14).</remarks>
public static class FastExp
{
    private const int StepsPerUnit = 32;
    private const int Range = 32;

    private static readonly double[] Table = BuildTable();

    /// <summary>exp(-<paramref name="x"/>).</summary>
    /// <param name="x">0 or more; a negative value is read as 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfMinus(double x)
    {
        if (!(x > 0.0))
        {
            return 1.0;
        }

        var index = (int)(x * StepsPerUnit);
        var table = Table;
        if ((uint)index >= (uint)table.Length || x > Range)
        {
            return 0.0;
        }

        // The table holds the middle of each step, so the rest r stays within half a step, 1/64.
        var r = (index + 0.5) * (1.0 / StepsPerUnit) - x;
        return table[index] * (1.0 + r * (1.0 + r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0)))));
    }

    private static double[] BuildTable()
    {
        var table = new double[StepsPerUnit * Range];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Math.Exp(-(i + 0.5) / StepsPerUnit);
        }

        return table;
    }
}
