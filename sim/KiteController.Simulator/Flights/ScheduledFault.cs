namespace KiteController.Simulator.Flights;

/// <summary>Something that breaks during a flight.</summary>
/// <param name="Name">What breaks; see <see cref="FaultCatalogue"/>.</param>
/// <param name="AtSeconds">When, second after power-up.</param>
public sealed record ScheduledFault(string Name, double AtSeconds);
