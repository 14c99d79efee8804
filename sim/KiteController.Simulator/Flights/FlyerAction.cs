using KiteController.Core.Loop;

namespace KiteController.Simulator.Flights;

/// <summary>One thing the flyer does by script, once the kite is up.</summary>
/// <param name="AtSeconds">When, second after power-up; later if the kite is not up by then.</param>
/// <param name="Request">What the flyer asks of the unit; none to ask nothing.</param>
/// <param name="Lever">Where the flyer moves the thumb lever, -1 to 1, positive pays out; null leaves it.</param>
public sealed record FlyerAction(double AtSeconds, OperatorRequest Request, double? Lever);
