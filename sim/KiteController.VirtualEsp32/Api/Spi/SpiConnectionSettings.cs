namespace System.Device.Spi;

/// <summary>Bus, clock and manner of an SPI part.</summary>
public sealed class SpiConnectionSettings
{
    /// <summary>A part on a bus, mode 0, highest bit first.</summary>
    /// <param name="busId">1 or 2.</param>
    /// <param name="chipSelectLine">GPIO of the chip select; -1: none.</param>
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    /// <summary>Number of the bus, from 1.</summary>
    public int BusId { get; set; }

    /// <summary>GPIO of the chip select; -1: none.</summary>
    public int ChipSelectLine { get; set; }

    /// <summary>Bus clock, hertz.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    /// <summary>Order of the bits.</summary>
    public DataFlow DataFlow { get; set; }

    /// <summary>Clock polarity and phase.</summary>
    public SpiMode Mode { get; set; }
}
