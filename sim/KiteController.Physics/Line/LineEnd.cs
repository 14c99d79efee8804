namespace KiteController.Physics;

/// <summary>One end of the line: where it points and how hard it pulls there.</summary>
/// <param name="Direction_W">Unit vector along the line from the spool's side to the kite's side.</param>
/// <param name="TensionNewton">Tension, N, 0 or more.</param>
public readonly record struct LineEnd(Vec3 Direction_W, double TensionNewton);
