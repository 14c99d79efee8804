using System;

namespace KiteController.Simulator.Landing;

/// <summary>Bearings in degrees true, clockwise from north, as people read them.</summary>
public static class Bearing
{
    private static readonly string[] Points =
        ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    /// <summary>The same direction within 0 (included) to 360 (excluded).</summary>
    public static double Normalise(double deg)
    {
        var turned = deg - 360.0 * Math.Floor(deg / 360.0);
        return turned >= 360.0 ? 0.0 : turned;
    }

    /// <summary>The turn from <paramref name="fromDeg"/> to <paramref name="toDeg"/>, -180 to 180, clockwise positive.</summary>
    public static double Difference(double toDeg, double fromDeg)
    {
        var turn = Normalise(toDeg - fromDeg);
        return turn > 180.0 ? turn - 360.0 : turn;
    }

    /// <summary>Bearing of the point (east, north) seen from the origin.</summary>
    public static double Of(double east, double north) => Normalise(Math.Atan2(east, north) * 180.0 / Math.PI);

    /// <summary>Three digits, as on a compass: 085.</summary>
    public static string Digits(double deg) =>
        ((int)Math.Round(Normalise(deg)) % 360).ToString("000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The nearest of the eight compass points, in words.</summary>
    public static string Point(double deg) => Points[(int)Math.Round(Normalise(deg) / 45.0) % 8];
}
