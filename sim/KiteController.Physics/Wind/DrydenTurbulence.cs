using System;

namespace KiteController.Physics;

/// <summary>Dryden turbulence below 1000 ft: lengths and strengths over height (MIL-F-8785C; the law wants feet).</summary>
/// <remarks>
/// L_w = h, L_u = h / k^1.2, s_w = 0.1 W20, s_u = s_w / k^0.4 with k = 0.177 + 0.000823 h, h in feet and W20 the wind at 20 ft.
/// Heights are held within 3 and 304.8 m. From tables of 0.25 m steps, within 0.1 % of the law.
/// </remarks>
public static class DrydenTurbulence
{
    private const double FootMetre = 0.3048;
    private const double LowestMetre = 3.0;
    private const double HighestMetre = 304.8;
    private const double StepsPerMetre = 4.0;

    private static readonly double[] Lengths = BuildTable(static h => h / Math.Pow(0.177 + 0.000823 * h / FootMetre, 1.2));
    private static readonly double[] Strengths = BuildTable(static h => 0.1 / Math.Pow(0.177 + 0.000823 * h / FootMetre, 0.4));

    /// <summary>Gust length of the horizontal components, m.</summary>
    public static double HorizontalLengthMetre(double heightMetre) => LookUp(Lengths, heightMetre);

    /// <summary>Gust length of the vertical component, m.</summary>
    public static double VerticalLengthMetre(double heightMetre) => Math.Clamp(heightMetre, LowestMetre, HighestMetre);

    /// <summary>Standard deviation of the horizontal gusts over the wind at 20 ft.</summary>
    public static double HorizontalOverW20(double heightMetre) => LookUp(Strengths, heightMetre);

    /// <summary>Standard deviation of the vertical gusts over the wind at 20 ft: 0.1 at every height.</summary>
    public const double VerticalOverW20 = 0.1;

    private static double LookUp(double[] table, double height)
    {
        var place = (Math.Clamp(height, LowestMetre, HighestMetre) - LowestMetre) * StepsPerMetre;
        var index = (int)place;
        return table[index] + (place - index) * (table[index + 1] - table[index]);
    }

    private static double[] BuildTable(Func<double, double> law)
    {
        var table = new double[(int)((HighestMetre - LowestMetre) * StepsPerMetre) + 3];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = law(LowestMetre + i / StepsPerMetre);
        }

        return table;
    }
}
