using System;

namespace KiteController.Physics;

/// <summary>Directions on the sphere around the spool as the flyer sees them.</summary>
/// <remarks>e points from spool to kite; up = unit(zenith - e (e.zenith)); right = e cross up. Heading and course: 0 toward the
/// zenith, clockwise positive. Undefined straight overhead, where up falls back to north.</remarks>
public static class FlyerView
{
    /// <summary>The direction "up" on the sphere at <paramref name="e"/>.</summary>
    public static Vec3 Up_W(in Vec3 e)
    {
        var up = Vec3.Up - e * e.Z;
        return up.LengthSquared > 1e-18 ? up.Unit : new Vec3(0.0, 1.0, 0.0);
    }

    /// <summary>Angle of a vector on the sphere at <paramref name="e"/>, clockwise from up, (-pi, pi].</summary>
    public static double AngleFromUp(in Vec3 e, in Vec3 vector_W)
    {
        var up = Up_W(e);
        return Math.Atan2(Vec3.Dot(vector_W, Vec3.Cross(e, up)), Vec3.Dot(vector_W, up));
    }

    /// <summary>Elevation of a position above the horizon, rad.</summary>
    public static double Elevation(in Vec3 position_W) => Math.Atan2(position_W.Z, position_W.HorizontalLength);

    /// <summary>Bearing of a position, rad clockwise from north.</summary>
    public static double Bearing(in Vec3 position_W) => Math.Atan2(position_W.X, position_W.Y);
}
