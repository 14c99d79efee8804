using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32;

/// <summary>How real the parts are: noise, bias, drift. Defaults are plausible parts; <see cref="Ideal"/> has no errors at all.</summary>
public sealed class BoardOptions
{
    /// <summary>Seed of everything random on the board; each part draws from its own stream.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Costs of native calls.</summary>
    public NativeCosts Costs { get; init; } = new();

    /// <summary>The IMU.</summary>
    public Mpu6050Options Imu { get; init; } = new();

    /// <summary>The pivot's angle sensor.</summary>
    public As5600Options PivotSensor { get; init; } = new();

    /// <summary>The load cell and its converter.</summary>
    public Nau7802Options LoadCell { get; init; } = new();

    /// <summary>The other converter for the load cell, which is fitted only if its <see cref="Hx711.Fitted"/> is set.</summary>
    public Hx711Options OtherConverter { get; init; } = new();

    /// <summary>The chip's ADC.</summary>
    public AdcOptions Adc { get; init; } = new();

    /// <summary>What is in the flash when the board is switched on; empty by default. The board works on it, not on a copy.</summary>
    public FlashMemory Flash { get; init; } = new();

    /// <summary>Parts without noise, bias, scale error or drift; quantisation, filters and ranges stay.</summary>
    public static BoardOptions Ideal(ulong seed = 1) => new()
    {
        Seed = seed,
        Imu = Mpu6050Options.Ideal,
        PivotSensor = As5600Options.Ideal,
        LoadCell = Nau7802Options.Ideal,
        OtherConverter = Hx711Options.Ideal,
        Adc = AdcOptions.Ideal,
    };
}
