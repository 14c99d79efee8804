using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>An angle that moves in small steps, with its sine and cosine carried along so that none need be computed anew.</summary>
/// <remarks>Exact to fourth order in the step; a step of 0.02 rad adds less than 3e-11.</remarks>
internal struct TurningAngle
{
    /// <summary>The angle, rad, not wrapped.</summary>
    public double Radian;

    /// <summary>Its sine.</summary>
    public double Sin;

    /// <summary>Its cosine.</summary>
    public double Cos;

    public TurningAngle(double radian)
    {
        Radian = radian;
        (Sin, Cos) = Math.SinCos(radian);
    }

    /// <summary>Turns by a small angle, rad.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Turn(double radian)
    {
        Radian += radian;
        var square = radian * radian;
        var s = radian * (1.0 - square * (1.0 / 6.0));
        var c = 1.0 - square * (0.5 - square * (1.0 / 24.0));
        var sin = Sin * c + Cos * s;
        var cos = Cos * c - Sin * s;
        var scale = 1.5 - 0.5 * (sin * sin + cos * cos);
        Sin = sin * scale;
        Cos = cos * scale;
    }
}
