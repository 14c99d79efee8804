namespace KiteController.VirtualEsp32.Parts;

/// <summary>Faults of the HX711.</summary>
public sealed class Hx711Faults
{
    /// <summary>The data wire stays at this level; null: it works.</summary>
    public bool? StuckData { get; set; }

    /// <summary>The conversion stays at this value; null: it follows the load cell.</summary>
    public int? StuckValue { get; set; }

    /// <summary>The conversion sits at the positive end, as with a broken bridge wire.</summary>
    public bool Saturated { get; set; }

    /// <summary>No conversion ever becomes ready.</summary>
    public bool NeverReady { get; set; }

    /// <summary>Its RATE pin is low: 10 conversions a second.</summary>
    public bool SlowRate { get; set; }
}
