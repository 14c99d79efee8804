namespace KiteController.Simulator.Studies.Tuning;

/// <summary>A gain with a value.</summary>
/// <param name="Gain">Which.</param>
/// <param name="Value">In its unit.</param>
public sealed record GainValue(Gain Gain, double Value);
