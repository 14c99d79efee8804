using System;
using System.Runtime.Intrinsics;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The errors of one IMU: drawn once per seed, with noise and wander drawn at each output.</summary>
internal sealed class ImuErrors
{
    private readonly Mpu6050Options _options;
    private readonly SeededRandom _random;
    private readonly double[] _gyroBias = new double[3];
    private readonly double[] _gyroPerKelvin = new double[3];
    private readonly double[] _gyroWander = new double[3];
    private readonly double[] _accelBias = new double[3];
    private readonly double[] _accelPerKelvin = new double[3];
    private readonly double[] _gyroMatrix = new double[9];
    private readonly double[] _accelMatrix = new double[9];
    private long _passedAt;
    private double _warmthKelvin;

    public ImuErrors(Mpu6050Options options, ulong seed)
    {
        _options = options;
        _random = new SeededRandom(seed ^ 0x6050_0000_0000_0001UL);
        for (int axis = 0; axis < 3; axis++)
        {
            _gyroBias[axis] = Draw(options.GyroBiasSigmaDegPerSecond, 20.0);
            _gyroPerKelvin[axis] = Draw(options.GyroTemperatureSigmaDegPerSecondPerKelvin, 0.16);
            _gyroWander[axis] = Draw(options.GyroWanderDegPerSecond, 1.0);
            _accelBias[axis] = Draw(options.AccelBiasSigmaMilliG, axis == 2 ? 80.0 : 50.0) * 1e-3;
            _accelPerKelvin[axis] = Draw(options.AccelTemperatureSigmaMilliGPerKelvin, 0.85) * 1e-3;
            for (int column = 0; column < 3; column++)
            {
                bool own = column == axis;
                double sigma = own ? options.ScaleSigma : options.CrossAxisSigma;
                double limit = own ? 0.03 : 0.02;
                _gyroMatrix[(axis * 3) + column] = (own ? 1.0 : 0.0) + Draw(sigma, limit);
                _accelMatrix[(axis * 3) + column] = (own ? 1.0 : 0.0) + Draw(sigma, limit);
            }
        }

        var mounting = new SeededRandom(seed ^ 0x6050_0000_0000_0002UL);
        double Turn() => Math.Clamp(options.MisalignmentSigmaDeg * mounting.NextGaussian(), -2.0, 2.0) * (Math.PI / 180.0);
        double[] turn = Rotation(Turn(), Turn(), Turn());
        Multiply(_gyroMatrix, turn);
        Multiply(_accelMatrix, turn);
    }

    /// <summary>True while the sun shines on the chip.</summary>
    public bool SunShines { get; set; }

    /// <summary>How much warmer than the air the chip is, kelvin.</summary>
    public double WarmthKelvin => _warmthKelvin;

    /// <summary>Zero-rate output of an axis at a temperature, deg/s, without noise.</summary>
    public double GyroBiasDegPerSecond(int axis, double celsius)
        => _gyroBias[axis] + (_gyroPerKelvin[axis] * (celsius - 25.0)) + _gyroWander[axis];

    /// <summary>Zero-g output of an axis at a temperature, g, without noise.</summary>
    public double AccelBiasG(int axis, double celsius) => _accelBias[axis] + (_accelPerKelvin[axis] * (celsius - 25.0));

    /// <summary>What the gyro makes of a rate, both deg/s.</summary>
    public double Gyro(int axis, in Vector256<double> rate, double celsius, double bandwidthHertz)
        => Mix(_gyroMatrix, axis, rate) + GyroBiasDegPerSecond(axis, celsius)
           + Noise(_options.GyroNoiseDegPerSecond * Math.Sqrt(bandwidthHertz / 98.0));

    /// <summary>What the accelerometer makes of a specific force, both g.</summary>
    public double Accel(int axis, in Vector256<double> force, double celsius, double bandwidthHertz)
        => Mix(_accelMatrix, axis, force) + AccelBiasG(axis, celsius)
           + Noise(_options.AccelNoiseMicroGPerRootHertz * 1e-6 * Math.Sqrt(bandwidthHertz));

    /// <summary>Lets time pass to the present: the zero-rate outputs wander (a first-order Gauss-Markov process), the chip warms up.</summary>
    public void Pass(long nowNanoseconds)
    {
        double seconds = (nowNanoseconds - _passedAt) * 1e-9;
        double warm = _options.SelfHeatingKelvin + (SunShines ? _options.SunKelvin : 0.0);
        _warmthKelvin += (warm - _warmthKelvin) * (seconds / (seconds + _options.WarmingSeconds));
        if (_options.GyroWanderDegPerSecond > 0.0)
        {
            double past = Math.Exp(-seconds / _options.GyroWanderSeconds);
            double fresh = _options.GyroWanderDegPerSecond * Math.Sqrt(1.0 - (past * past));
            for (int axis = 0; axis < 3; axis++)
            {
                _gyroWander[axis] = (past * _gyroWander[axis]) + (fresh * _random.NextGaussian());
            }
        }

        _passedAt = nowNanoseconds;
    }

    private static double Mix(double[] matrix, int axis, in Vector256<double> v)
        => (matrix[axis * 3] * v.GetElement(0)) + (matrix[(axis * 3) + 1] * v.GetElement(1))
           + (matrix[(axis * 3) + 2] * v.GetElement(2));

    /// <summary>What a board turned by small angles about x, y and z (in that order) sees of a vector of the arm, row by row.</summary>
    private static double[] Rotation(double x, double y, double z)
    {
        (double sx, double cx) = Math.SinCos(x);
        (double sy, double cy) = Math.SinCos(y);
        (double sz, double cz) = Math.SinCos(z);
        return
        [
            cy * cz, (sx * sy * cz) + (cx * sz), (sx * sz) - (cx * sy * cz),
            -cy * sz, (cx * cz) - (sx * sy * sz), (sx * cz) + (cx * sy * sz),
            sy, -sx * cy, cx * cy,
        ];
    }

    private static void Multiply(double[] left, double[] right)
    {
        for (int row = 0; row < 9; row += 3)
        {
            (double a, double b, double c) = (left[row], left[row + 1], left[row + 2]);
            for (int column = 0; column < 3; column++)
            {
                left[row + column] = (a * right[column]) + (b * right[3 + column]) + (c * right[6 + column]);
            }
        }
    }

    private double Noise(double sigma) => sigma > 0.0 ? sigma * _random.NextGaussian() : 0.0;

    private double Draw(double sigma, double limit) => Math.Clamp(sigma * _random.NextGaussian(), -limit, limit);
}
