using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The resistors that bring the supply voltage down to an ADC pin.</summary>
public sealed class SupplyDivider : IAnalogPart
{
    private readonly BoardWiring _wiring;

    internal SupplyDivider(BoardWiring wiring) => _wiring = wiring;

    /// <summary>Fault: the pin sits at this voltage; null: it works.</summary>
    public double? StuckVolt { get; set; }

    /// <inheritdoc/>
    public double Volt(PhysicalSignals signals) => StuckVolt ?? signals.SupplyVolt * _wiring.SupplyDividerRatio;
}
