namespace KiteController.VirtualEsp32.Chip;

/// <summary>How real the chip's ADC is.</summary>
public sealed class AdcOptions
{
    /// <summary>A converter without errors.</summary>
    public static AdcOptions Ideal => new() { NoiseCounts = 0.0 };

    /// <summary>Noise of one conversion, counts rms (assumed; people report 2 to 10).</summary>
    public double NoiseCounts { get; init; } = 4.0;

    /// <summary>Voltage of the highest count of the straight-line converter, V.</summary>
    public double FullScaleVolt { get; init; } = 3.3;

    /// <summary>
    /// True: the real characteristic at 12 dB instead of a straight line: dead below 142 mV, 0.8056 mV a count to 2880
    /// counts (Espressif's calibration constants at 1100 mV reference), then steeper to the end at 3.12 V (shape assumed).
    /// </summary>
    public bool NonLinear { get; init; }
}
