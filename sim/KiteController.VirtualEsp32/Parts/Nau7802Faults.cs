namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the load cell and its converter.</summary>
public sealed class Nau7802Faults : I2cFaults
{
    /// <summary>The conversion stays at this value; null: it follows the load cell.</summary>
    public int? StuckValue { get; set; }

    /// <summary>The conversion sits at the positive end, as with a broken bridge wire.</summary>
    public bool Saturated { get; set; }

    /// <summary>What every conversion adds to a zero that creeps away, counts; 0: it stays.</summary>
    public double CreepPerConversion { get; set; }

    /// <summary>No conversion ever becomes ready.</summary>
    public bool NeverReady { get; set; }

    /// <summary>What the revision register says instead of 0x0F; null: the right answer.</summary>
    public byte? Revision { get; set; }
}
