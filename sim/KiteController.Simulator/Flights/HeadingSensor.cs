namespace KiteController.Simulator.Flights;

/// <summary>A sensor on the kite that tells the unit by radio where the nose points. Assumed: no such part is on the list yet.</summary>
/// <param name="NoiseDeg">Error of each reading, independent of the others, degrees rms.</param>
/// <param name="DelayMs">Age of a reading when the unit gets it, millisecond.</param>
/// <param name="PeriodMs">Time from reading to reading, millisecond, a whole number of ticks.</param>
public sealed record HeadingSensor(double NoiseDeg = 2.0, double DelayMs = 0.0, double PeriodMs = 10.0);
