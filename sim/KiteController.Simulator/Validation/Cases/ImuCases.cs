using System;
using System.Buffers.Binary;
using System.Device.I2c;
using KiteController.Physics;
using KiteController.Simulator.Imu;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Parts;
using nanoFramework.Hardware.Esp32;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V12 and V13: recorded inertial sensors through the firmware's attitude filter, and the simulated sensor through its registers.</summary>
internal static class ImuCases
{
    private const int Address = 0x68;
    private const byte Filter = 0x1A;
    private const byte GyroRange = 0x1B;
    private const byte FirstMeasurement = 0x3B;
    private const byte FirstRate = 0x43;
    private const byte Power = 0x6B;
    private const byte WhoAmI = 0x75;
    private const double G = 9.80665;

    public static void RecordedTrials(ValidationSettings settings, CaseRows rows)
    {
        double own = 0.0, full = 0.0, basic = 0.0;
        var found = 0;
        (string Name, double Vqf, double Basic)[] trials =
        [
            ("02_undisturbed_slow_rotation_B", 0.429, 0.947),
            ("07_undisturbed_fast_rotation_B", 1.023, 1.415),
            ("15_undisturbed_fast_translation_A", 0.470, 0.442),
            ("24_disturbed_tapping_A", 0.607, 1.431),
        ];
        foreach (var (name, vqf, basicVqf) in trials)
        {
            var title = $"Trial {name[..2]}: inclination RMSE against BasicVQF's, deg";
            if (!settings.TryFind($"broad/{name}.csv", out var path))
            {
                rows.Skipped(title, basicVqf, "at most", $"The recorded trials are not here: set {ValidationSettings.DataVariable} to the folder that holds broad/.");
                continue;
            }

            var rmse = ImuReplay.Run(ImuRecording.Read(path)).InclinationRmseDeg ?? double.NaN;
            rows.AtMost(title, basicVqf, rmse, $"On this trial BasicVQF beats VQF ({vqf:0.000}); the firmware's filter lies between the two, {rmse - basicVqf:0.000} deg above BasicVQF.");
            (own, full, basic, found) = (own + rmse, full + vqf, basic + basicVqf, found + 1);
        }

        if (found == trials.Length)
        {
            rows.AtMost("Mean of the four trials against BasicVQF's, deg", basic / found, own / found);
            rows.NearShare("Mean of the four trials against VQF's, the aim, deg", full / found, own / found, 0.01);
        }
    }

    public static void SimulatedSensor(ValidationSettings settings, CaseRows rows)
    {
        var plant = new StillPlant(static signals =>
        {
            signals.AngularRateX = 100.0 * Angles.RadianPerDegree;
            signals.AngularRateY = -50.0 * Angles.RadianPerDegree;
            signals.AngularRateZ = 7.0 * Angles.RadianPerDegree;
            signals.SpecificForceX = 0.5 * G;
            signals.SpecificForceY = -0.25 * G;
            signals.SpecificForceZ = 1.5 * G;
            signals.ImuTemperatureCelsius = 31.5;
        });
        foreach (var (range, perDeg, perG) in new[] { (0, 131.0, 16384.0), (1, 65.5, 8192.0), (2, 32.8, 4096.0), (3, 16.4, 2048.0) })
        {
            var (board, imu) = PowerUp(plant, BoardOptions.Ideal());
            rows.Holds($"Range {range}: identity and power register at power-up", "0x68 0x40", $"0x{Read(imu, WhoAmI, 1)[0]:x2} 0x{Read(imu, Power, 1)[0]:x2}", "equal", Read(imu, WhoAmI, 1)[0] == 0x68 && Read(imu, Power, 1)[0] == 0x40);
            Wake(imu);
            imu.Write(new byte[] { GyroRange, (byte)(range << 3), (byte)(range << 3) });
            board.PassTime(100_000_000);
            var raw = Read(imu, FirstMeasurement, 14);
            double[] expected = [0.5 * perG, -0.25 * perG, 1.5 * perG, (31.5 - 36.53) * 340.0, 100.0 * perDeg, -50.0 * perDeg, 7.0 * perDeg];
            var worst = 0.0;
            for (var i = 0; i < expected.Length; i++)
            {
                worst = Math.Max(worst, Math.Abs(Word(raw, i) - expected[i]));
            }

            rows.AtMost($"Range {range}: largest error of six axes and the thermometer, counts", 1.0, worst);
        }

        for (var axis = 0; axis < 3; axis++)
        {
            rows.NearShare($"Noise of gyroscope axis {"xyz"[axis]} at filter 2, deg/s rms", 0.05, GyroNoise(axis), 0.10);
        }
    }

    private static double GyroNoise(int axis)
    {
        const int count = 4000;
        var (board, imu) = PowerUp(new StillPlant(static _ => { }), new BoardOptions { Seed = 3, Imu = new Mpu6050Options { GyroWanderDegPerSecond = 0.0 } });
        Wake(imu);
        imu.Write(new byte[] { Filter, 2, 0 });
        board.PassTime(100_000_000);
        double sum = 0.0, squares = 0.0;
        for (var i = 0; i < count; i++)
        {
            board.PassTime(VirtualBoard.GridNanoseconds);
            double value = Word(Read(imu, (byte)(FirstRate + 2 * axis), 2), 0);
            sum += value;
            squares += value * value;
        }

        return Math.Sqrt(squares / count - sum * sum / count / count) / 131.0;
    }

    private static (VirtualBoard Board, I2cDevice Imu) PowerUp(IPlant plant, BoardOptions options)
    {
        var board = new VirtualBoard(plant, null, options);
        board.Activate();
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        return (board, I2cDevice.Create(new I2cConnectionSettings(1, Address, I2cBusSpeed.FastMode)));
    }

    private static void Wake(I2cDevice imu) => imu.Write(new byte[] { Power, 0x01 });

    private static byte[] Read(I2cDevice imu, byte register, int count)
    {
        var data = new byte[count];
        imu.WriteRead(new byte[] { register }, data);
        return data;
    }

    private static short Word(byte[] bytes, int index) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(2 * index));

    /// <summary>A world in which the board does nothing but feel.</summary>
    private sealed class StillPlant(Action<PhysicalSignals> felt) : IPlant
    {
        public void Step(in MotorDrive drive, PhysicalSignals signals) => felt(signals);
    }
}
