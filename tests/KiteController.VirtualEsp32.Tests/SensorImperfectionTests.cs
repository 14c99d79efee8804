using System;
using System.Device.I2c;
using KiteController.VirtualEsp32.Parts;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Imperfections of sensors as they sit on the spool: turned, warm, creeping, rubbing. Against the figures stated for them.</summary>
public class SensorImperfectionTests
{
    private static readonly double CountsPerNewton = Math.Sqrt(2.0) / 49.03325 * 1e-3 * 128 * 2.0 * 8388608;

    [Fact]
    public void TheImuSitsTurnedOnTheArmByHalfADegreeAboutEachAxis()
    {
        double squareX = 0.0, squareY = 0.0;
        const int seeds = 400;
        for (ulong seed = 0; seed < seeds; seed++)
        {
            short[] raw = LevelReading(seed, ImuWith(misalignmentDeg: 0.5), yawRate: 0.0);
            squareX += Math.Pow(raw[0] / 16384.0 * 180.0 / Math.PI, 2.0);
            squareY += Math.Pow(raw[1] / 16384.0 * 180.0 / Math.PI, 2.0);
        }

        // The turn about y shows in x, the one about x in y; 400 draws know their sigma to 3.5 %.
        Assert.Equal(0.5, Math.Sqrt(squareX / seeds), 0.06);
        Assert.Equal(0.5, Math.Sqrt(squareY / seeds), 0.06);
    }

