using System;

namespace KiteController.Simulator.Imu;

/// <summary>
/// Root mean square of the angle between two verticals, the measure of the BROAD data set (Laidig, Caruso, Cereatti and Seel
/// 2021): heading does not enter.
/// </summary>
public sealed class InclinationScore
{
    private const double DegPerRadian = 180.0 / Math.PI;

    private double _sumOfSquares;

    /// <summary>Number of angles taken in.</summary>
    public int Count { get; private set; }

    /// <summary>Largest angle taken in, degree.</summary>
    public double WorstDeg { get; private set; }

    /// <summary>Root mean square of the angles, degree; null while there is none.</summary>
    public double? RmseDeg => Count == 0 ? null : Math.Sqrt(_sumOfSquares / Count);

    /// <summary>Takes in the angle between an estimated and a reference up vector; both in the sensor's frame, of any length but zero.</summary>
    public void Add(double estimateX, double estimateY, double estimateZ, double referenceX, double referenceY, double referenceZ)
    {
        var crossX = estimateY * referenceZ - estimateZ * referenceY;
        var crossY = estimateZ * referenceX - estimateX * referenceZ;
        var crossZ = estimateX * referenceY - estimateY * referenceX;
        var sine = Math.Sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ);
        var cosine = estimateX * referenceX + estimateY * referenceY + estimateZ * referenceZ;
        var angleDeg = Math.Atan2(sine, cosine) * DegPerRadian;
        _sumOfSquares += angleDeg * angleDeg;
        WorstDeg = Math.Max(WorstDeg, angleDeg);
        Count++;
    }
}
