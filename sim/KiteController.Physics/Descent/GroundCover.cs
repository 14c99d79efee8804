namespace KiteController.Physics;

/// <summary>What the trailing line drags over; sets how readily it catches.</summary>
public enum GroundCover
{
    /// <summary>Open ground: it catches once in a kilometre.</summary>
    Open = 0,

    /// <summary>Rough ground: once in 250 m.</summary>
    Rough = 1,

    /// <summary>Trees: once in about 60 m.</summary>
    Trees = 2,
}
