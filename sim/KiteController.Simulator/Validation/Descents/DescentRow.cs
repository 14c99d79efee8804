namespace KiteController.Simulator.Validation.Descents;

/// <summary>One prediction of a recorded descent.</summary>
/// <param name="AboveMetre">Height above the landing place at which it was made.</param>
/// <param name="SecondsToGround">Time that was left.</param>
/// <param name="MissMetre">From the prediction to the landing.</param>
/// <param name="ConstantWindMissMetre">The same for the drift of the last 10 s gone on with.</param>
/// <param name="Radius95Metre">Radius of a circle as large as the 95 % ellipse.</param>
/// <param name="Inside95">True if that ellipse held the landing.</param>
public sealed record DescentRow(double AboveMetre, double SecondsToGround, double MissMetre, double ConstantWindMissMetre, double Radius95Metre, bool Inside95);
