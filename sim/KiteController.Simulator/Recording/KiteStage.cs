namespace KiteController.Simulator.Recording;

/// <summary>What has become of the kite so far, in truth.</summary>
public enum KiteStage
{
    /// <summary>In the helper's hands.</summary>
    Held = 0,

    /// <summary>On the line, in the air.</summary>
    Flying = 1,

    /// <summary>Cut, and still in the air or hanging from its caught line.</summary>
    Cut = 2,

    /// <summary>Cut, and on the ground.</summary>
    Landed = 3,

    /// <summary>It hit the ground while on the line.</summary>
    Crashed = 4,

    /// <summary>Brought in and caught by the helper.</summary>
    Caught = 5,
}
