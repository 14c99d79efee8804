using System;

namespace KiteController.Physics;

/// <summary>How dense the air is at a height: two published laws.</summary>
public static class AirDensity
{
    /// <summary>Density at sea level and 15 degrees Celsius, kg/m3.</summary>
    public const double SeaLevel = 1.225;

    private const double ScaleHeightMetre = 8550.0;

    /// <summary>Density at a height by the law of kite power simulation, 1.225 exp(-h/8550), kg/m3 (KiteModels.jl, AtmosphericModels.jl).</summary>
    /// <param name="heightMetre">Height above sea level, m.</param>
    public static double Exponential(double heightMetre) => SeaLevel * Math.Exp(-heightMetre / ScaleHeightMetre);

    /// <summary>Density at an altitude by NASA's three-layer atmosphere, kg/m3 (NASA Glenn, metric units; also in the balloon predictor tawhiri).</summary>
    /// <remarks>Its own sea-level value is 1.2266: it rounds where the standard atmosphere does not.</remarks>
    /// <param name="altitudeMetre">Altitude, m.</param>
    public static double ThreeLayer(double altitudeMetre)
    {
        double celsius;
        double kilopascal;
        if (altitudeMetre > 25_000.0)
        {
            celsius = -131.21 + 0.00299 * altitudeMetre;
            kilopascal = 2.488 * Math.Pow((celsius + 273.1) / 216.6, -11.388);
        }
        else if (altitudeMetre > 11_000.0)
        {
            celsius = -56.46;
            kilopascal = 22.65 * Math.Exp(1.73 - 0.000157 * altitudeMetre);
        }
        else
        {
            celsius = 15.04 - 0.00649 * altitudeMetre;
            kilopascal = 101.29 * Math.Pow((celsius + 273.1) / 288.08, 5.256);
        }

        return kilopascal / (0.2869 * (celsius + 273.1));
    }
}
