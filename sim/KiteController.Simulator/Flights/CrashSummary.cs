namespace KiteController.Simulator.Flights;

/// <summary>A kite that hit the ground while on the line.</summary>
/// <param name="AtSeconds">When, second after power-up.</param>
/// <param name="Reason">How, as one plain clause.</param>
public sealed record CrashSummary(double AtSeconds, string Reason);
