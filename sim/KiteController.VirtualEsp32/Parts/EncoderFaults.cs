namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the spool encoder.</summary>
public sealed class EncoderFaults
{
    /// <summary>The first line stays at this level; null: it works.</summary>
    public bool? StuckA { get; set; }

    /// <summary>The second line stays at this level; null: it works.</summary>
    public bool? StuckB { get; set; }

    /// <summary>The coupling slipped: the encoder stands while the spool turns.</summary>
    public bool Slipping { get; set; }

    /// <summary>Its lines are swapped: it counts the wrong way.</summary>
    public bool Reversed { get; set; }
}
