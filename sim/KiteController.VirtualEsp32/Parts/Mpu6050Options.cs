namespace KiteController.VirtualEsp32.Parts;

/// <summary>How real the IMU is. Sigmas are of normal draws, one part per seed, cut off at the datasheet's limits.</summary>
public sealed class Mpu6050Options
{
    /// <summary>An IMU without noise and errors; filters, ranges and quantisation stay.</summary>
    public static Mpu6050Options Ideal => new()
    {
        GyroNoiseDegPerSecond = 0.0,
        AccelNoiseMicroGPerRootHertz = 0.0,
        GyroBiasSigmaDegPerSecond = 0.0,
        AccelBiasSigmaMilliG = 0.0,
        ScaleSigma = 0.0,
        CrossAxisSigma = 0.0,
        GyroTemperatureSigmaDegPerSecondPerKelvin = 0.0,
        AccelTemperatureSigmaMilliGPerKelvin = 0.0,
        GyroWanderDegPerSecond = 0.0,
        MisalignmentSigmaDeg = 0.0,
        SelfHeatingKelvin = 0.0,
        SunKelvin = 0.0,
    };

    /// <summary>Gyro noise at DLPF 2, deg/s rms (datasheet: 0.05); other bandwidths by the square root.</summary>
    public double GyroNoiseDegPerSecond { get; init; } = 0.05;

    /// <summary>Accelerometer noise density, microg per root hertz (datasheet: 400).</summary>
    public double AccelNoiseMicroGPerRootHertz { get; init; } = 400.0;

    /// <summary>Zero-rate output before calibration, deg/s (assumed; the datasheet's limit is 20).</summary>
    public double GyroBiasSigmaDegPerSecond { get; init; } = 2.0;

    /// <summary>Zero-g output, mg (assumed; the datasheet's limits are 50, 80 on z).</summary>
    public double AccelBiasSigmaMilliG { get; init; } = 25.0;

    /// <summary>Scale error of each axis, a share (assumed; the datasheet's limit is 0.03).</summary>
    public double ScaleSigma { get; init; } = 0.01;

    /// <summary>Cross-axis sensitivity, a share (assumed; the datasheet's limit is 0.02).</summary>
    public double CrossAxisSigma { get; init; } = 0.007;

    /// <summary>Drift of the zero-rate output with temperature, deg/s per kelvin from 25 C (assumed; the datasheet allows 20 deg/s over 125 K).</summary>
    public double GyroTemperatureSigmaDegPerSecondPerKelvin { get; init; } = 0.03;

    /// <summary>Drift of the zero-g output with temperature, mg per kelvin from 25 C (assumed; the datasheet allows 35 mg over 70 K).</summary>
    public double AccelTemperatureSigmaMilliGPerKelvin { get; init; } = 0.2;

    /// <summary>Slow wander of the zero-rate output, deg/s rms (assumed).</summary>
    public double GyroWanderDegPerSecond { get; init; } = 0.02;

    /// <summary>Correlation time of the wander, s (assumed).</summary>
    public double GyroWanderSeconds { get; init; } = 300.0;

    /// <summary>How far the board is turned on the arm about each of its axes, degrees (assumed: glued by eye along an edge; at most 2).</summary>
    public double MisalignmentSigmaDeg { get; init; } = 0.5;

    /// <summary>How much warmer than the air the chip gets by running, kelvin (assumed).</summary>
    public double SelfHeatingKelvin { get; init; } = 3.0;

    /// <summary>How much warmer it gets in the sun, kelvin (assumed).</summary>
    public double SunKelvin { get; init; } = 15.0;

    /// <summary>Time constant of both, s (assumed).</summary>
    public double WarmingSeconds { get; init; } = 180.0;
}
