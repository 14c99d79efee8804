using KiteController.Core.Flight;
using KiteController.Core.Loop;

namespace KiteController.Simulator.Faults;

/// <summary>One mode in which faults strike, and how the unit is brought there.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Request">What is asked for once the kite is held; None if nothing.</param>
/// <param name="SettleSeconds">Time in the mode before the fault strikes.</param>
public sealed record FaultMode(FlightMode Mode, OperatorRequest Request, double SettleSeconds)
{
    /// <summary>True for the modes that come before the kite is held.</summary>
    public bool BeforeHold => Mode is FlightMode.Idle or FlightMode.Launch;

    /// <summary>Every mode.</summary>
    public static FaultMode[] All { get; } =
    [
        new(FlightMode.Idle, OperatorRequest.None, 0.5),
        new(FlightMode.Manual, OperatorRequest.Manual, 2.0),
        new(FlightMode.Launch, OperatorRequest.None, 2.0),
        new(FlightMode.Hold, OperatorRequest.None, 8.0),
        new(FlightMode.Land, OperatorRequest.Land, 5.0),
        new(FlightMode.Runner, OperatorRequest.None, 1.0),
        new(FlightMode.Steer, OperatorRequest.Steer, 3.0),
        new(FlightMode.Assist, OperatorRequest.Assist, 3.0),
    ];
}
