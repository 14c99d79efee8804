using System;
using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>From what the IMU feels to the numbers in its output registers.</summary>
/// <remarks>The filters run at 1 kHz; errors, noise and quantisation are worked out only for samples that somebody reads.</remarks>
internal sealed class Mpu6050SignalPath
{
    private const double StandardGravity = 9.80665;
    private const double DegPerRadian = 180.0 / Math.PI;
    private const long GyroStartNanoseconds = 30_000_000;

    /// <summary>Bandwidth and delay of the gyro for DLPF_CFG 0 to 7 (datasheet; 7 is reserved and taken as 0).</summary>
    private static readonly ImuFilterDesign[] GyroDesigns =
    [
        new(256, 0.98), new(188, 1.9), new(98, 2.8), new(42, 4.8), new(20, 8.3), new(10, 13.4), new(5, 18.6), new(256, 0.98),
    ];

    /// <summary>The same of the accelerometer.</summary>
    private static readonly ImuFilterDesign[] AccelDesigns =
    [
        new(260, 0.0), new(184, 2.0), new(94, 3.0), new(44, 4.9), new(21, 8.5), new(10, 13.8), new(5, 19.0), new(260, 0.0),
    ];

    private ImuFilter _accelFilter;
    private ImuFilter _gyroFilter;
    private Vector256<double> _accelSample;
    private Vector256<double> _gyroSample;
    private double _celsius;
    private double _celsiusSample;
    private ImuFilterDesign _gyroDesign;
    private ImuFilterDesign _accelDesign;
    private double _gyroLsbPerDegPerSecond;
    private double _accelLsbPerG;
    private long _gyroReadyAt;
    private bool _pending;

    public Mpu6050SignalPath(Mpu6050Options options, ulong seed) => Errors = new ImuErrors(options, seed);

    public ImuErrors Errors { get; }

    /// <summary>Virtual time at the last grid point, ns.</summary>
    public long Now { get; set; }

    /// <summary>Standby bits of PWR_MGMT_2: XA YA ZA XG YG ZG; an axis in standby reads 0.</summary>
    public int Standby { get; set; }

    private static ReadOnlySpan<double> GyroLsb => [131.0, 65.5, 32.8, 16.4];

    public void Configure(int filter, int gyroRange, int accelRange)
    {
        _gyroDesign = GyroDesigns[filter];
        _accelDesign = AccelDesigns[filter];
        _gyroLsbPerDegPerSecond = GyroLsb[gyroRange];
        _accelLsbPerG = 16384 >> accelRange;
    }

    /// <summary>Leaves sleep: the filters start afresh and the gyro takes its start-up time.</summary>
    public void Wake()
    {
        Reset();
        _gyroReadyAt = Now + GyroStartNanoseconds;
    }

    /// <summary>Starts the filters afresh and drops a sample that nobody read.</summary>
    public void Reset()
    {
        _accelFilter.Reset();
        _gyroFilter.Reset();
        _pending = false;
    }

    public void Step(PhysicalSignals signals)
    {
        _celsius = signals.ImuTemperatureCelsius;
        _accelFilter.Step(Vector256.Create(signals.SpecificForceX, signals.SpecificForceY, signals.SpecificForceZ, 0.0), _accelDesign);
        _gyroFilter.Step(Vector256.Create(signals.AngularRateX, signals.AngularRateY, signals.AngularRateZ, 0.0), _gyroDesign);
    }

    /// <summary>Holds the present filter outputs as the newest sample.</summary>
    public void TakeSample()
    {
        _accelSample = _accelFilter.Output;
        _gyroSample = _gyroFilter.Output;
        _celsiusSample = _celsius;
        _pending = true;
    }

    /// <summary>Writes the newest sample to the output registers, once.</summary>
    public void WriteOutputs(byte[] registers, Mpu6050Faults faults)
    {
        if (!_pending || faults.StuckOutput)
        {
            return;
        }

        _pending = false;
        Errors.Pass(Now);
        double celsius = _celsiusSample + Errors.WarmthKelvin;
        Vector256<double> force = _accelSample * (1.0 / StandardGravity);
        Vector256<double> rate = _gyroSample * DegPerRadian;
        bool gyroReady = Now >= _gyroReadyAt;
        Span<byte> output = registers.AsSpan(Mpu6050Register.AccelXHigh, 14);
        for (int axis = 0; axis < 3; axis++)
        {
            double accel = (Errors.Accel(axis, force, celsius, _accelDesign.BandwidthHertz) + faults.AccelJumpG) * _accelLsbPerG;
            double gyro = (Errors.Gyro(axis, rate, celsius, _gyroDesign.BandwidthHertz) + faults.GyroJumpDegPerSecond) * _gyroLsbPerDegPerSecond;
            bool accelOff = (Standby & (0x20 >> axis)) != 0;
            bool gyroOff = !gyroReady || (Standby & (0x04 >> axis)) != 0;
            Put(output, 2 * axis, accelOff ? 0.0 : accel, faults);
            Put(output, 8 + (2 * axis), gyroOff ? 0.0 : gyro, faults);
        }

        Put(output, 6, (celsius - 36.53) * 340.0, faults);
    }

    private static void Put(Span<byte> output, int offset, double value, Mpu6050Faults faults)
    {
        double clipped = faults.Saturated ? short.MaxValue : Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);
        BinaryPrimitives.WriteInt16BigEndian(output[offset..], (short)clipped);
    }
}
