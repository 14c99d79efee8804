namespace KiteController.Physics;

/// <summary>What the kite is doing, and why it stopped flying if it did.</summary>
public enum KiteCondition
{
    /// <summary>Flying on the line.</summary>
    Flying = 0,

    /// <summary>Held up by a helper, not yet released.</summary>
    Held = 1,

    /// <summary>Came down with the line taut: flown or pulled into the ground.</summary>
    OnGroundUnderTension = 2,

    /// <summary>Came down with the line slack: it sank.</summary>
    OnGroundSlack = 3,

    /// <summary>The line parted; the kite no longer belongs to this flight.</summary>
    LineBroken = 4,
}
