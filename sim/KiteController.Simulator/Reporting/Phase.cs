namespace KiteController.Simulator.Reporting;

/// <summary>Supervisor state and flight mode seen as one thing: what the spool was doing.</summary>
public enum Phase
{
    /// <summary>Disarmed: the motor is off and brakes.</summary>
    Disarmed,

    /// <summary>Armed, waiting.</summary>
    Idle,

    /// <summary>The lever is the reel speed.</summary>
    Manual,

    /// <summary>Climbing out of the helper's hands.</summary>
    Launch,

    /// <summary>Keeping the kite on its working length.</summary>
    Hold,

    /// <summary>Bringing the kite in.</summary>
    Land,

    /// <summary>Flying to where the flyer sent the kite.</summary>
    Steer,

    /// <summary>Holding the spool for a flyer.</summary>
    Assist,

    /// <summary>The kite is cut.</summary>
    Runner,

    /// <summary>A failsafe: light tension or motor off.</summary>
    Failsafe,
}
