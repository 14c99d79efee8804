namespace KiteController.Simulator.Studies.Tuning;

/// <summary>A gain before and after a search.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Before">Where the search began.</param>
/// <param name="After">What it found.</param>
/// <param name="Least">Least value tried.</param>
/// <param name="Most">Greatest value tried.</param>
public sealed record TunedGain(string Name, string Unit, double Before, double After, double Least, double Most);
