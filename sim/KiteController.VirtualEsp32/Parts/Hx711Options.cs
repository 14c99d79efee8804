namespace KiteController.VirtualEsp32.Parts;

/// <summary>How real the HX711 is; the load cell's own errors are those of <see cref="Nau7802Options"/>.</summary>
public sealed class Hx711Options
{
    /// <summary>A converter without noise and errors.</summary>
    public static Hx711Options Ideal => new() { NoiseNanovolt = 0.0, OffsetSigmaMicrovolt = 0.0, RateSigma = 0.0 };

    /// <summary>Noise at the input at gain 128 and 80 samples/s, nV rms (datasheet: 90; 50 at 10 samples/s).</summary>
    public double NoiseNanovolt { get; init; } = 90.0;

    /// <summary>Excitation, V; it only scales noise and offset, the rest is a ratio.</summary>
    public double ExcitationVolt { get; init; } = 3.3;

    /// <summary>Offset at the input, uV (datasheet: within 200 at gain 128); nothing removes it but a calibration.</summary>
    public double OffsetSigmaMicrovolt { get; init; } = 30.0;

    /// <summary>Error of its own oscillator, a share (assumed).</summary>
    public double RateSigma { get; init; } = 0.02;
}
