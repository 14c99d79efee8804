namespace KiteController.Physics;

/// <summary>How far one number of a kite differs among kites of its kind.</summary>
/// <param name="Parameter">Which number.</param>
/// <param name="Least">Least value.</param>
/// <param name="Greatest">Greatest value.</param>
public readonly record struct KiteRange(KiteParameterEntry Parameter, double Least, double Greatest);
