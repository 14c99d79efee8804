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
    private long _wanderedAt;

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
    }

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

    /// <summary>Lets the zero-rate outputs wander to the present (a first-order Gauss-Markov process).</summary>
    public void Wander(long nowNanoseconds)
    {
        if (_options.GyroWanderDegPerSecond > 0.0)
        {
            double past = Math.Exp(-(nowNanoseconds - _wanderedAt) * 1e-9 / _options.GyroWanderSeconds);
            double fresh = _options.GyroWanderDegPerSecond * Math.Sqrt(1.0 - (past * past));
            for (int axis = 0; axis < 3; axis++)
            {
                _gyroWander[axis] = (past * _gyroWander[axis]) + (fresh * _random.NextGaussian());
            }
        }

        _wanderedAt = nowNanoseconds;
    }

    private static double Mix(double[] matrix, int axis, in Vector256<double> v)
        => (matrix[axis * 3] * v.GetElement(0)) + (matrix[(axis * 3) + 1] * v.GetElement(1))
           + (matrix[(axis * 3) + 2] * v.GetElement(2));

    private double Noise(double sigma) => sigma > 0.0 ? sigma * _random.NextGaussian() : 0.0;

    private double Draw(double sigma, double limit) => Math.Clamp(sigma * _random.NextGaussian(), -limit, limit);
}
