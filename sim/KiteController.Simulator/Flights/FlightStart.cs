namespace KiteController.Simulator.Flights;

/// <summary>Where a flight begins.</summary>
public enum FlightStart
{
    /// <summary>In the hands of a helper, who walks out with the line and lets go when it pulls.</summary>
    Hand = 0,

    /// <summary>
    /// At the working point: straight downwind, 60 degrees high, nose up, at rest on the working length of line, just straight. It is
    /// held there as by a hand until the unit has learned its gyroscope's zero and is armed, and let go in the tick after the unit
    /// has taken up Hold. Its encoder counts the line out in the first seconds.
    /// </summary>
    Flying = 1,
}
