namespace System.Device.Gpio;

/// <summary>Which edges of the first pin a <see cref="GpioPulseCounter"/> counts.</summary>
public enum GpioPulsePolarity
{
    /// <summary>Both edges.</summary>
    Both = 0,

    /// <summary>Falling edges.</summary>
    Falling = 1,

    /// <summary>Rising edges.</summary>
    Rising = 2,
}
