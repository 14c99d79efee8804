namespace KiteController.Physics;

/// <summary>What a flyer's hand does with the line between it and the spool.</summary>
public enum HandMoveKind
{
    /// <summary>Stands still.</summary>
    Still,

    /// <summary>Dheel: the kite takes line through the hand, which grips when it has enough.</summary>
    Dheel,

    /// <summary>The hand draws an arm's length of line off the spool.</summary>
    Draw,

    /// <summary>Kheench: one stroke of pulling the kite's line in; what is gathered hangs slack toward the spool.</summary>
    Kheench,

    /// <summary>The flyer walks away from the spool, or toward it.</summary>
    Walk,
}
