namespace KiteController.Physics;

/// <summary>A line and what holds it.</summary>
/// <param name="LengthMetre">Length, m.</param>
/// <param name="TensionNewton">Tension at the spool, N.</param>
/// <param name="AngleDeg">Elevation of the line at the spool, deg above the horizon.</param>
/// <param name="DiameterMillimetre">Diameter, mm.</param>
/// <param name="GramPerMetre">Mass, g/m.</param>
/// <param name="WindAtTenMetres">Wind at 10 m, m/s.</param>
/// <param name="ShearExponent">Exponent of the wind's power law; below 0.5 m the wind is that of 0.5 m.</param>
/// <param name="DragCoefficient">Drag coefficient across the line.</param>
/// <param name="AirDensity">Air density, kg/m3.</param>
public readonly record struct HangingLineSituation(
    double LengthMetre,
    double TensionNewton,
    double AngleDeg,
    double DiameterMillimetre,
    double GramPerMetre,
    double WindAtTenMetres,
    double ShearExponent,
    double DragCoefficient = 1.1,
    double AirDensity = 1.225);
