namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of an I2C part as the bus sees them. Switch them at any time.</summary>
public class I2cFaults
{
    /// <summary>The part is not there: its address is not acknowledged.</summary>
    public bool Absent { get; set; }

    /// <summary>The part holds the bus low: every transfer, to any part, waits a second and fails.</summary>
    public bool HoldsBusLow { get; set; }

    /// <summary>
    /// How many bytes sent to it (address bytes count) the part acknowledges in one transfer before it stops; -1: all.
    /// With 1 it answers its address only, with 2 a register can be named but not read.
    /// </summary>
    public int AcknowledgedBytes { get; set; } = -1;
}
