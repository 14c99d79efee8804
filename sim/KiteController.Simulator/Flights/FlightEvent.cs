namespace KiteController.Simulator.Flights;

/// <summary>Something worth telling that happened during a flight.</summary>
/// <param name="AtSeconds">When, second after power-up.</param>
/// <param name="Who">Who did it: <c>flyer</c>, <c>unit</c>, <c>kite</c> or <c>fault</c>.</param>
/// <param name="Text">What, as one plain clause.</param>
public sealed record FlightEvent(double AtSeconds, string Who, string Text);
