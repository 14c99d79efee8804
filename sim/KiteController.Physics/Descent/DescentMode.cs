namespace KiteController.Physics;

/// <summary>How a free kite falls for the time being.</summary>
public enum DescentMode
{
    /// <summary>Swings from side to side, hardly moving through the air on the whole.</summary>
    Flutter = 0,

    /// <summary>Glides in a slowly wandering direction.</summary>
    Glide = 1,

    /// <summary>Glides in circles.</summary>
    Spiral = 2,
}
