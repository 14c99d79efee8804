using System;

namespace KiteController.Simulator.Landing;

/// <summary>
/// A piece of a ring on the ground: what the runner is told to search. East and north are metres from the spool; bearings are
/// degrees true, clockwise from north.
/// </summary>
/// <param name="OriginEastMetre">East of the point that distance and bearing count from.</param>
/// <param name="OriginNorthMetre">North of that point.</param>
/// <param name="BearingDeg">Bearing of the sector's middle line.</param>
/// <param name="HalfWidthDeg">Angle from the middle line to either side, 0 to 180.</param>
/// <param name="NearMetre">Inner edge.</param>
/// <param name="FarMetre">Outer edge.</param>
public sealed record LandingSector(
    double OriginEastMetre,
    double OriginNorthMetre,
    double BearingDeg,
    double HalfWidthDeg,
    double NearMetre,
    double FarMetre)
{
    /// <summary>Area of the sector, square metre.</summary>
    public double AreaSquareMetre => HalfWidthDeg * Math.PI / 180.0 * (FarMetre * FarMetre - NearMetre * NearMetre);

    /// <summary>True if the point lies in the sector; its edges belong to it.</summary>
    public bool Contains(double eastMetre, double northMetre)
    {
        var east = eastMetre - OriginEastMetre;
        var north = northMetre - OriginNorthMetre;
        var distance = Math.Sqrt(east * east + north * north);
        var bearing = Math.Atan2(east, north) * 180.0 / Math.PI;
        return NearMetre <= distance && distance <= FarMetre && Math.Abs(Bearing.Difference(bearing, BearingDeg)) <= HalfWidthDeg;
    }
}
