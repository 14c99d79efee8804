namespace KiteController.VirtualEsp32.Parts;

/// <summary>How real the load cell and its converter are. Sigmas are of normal draws, one part per seed.</summary>
public sealed class Nau7802Options
{
    /// <summary>A load cell and converter without noise and errors.</summary>
    public static Nau7802Options Ideal => new()
    {
        NoiseNanovolt = 0.0,
        NoiseAtGainOneNanovolt = 0.0,
        ZeroSigmaMillivoltPerVolt = 0.0,
        OffsetSigmaMicrovolt = 0.0,
        GainSigma = 0.0,
        RateSigma = 0.0,
        DriftNewton = 0.0,
        SunDriftNewton = 0.0,
        CreepShare = 0.0,
        FrictionShare = 0.0,
    };

    /// <summary>Noise at the input at gain 128 and 10 samples/s, nV rms (datasheet: 50); with the square root of the rate (its 150 at 80).</summary>
    public double NoiseNanovolt { get; init; } = 50.0;

    /// <summary>Further noise at the input at gain 1 and 10 samples/s, nV rms, falling with the gain (assumed).</summary>
    public double NoiseAtGainOneNanovolt { get; init; } = 1500.0;

    /// <summary>Excitation, V: with the 3.0 V regulator setting; it only scales noise and offset, the rest is a ratio.</summary>
    public double ExcitationVolt { get; init; } = 3.0;

    /// <summary>Zero balance of the load cell, mV/V (assumed; 2 % of 1 mV/V is a common limit).</summary>
    public double ZeroSigmaMillivoltPerVolt { get; init; } = 0.01;

    /// <summary>Offset of the converter at its input, uV; its internal calibration removes it (assumed).</summary>
    public double OffsetSigmaMicrovolt { get; init; } = 5.0;

    /// <summary>Sensitivity error of load cell and converter together, a share (assumed).</summary>
    public double GainSigma { get; init; } = 0.01;

    /// <summary>Error of the converter's own oscillator, a share (assumed).</summary>
    public double RateSigma { get; init; } = 0.01;

    /// <summary>Slow wander of the zero, N of line tension rms (assumed).</summary>
    public double DriftNewton { get; init; } = 0.02;

    /// <summary>Correlation time of the wander, s (assumed).</summary>
    public double DriftSeconds { get; init; } = 600.0;

    /// <summary>How far the zero moves when the sun comes out, N of line tension (published: about 0.1).</summary>
    public double SunDriftNewton { get; init; } = 0.1;

    /// <summary>Time constant of the sun's effect, s (assumed).</summary>
    public double SunSeconds { get; init; } = 180.0;

    /// <summary>How much a lasting load comes to read higher, a share of it (assumed; bar cells are sold with 0.03-0.1 %).</summary>
    public double CreepShare { get; init; } = 0.001;

    /// <summary>Time constant of the creep, s (assumed).</summary>
    public double CreepSeconds { get; init; } = 300.0;

    /// <summary>Friction of ring and pulley: share of the tension missing while line runs out and added while it runs in (assumed).</summary>
    public double FrictionShare { get; init; } = 0.03;

    /// <summary>Turn of the spool over which the friction changes sides, rad: a millimetre of line (assumed). It stays where it was when the line stops.</summary>
    public double FrictionTravelRadian { get; init; } = 0.03;
}
