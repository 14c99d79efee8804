namespace KiteController.Physics;

/// <summary>One point of a steady line in the vertical plane of the wind.</summary>
/// <param name="AlongMetre">Line length from the ground end, m.</param>
/// <param name="XMetre">Downwind, m.</param>
/// <param name="ZMetre">Up, m.</param>
/// <param name="TensionNewton">Tension, N.</param>
/// <param name="SlopeRadian">Slope above the horizon, rad.</param>
public readonly record struct SteadyLinePoint(
    double AlongMetre, double XMetre, double ZMetre, double TensionNewton, double SlopeRadian);
