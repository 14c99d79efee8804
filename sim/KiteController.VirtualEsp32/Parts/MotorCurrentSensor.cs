using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The shunt and its amplifier: motor current, either way, on an ADC pin.</summary>
public sealed class MotorCurrentSensor : IAnalogPart
{
    private readonly BoardWiring _wiring;

    internal MotorCurrentSensor(BoardWiring wiring) => _wiring = wiring;

    /// <summary>Fault: the pin sits at this voltage; null: it works.</summary>
    public double? StuckVolt { get; set; }

    /// <inheritdoc/>
    public double Volt(PhysicalSignals signals)
        => StuckVolt ?? _wiring.MotorCurrentZeroVolt + (_wiring.MotorCurrentVoltPerAmpere * signals.MotorCurrentAmpere);
}
