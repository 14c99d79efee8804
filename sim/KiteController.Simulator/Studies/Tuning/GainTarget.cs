using KiteController.Core.Flight;
using KiteController.Core.Parameters;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>Where the gains of one unit are.</summary>
/// <param name="Parameters">What the flyer has set.</param>
/// <param name="Steering">The numbers of the steering law.</param>
public sealed record GainTarget(FlightParameters Parameters, SteeringGains Steering)
{
    /// <summary>Those of a unit that nobody has set up.</summary>
    public static GainTarget Standard() => new(new FlightParameters(), new SteeringGains());
}
