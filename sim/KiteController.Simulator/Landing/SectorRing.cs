using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Landing;

/// <summary>The outline of a sector as a closed ring of points, counterclockwise seen from above: the right-hand rule of RFC 7946.</summary>
public static class SectorRing
{
    private const int Steps = 24;
    private const double WidestDeg = 179.9;

    /// <summary>The points, metres east and north of the spool; the last is the first.</summary>
    public static IReadOnlyList<(double EastMetre, double NorthMetre)> Of(LandingSector sector)
    {
        var half = Math.Min(sector.HalfWidthDeg, WidestDeg);
        var ring = new List<(double, double)>(2 * Steps + 3);
        for (var i = 0; i <= Steps; i++)
        {
            ring.Add(Point(sector, sector.BearingDeg + half - 2.0 * half * i / Steps, sector.FarMetre));
        }

        for (var i = 0; i <= Steps; i++)
        {
            ring.Add(Point(sector, sector.BearingDeg - half + 2.0 * half * i / Steps, sector.NearMetre));
        }

        ring.Add(ring[0]);
        return ring;
    }

    private static (double, double) Point(LandingSector sector, double bearingDeg, double distanceMetre)
    {
        var radian = bearingDeg * Math.PI / 180.0;
        return (sector.OriginEastMetre + distanceMetre * Math.Sin(radian), sector.OriginNorthMetre + distanceMetre * Math.Cos(radian));
    }
}
