namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the pivot's angle sensor.</summary>
public sealed class As5600Faults : I2cFaults
{
    /// <summary>The magnet fell off: MD 0, ML 1, and the angle is noise.</summary>
    public bool MagnetAbsent { get; set; }

    /// <summary>The magnet is too far away: ML 1, noise four times as large (assumed).</summary>
    public bool MagnetWeak { get; set; }

    /// <summary>The magnet is too near: MH 1.</summary>
    public bool MagnetStrong { get; set; }

    /// <summary>RAW ANGLE stays as it is from now on.</summary>
    public bool Frozen { get; set; }

    /// <summary>The magnet has turned on its axle by this much, counts.</summary>
    public int SlippedCount { get; set; }

    /// <summary>RAW ANGLE stays at this count; null: it follows the pivot.</summary>
    public int? StuckCount { get; set; }
}
