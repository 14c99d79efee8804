namespace KiteController.VirtualEsp32;

/// <summary>The kinds of virtual time, for charging and for the statistics.</summary>
public enum NativeCall
{
    /// <summary>Reading the microsecond clock.</summary>
    Clock,

    /// <summary>Opening, setting, reading or writing a GPIO pin.</summary>
    Gpio,

    /// <summary>Any call to a PWM channel.</summary>
    Pwm,

    /// <summary>Opening or reading an ADC channel.</summary>
    Adc,

    /// <summary>Any call to the pulse counter.</summary>
    PulseCounter,

    /// <summary>An I2C transfer.</summary>
    I2c,

    /// <summary>An SPI transfer.</summary>
    Spi,

    /// <summary>Serial and socket calls, debug output.</summary>
    Serial,

    /// <summary>Collections, asked for or automatic.</summary>
    Garbage,

    /// <summary>Sleeping.</summary>
    Sleep,

    /// <summary>Calls to the file system in the flash.</summary>
    File,

    /// <summary>Set-up calls without a figure of their own.</summary>
    Other,

    /// <summary>Managed code between native calls.</summary>
    Managed,
}
