using System;
using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The thumb lever: a potentiometer on an ADC pin.</summary>
public sealed class Lever : IAnalogPart
{
    private readonly BoardWiring _wiring;

    internal Lever(BoardWiring wiring) => _wiring = wiring;

    /// <summary>Fault: the pin sits at this voltage, as with a broken wire (0); null: it works.</summary>
    public double? StuckVolt { get; set; }

    /// <inheritdoc/>
    public double Volt(PhysicalSignals signals)
        => StuckVolt ?? _wiring.LeverCentreVolt + (_wiring.LeverSpanVolt * Math.Clamp(signals.LeverPosition, -1.0, 1.0));
}
