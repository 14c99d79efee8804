namespace KiteController.VirtualEsp32;

/// <summary>
/// What native calls and managed code cost on the chip. Every figure is assumed until a board says otherwise; this is the
/// only place that holds them.
/// </summary>
/// <remarks>Times in nanoseconds unless the name says otherwise. Change them before the board runs.</remarks>
public sealed class NativeCosts
{
    /// <summary>Managed code per IL instruction (assumed: 1000 instructions a millisecond).</summary>
    public long NanosecondsPerInstruction { get; set; } = 1_000;

    /// <summary>Reading the microsecond clock (assumed).</summary>
    public long Clock { get; set; } = 20_000;

    /// <summary>From one clock read to the next in an idle loop (assumed).</summary>
    public long IdlePoll { get; set; } = 50_000;

    /// <summary>A clock read after fewer instructions than this since the last one is an idle poll.</summary>
    public long IdlePollInstructions { get; set; } = 40;

    /// <summary>A GPIO call (assumed).</summary>
    public long Gpio { get; set; } = 20_000;

    /// <summary>A PWM call (assumed).</summary>
    public long Pwm { get; set; } = 30_000;

    /// <summary>An ADC conversion (assumed).</summary>
    public long Adc { get; set; } = 100_000;

    /// <summary>A pulse counter call (assumed).</summary>
    public long PulseCounter { get; set; } = 30_000;

    /// <summary>An I2C transfer before its first bit (assumed).</summary>
    public long I2cTransfer { get; set; } = 150_000;

    /// <summary>Bits on the wire for each byte, address bytes included: eight and the acknowledge (I2C specification).</summary>
    public int I2cBitsPerByte { get; set; } = 9;

    /// <summary>How long a transfer waits for a held bus (read in the source: 1000 ms).</summary>
    public long I2cTimeout { get; set; } = 1_000_000_000;

    /// <summary>An SPI transfer before its first bit (assumed to cost what a serial call does).</summary>
    public long SpiTransfer { get; set; } = 100_000;

    /// <summary>A serial or socket call before its first byte (assumed).</summary>
    public long SerialCall { get; set; } = 100_000;

    /// <summary>Each byte of a serial or socket call (assumed).</summary>
    public long SerialByte { get; set; } = 1_000;

    /// <summary>A garbage collection, asked for or automatic (assumed: 3 ms without PSRAM).</summary>
    public long Collection { get; set; } = 3_000_000;

    /// <summary>Garbage after which a collection comes by itself, in bytes (assumed).</summary>
    public long CollectionThresholdBytes { get; set; } = 60 * 1024;

    /// <summary>A call to the file system, before anything is written (assumed).</summary>
    public long FileCall { get; set; } = 500_000;

    /// <summary>Writing a page of 256 bytes of the flash (assumed, as usual for the flash of ESP32 modules; several times that at worst).</summary>
    public long FlashPage { get; set; } = 800_000;

    /// <summary>Erasing a sector of 4 KB of the flash (assumed, as usual for the flash of ESP32 modules; several times that at worst).</summary>
    public long FlashErase { get; set; } = 70_000_000;

    /// <summary>Calls without a figure of their own (assumed to cost what a GPIO call does).</summary>
    public long Other { get; set; } = 20_000;

    /// <summary>The scheduler's tick (read in the source: 100 Hz).</summary>
    public long SchedulerTick { get; set; } = 10_000_000;

    /// <summary>The fixed cost of one call of a kind; 0 for kinds whose cost depends on what they do.</summary>
    public long Of(NativeCall kind) => kind switch
    {
        NativeCall.Clock => Clock,
        NativeCall.Gpio => Gpio,
        NativeCall.Pwm => Pwm,
        NativeCall.Adc => Adc,
        NativeCall.PulseCounter => PulseCounter,
        NativeCall.I2c => I2cTransfer,
        NativeCall.Spi => SpiTransfer,
        NativeCall.Serial => SerialCall,
        NativeCall.Garbage => Collection,
        NativeCall.File => FileCall,
        NativeCall.Other => Other,
        _ => 0,
    };
}
