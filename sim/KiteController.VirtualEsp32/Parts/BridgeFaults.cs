namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the motor bridge.</summary>
public sealed class BridgeFaults
{
    /// <summary>The bridge never drives; the motor brakes.</summary>
    public bool Dead { get; set; }

    /// <summary>A half-bridge is shorted: the motor is driven at this duty (-1 to 1) whenever the enable circuit is on; null: it works.</summary>
    public double? StuckDuty { get; set; }

    /// <summary>The motor's wires are swapped.</summary>
    public bool Reversed { get; set; }
}
