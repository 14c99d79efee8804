namespace KiteController.VirtualEsp32.Parts;

/// <summary>How real the pivot's angle sensor is.</summary>
public sealed class As5600Options
{
    /// <summary>A sensor without noise and errors.</summary>
    public static As5600Options Ideal => new() { NoiseDeg = 0.0, NonLinearityDeg = 0.0 };

    /// <summary>Noise with the slowest filter, degrees rms (datasheet: 0.015; 0.021, 0.030, 0.043 with the faster ones).</summary>
    public double NoiseDeg { get; init; } = 0.015;

    /// <summary>Amplitude of the error over one turn, degrees, phases by seed (assumed; the datasheet's limit is 1).</summary>
    public double NonLinearityDeg { get; init; } = 0.3;

    /// <summary>Angle of the magnet at azimuth 0, degrees: how it happened to be glued.</summary>
    public double MountingDeg { get; init; }
}
