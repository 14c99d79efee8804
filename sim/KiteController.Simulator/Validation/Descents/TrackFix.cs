namespace KiteController.Simulator.Validation.Descents;

/// <summary>One moment of a descent.</summary>
/// <param name="Time">s.</param>
/// <param name="Height">Above the landing place, m.</param>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
internal readonly record struct TrackFix(double Time, double Height, double East, double North);
