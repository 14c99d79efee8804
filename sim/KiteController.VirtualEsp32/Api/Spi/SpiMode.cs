namespace System.Device.Spi;

/// <summary>Idle level of the clock and the edge on which data are taken.</summary>
public enum SpiMode
{
    /// <summary>Clock idles low, data taken on its rising edge.</summary>
    Mode0 = 0,

    /// <summary>Clock idles low, data taken on its falling edge.</summary>
    Mode1 = 1,

    /// <summary>Clock idles high, data taken on its falling edge.</summary>
    Mode2 = 2,

    /// <summary>Clock idles high, data taken on its rising edge.</summary>
    Mode3 = 3,
}
