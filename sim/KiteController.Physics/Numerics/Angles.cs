using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>Angle helpers shared by the parts of the model.</summary>
public static class Angles
{
    /// <summary>Radians in one degree.</summary>
    public const double RadianPerDegree = Math.PI / 180.0;

    /// <summary>Degrees in one radian.</summary>
    public const double DegreePerRadian = 180.0 / Math.PI;

    /// <summary>The same angle in [-pi, pi).</summary>
    public static double Wrap(double radian) => radian - 2.0 * Math.PI * Math.Floor((radian + Math.PI) / (2.0 * Math.PI));

    /// <summary>Unit vector of a horizontal bearing, world W.</summary>
    /// <param name="bearingRadian">Clockwise from north, seen from above.</param>
    public static Vec3 BearingToVector_W(double bearingRadian) => new(Math.Sin(bearingRadian), Math.Cos(bearingRadian), 0.0);

    /// <summary>Unit vector of a direction given by elevation above the horizon and bearing, world W.</summary>
    public static Vec3 DirectionToVector_W(double elevationRadian, double bearingRadian)
    {
        var horizontal = Math.Cos(elevationRadian);
        return new Vec3(horizontal * Math.Sin(bearingRadian), horizontal * Math.Cos(bearingRadian), Math.Sin(elevationRadian));
    }

    /// <summary>Sine of an angle within half a radian of zero; absolute error below 6e-9 there, 1e-7 at 0.7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double SmallSine(double radian)
    {
        var s = radian * radian;
        return radian * (1.0 - s * (1.0 / 6.0 - s * (1.0 / 120.0 - s * (1.0 / 5040.0))));
    }
}