    [Fact]
    public void GyroAndAccelerometerAreTurnedTogetherAndKeepTheirLength()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            short[] raw = LevelReading(seed, ImuWith(misalignmentDeg: 1.0), yawRate: 100.0 * Math.PI / 180.0);
            double g = 9.80665 / 9.80665 * 16384.0;
            Assert.Equal(g, Math.Sqrt(((double)raw[0] * raw[0]) + ((double)raw[1] * raw[1]) + ((double)raw[2] * raw[2])), 2.0);
            Assert.Equal(raw[0] / 16384.0, raw[4] / 13100.0, 3e-4);
            Assert.Equal(raw[1] / 16384.0, raw[5] / 13100.0, 3e-4);
        }
    }

    [Fact]
    public void TheImuWarmsByThreeKelvinAndItsZeroRateDrifts()
    {
        var rig = new Rig(null, new BoardOptions { Seed = 3, Imu = new Mpu6050Options { GyroNoiseDegPerSecond = 0.0, GyroWanderDegPerSecond = 0.0 } });
        I2cDevice imu = Imu.Awake();
        (double celsius, double rate) = Warmed(rig, imu, 0.1);
        (double later, double drifted) = Warmed(rig, imu, 1200.0);

        Assert.Equal(25.0, celsius, 0.1);
        Assert.Equal(28.0, later, 0.1);
        double expected = rig.Board.Imu.TrueGyroBiasDegPerSecond(0, later) - rig.Board.Imu.TrueGyroBiasDegPerSecond(0, celsius);
        Assert.NotEqual(0.0, expected);
        Assert.Equal(expected, drifted - rate, 1.1 / 131.0);

        rig.Board.Imu.SunShines = true;
        Assert.Equal(43.0, Warmed(rig, imu, 1200.0).Celsius, 0.1);
    }

    [Fact]
    public void ZeroRateDriftsByTheStatedShareOfAKelvinOverManyParts()
    {
        double squares = 0.0;
        const int parts = 500;
        for (ulong seed = 0; seed < parts; seed++)
        {
            var board = new VirtualBoard(new TestPlant(), null, new BoardOptions { Seed = seed });
            squares += Math.Pow((board.Imu.TrueGyroBiasDegPerSecond(1, 35.0) - board.Imu.TrueGyroBiasDegPerSecond(1, 25.0)) / 10.0, 2.0);
        }

        Assert.Equal(0.03, Math.Sqrt(squares / parts), 0.003);
    }

    [Fact]
    public void RingAndPulleyTakeThreePercentWhileLineRunsOutAndAddThemWhileItRunsIn()
    {
        double angle = 0.0, speed = 0.0;
        var rig = new Rig((_, s) => (s.LineTensionNewton, s.SpoolAngleRadian) = (10.0, angle += speed * 1e-3), LoadCell(new Nau7802Options { FrictionShare = 0.03, CreepShare = 0.0 }));
        I2cDevice cell = Started();
        Assert.Equal(10.0, Newton(rig, cell), 0.01);
        speed = 5.0;
        Assert.Equal(9.7, Newton(rig, cell), 0.01);
        speed = -5.0;
        Assert.Equal(10.3, Newton(rig, cell), 0.01);
        speed = 0.0;
        Assert.Equal(10.3, Newton(rig, cell), 0.01);
    }

    [Fact]
    public void ALastingLoadCreepsByATenthOfAPercent()
    {
        double tension = 0.0;
        var rig = new Rig((_, s) => s.LineTensionNewton = tension, LoadCell(new Nau7802Options { FrictionShare = 0.0, CreepShare = 0.001 }));
        I2cDevice cell = Started();
        double empty = Newton(rig, cell);
        tension = 20.0;
        double fresh = Newton(rig, cell);
        rig.PassMilliseconds(300_000);
        Assert.Equal(0.020 * (1.0 - Math.Exp(-1.0)), Newton(rig, cell) - fresh, 0.001);
        rig.PassMilliseconds(1_200_000);
        Assert.Equal(0.020, rig.Board.LoadCell.CreepNewton, 0.0005);
        tension = 0.0;
        Assert.Equal(0.020, Newton(rig, cell) - empty, 0.001);
    }

    [Fact]
    public void ReadingsComeInWholeSteps()
    {
        // 0.3 of a step more is not seen, 0.7 is: 131 counts per degree a second, 4096 a turn.
        foreach ((double steps, int seen) in new[] { (10.3, 10), (10.7, 11) })
        {
            var rig = new Rig((_, s) => (s.AngularRateZ, s.PivotAngleRadian) = (steps / 131.0 * Math.PI / 180.0, steps / 4096.0 * 2.0 * Math.PI));
            I2cDevice imu = Imu.Awake();
            rig.PassMilliseconds(200);
            Assert.Equal(seen, Imu.Words(Rig.Read(imu, 0x47, 2))[0]);
            byte[] angle = Rig.Read(Rig.Device(0x36), 0x0C, 2);
            Assert.Equal(seen, (angle[0] << 8) | angle[1]);
        }
    }

    private static Mpu6050Options ImuWith(double misalignmentDeg) => new()
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
        MisalignmentSigmaDeg = misalignmentDeg,
    };

    private static short[] LevelReading(ulong seed, Mpu6050Options imuOptions, double yawRate)
    {
        var rig = new Rig((_, s) => s.AngularRateZ = yawRate, new BoardOptions { Seed = seed, Imu = imuOptions });
        I2cDevice imu = Imu.Awake();
        rig.PassMilliseconds(60);
        return Imu.Words(Rig.Read(imu, 0x3B, 14));
    }

    private static (double Celsius, double Rate) Warmed(Rig rig, I2cDevice imu, double seconds)
    {
        for (double passed = 0.0; passed < seconds; passed += 1.0)
        {
            rig.PassMilliseconds((int)(1000.0 * Math.Min(1.0, seconds)));
            Rig.Read(imu, 0x3B, 14);
        }

        short[] raw = Imu.Words(Rig.Read(imu, 0x3B, 14));
        return ((raw[3] / 340.0) + 36.53, raw[4] / 131.0);
    }

    private static BoardOptions LoadCell(Nau7802Options odd) => new()
    {
        LoadCell = new Nau7802Options
        {
            NoiseNanovolt = 0.0,
            NoiseAtGainOneNanovolt = 0.0,
            ZeroSigmaMillivoltPerVolt = 0.0,
            OffsetSigmaMicrovolt = 0.0,
            GainSigma = 0.0,
            RateSigma = 0.0,
            DriftNewton = 0.0,
            SunDriftNewton = 0.0,
            CreepShare = odd.CreepShare,
            FrictionShare = odd.FrictionShare,
        },
    };

    private static I2cDevice Started()
    {
        I2cDevice cell = Rig.Device(0x2A, I2cBusSpeed.StandardMode);
        Rig.Write(cell, 0x00, 0x06);
        Rig.Write(cell, 0x01, 0x27);
        Rig.Write(cell, 0x02, 0x70);
        Rig.Write(cell, 0x00, 0x96);
        return cell;
    }

    private static double Newton(Rig rig, I2cDevice cell)
    {
        rig.PassMilliseconds(200);
        byte[] data = Rig.Read(cell, 0x12, 3);
        return ((((data[0] << 16) | (data[1] << 8) | data[2]) << 8) >> 8) / CountsPerNewton;
    }
}
