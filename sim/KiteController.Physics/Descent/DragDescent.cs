using System;

namespace KiteController.Physics;

/// <summary>Sink of something whose drag coefficient does not change, and the drift of what it hangs in, in degrees of latitude and longitude.</summary>
/// <remarks>
/// V = v0 1.1045 / sqrt(rho), with v0 its sink at sea level and 1.1045 near sqrt(1.22); the law and the constant are those of the
/// balloon landing predictor tawhiri, the earth a sphere of 6371.009 km. <see cref="CutKite"/> follows the same root of density.
/// </remarks>
public static class DragDescent
{
    private const double RootOfSeaLevelDensity = 1.1045;
    private const double EarthRadiusMetre = 6_371_009.0;

    /// <summary>Sink at an altitude, m/s.</summary>
    /// <param name="seaLevelSinkMetrePerSecond">Sink at sea level, m/s.</param>
    /// <param name="altitudeMetre">Altitude, m.</param>
    public static double SinkMetrePerSecond(double seaLevelSinkMetrePerSecond, double altitudeMetre) =>
        seaLevelSinkMetrePerSecond * RootOfSeaLevelDensity / Math.Sqrt(AirDensity.ThreeLayer(altitudeMetre));

    /// <summary>Drift in degrees a second.</summary>
    /// <param name="eastMetrePerSecond">Wind toward the east, m/s.</param>
    /// <param name="northMetrePerSecond">Wind toward the north, m/s.</param>
    /// <param name="latitudeDeg">Latitude, degrees, not a pole.</param>
    /// <param name="altitudeMetre">Altitude, m.</param>
    public static (double LatitudeDegPerSecond, double LongitudeDegPerSecond) Drift(
        double eastMetrePerSecond, double northMetrePerSecond, double latitudeDeg, double altitudeMetre)
    {
        var radius = EarthRadiusMetre + altitudeMetre;
        return (
            Angles.DegreePerRadian * northMetrePerSecond / radius,
            Angles.DegreePerRadian * eastMetrePerSecond / (radius * Math.Cos(latitudeDeg * Angles.RadianPerDegree)));
    }
}
