using System;

namespace KiteController.Simulator.Validation.Descents;

/// <summary>A predicted landing and its ellipse.</summary>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="AxisRadian">Direction of the drift, rad from east toward north.</param>
/// <param name="AlongDeviation">Standard deviation along it, m.</param>
/// <param name="AcrossDeviation">Standard deviation across it, m.</param>
internal readonly record struct TrackPrediction(double East, double North, double AxisRadian, double AlongDeviation, double AcrossDeviation)
{
    /// <summary>Distance from a place, m.</summary>
    public double Miss(in TrackFix place) => Math.Sqrt((place.East - East) * (place.East - East) + (place.North - North) * (place.North - North));
}
