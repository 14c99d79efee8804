using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>Three doubles that belong together: a position, velocity, force or direction. The frame stands in the variable's name.</summary>
/// <param name="X">First component; East in world W.</param>
/// <param name="Y">Second component; North in world W.</param>
/// <param name="Z">Third component; Up in world W.</param>
public readonly record struct Vec3(double X, double Y, double Z)
{
    /// <summary>The zero vector.</summary>
    public static Vec3 Zero => default;

    /// <summary>Straight up in world W.</summary>
    public static Vec3 Up => new(0.0, 0.0, 1.0);

    /// <summary>Euclidean length, in the unit of the components.</summary>
    public double Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Sqrt(X * X + Y * Y + Z * Z);
    }

    /// <summary>Square of the length.</summary>
    public double LengthSquared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => X * X + Y * Y + Z * Z;
    }

    /// <summary>Length of the horizontal part.</summary>
    public double HorizontalLength => Math.Sqrt(X * X + Y * Y);

    /// <summary>Same direction, length 1. A zero vector stays zero.</summary>
    public Vec3 Unit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => this * (1.0 / (Length + 1e-12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 a) => new(-a.X, -a.Y, -a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(Vec3 a, double s) => new(a.X * s, a.Y * s, a.Z * s);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(double s, Vec3 a) => a * s;

    /// <summary>Scalar product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Dot(Vec3 a, Vec3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    /// <summary>Vector product, right-handed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 Cross(Vec3 a, Vec3 b) =>
        new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    /// <summary>The three components, for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:G6}, {Y:G6}, {Z:G6})");
}
