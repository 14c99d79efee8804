namespace KiteController.VirtualEsp32.Chip;

/// <summary>A part that puts a voltage on an ADC pin.</summary>
public interface IAnalogPart
{
    /// <summary>The voltage at the pin, V; the chip clips it to its range.</summary>
    double Volt(PhysicalSignals signals);
}
