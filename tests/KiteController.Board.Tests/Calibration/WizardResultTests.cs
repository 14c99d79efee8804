using System;
using KiteController.App.Calibrating;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>What each step finds against what is true of the virtual unit; the tolerances stand in the asserts.</summary>
public sealed class WizardResultTests
{
    private const double DegPerRadian = 180.0 / Math.PI;

    private readonly ITestOutputHelper _output;

    public WizardResultTests(ITestOutputHelper output) => _output = output;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void GyroscopeBiasIsFoundToATwentiethOfADegreePerSecond(ulong seed)
    {
        var session = new Session(options: new BoardOptions { Seed = seed });
        Assert.Equal(CalibrationOutcome.Kept, session.Do("gyro"));
        Calibration found = session.Calibration;
        double[] degrees =
        [
            found.GyroscopeBiasXRadianPerSecond * DegPerRadian,
            found.GyroscopeBiasYRadianPerSecond * DegPerRadian,
            found.GyroscopeBiasZRadianPerSecond * DegPerRadian,
        ];
        for (int axis = 0; axis < 3; axis++)
        {
            double truth = session.Board.Imu.TrueGyroBiasDegPerSecond(axis, 25.0);
            _output.WriteLine($"axis {axis}: found {degrees[axis]:F3}, true {truth:F3} deg/s");
            Assert.Equal(truth, degrees[axis], 0.05);
        }
    }

    [Fact]
    public void MisalignmentOfAPerfectSensorIsFoundToATenthOfADegree()
    {
        var session = new Session(new Workbench(rollDeg: 3.0, pitchDeg: -4.0, yawDeg: 6.0), BoardOptions.Ideal());
        Assert.Equal(CalibrationOutcome.Kept, session.Do("level"));
        Calibration found = session.Calibration;
        Assert.Equal(3.0, found.ImuRollRadian * DegPerRadian, 0.1);
        Assert.Equal(-4.0, found.ImuPitchRadian * DegPerRadian, 0.1);
        Assert.Equal(6.0, found.ImuYawRadian * DegPerRadian, 0.1);
        Assert.Equal(0.0, found.AccelerometerBiasXMetrePerSecond2, 0.02);
        Assert.Equal(0.0, found.AccelerometerBiasZMetrePerSecond2, 0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AccelerometerBiasIsFoundAndSplitFromTheTilt(ulong seed)
    {
        BoardOptions options = OnlyAccelerometerBias(seed);
        var session = new Session(new Workbench(pitchDeg: 2.0), options);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("level"));
        VirtualEsp32.Parts.Mpu6050 imu = session.Board.Imu;
        Assert.Equal(imu.TrueAccelBiasG(0, 25.0) * 9.80665, session.Calibration.AccelerometerBiasXMetrePerSecond2, 0.03);
        Assert.Equal(imu.TrueAccelBiasG(2, 25.0) * 9.80665, session.Calibration.AccelerometerBiasZMetrePerSecond2, 0.03);
        Assert.Equal(2.0, session.Calibration.ImuPitchRadian * DegPerRadian, 0.25);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void ElevationOfACrookedOrdinarySensorIsRightToOneAndAHalfDegreesAfterwards(ulong seed)
    {
        var session = new Session(new Workbench(rollDeg: -5.0, pitchDeg: 4.0, yawDeg: 5.0), new BoardOptions { Seed = seed });
        double before = WorstElevationErrorDeg(session);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("level"));
        double after = WorstElevationErrorDeg(session);
        _output.WriteLine($"worst elevation error from 0 to 80 degrees: {before:F2} before, {after:F2} after");
        Assert.True(after < before, $"{after} against {before}");
        Assert.InRange(after, 0.0, 1.5);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(123.0)]
    [InlineData(359.9)]
    public void AzimuthZeroIsFoundToAHalfDegreeEvenAcrossTheWrap(double mountingDeg)
    {
        var options = new BoardOptions { PivotSensor = new VirtualEsp32.Parts.As5600Options { MountingDeg = mountingDeg } };
        var session = new Session(options: options);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("azimuth"));
        Assert.InRange(session.Calibration.PivotZeroCount, 0, 4095);
        session.Run(5);
        Assert.Equal(0.0, session.Unit.Flight.Status.ArmAzimuthRadian * DegPerRadian, 0.1);
        double error = Math.IEEERemainder(session.Calibration.PivotZeroCount * 360.0 / 4096.0 - mountingDeg, 360.0);
        Assert.InRange(error, -0.5, 0.5);
        Assert.Equal(237.5, session.Calibration.BaseBearingRadian * DegPerRadian, 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void LoadCellIsFoundToThreeHundredthsOfANewtonAndHalfAPercent(ulong seed)
    {
        var session = new Session(options: new BoardOptions { Seed = seed });
        Assert.Equal(CalibrationOutcome.Kept, session.Do("zero"));
        double zeroErrorNewton = (session.Calibration.TensionZeroCount - session.Board.LoadCell.TrueZeroCount) / session.Board.LoadCell.TrueCountsPerNewton;
        Assert.InRange(zeroErrorNewton, -0.03, 0.03);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("mass"));
        double scale = 1.0 / session.Calibration.TensionNewtonPerCount / session.Board.LoadCell.TrueCountsPerNewton;
        _output.WriteLine($"zero off by {zeroErrorNewton:F4} N, scale {scale:F5} of the true one");
        Assert.InRange(scale, 0.995, 1.005);

        session.Bench.HandNewton = 7.0;
        session.Run(100);
        Assert.InRange(session.Unit.Flight.Status.TensionNewton, 6.93, 7.07);
    }

    [Fact]
    public void SpoolRadiusIsFoundToOnePercentAndTheLengthFollows()
    {
        var spool = new SpoolParameters { CoreRadiusMetre = 0.027, FullRadiusMetre = 0.0315 };
        var session = new Session(new Workbench(spool: spool));
        Assert.Equal(CalibrationOutcome.Kept, session.Do("spool"));
        Assert.Equal(0.027, session.Calibration.SpoolCoreRadiusMetre, 0.0006);
        double before = session.Bench.Spool.LineOutMetre;
        float lengthBefore = session.Unit.Flight.Status.LineLengthMetre;
        session.Bench.PullToMetre = before + 3.0;
        session.Run(3000);
        double pulled = session.Bench.Spool.LineOutMetre - before;
        Assert.Equal(pulled, session.Unit.Flight.Status.LineLengthMetre - lengthBefore, 0.03);
    }

    [Fact]
    public void LineOnTheSpoolIsTakenOverWithoutChangingTheRadius()
    {
        var session = new Session();
        session.Run(310);
        session.Bench.PullToMetre = 7.0;
        session.Run(1500);
        session.Person.When("How many metres of line belong", "200").When("How many metres are out", "9.5");
        float core = session.Calibration.SpoolCoreRadiusMetre;
        Assert.Equal(CalibrationOutcome.Kept, session.Do("line"));
        session.Run(2);
        Assert.Equal(200f, session.Calibration.SpoolLineMetre);
        Assert.Equal(9.5, session.Unit.Flight.Status.LineLengthMetre, 0.01);
        Assert.Equal(7.5, session.Calibration.LineOutAtZeroMetre, 0.05);
        double k = session.Calibration.SpoolRadiusSquaredPerMetre;
        double before = core * core + k * (150.0 - 7.0);
        double after = session.Calibration.SpoolCoreRadiusMetre * session.Calibration.SpoolCoreRadiusMetre + k * (200.0 - 9.5);
        Assert.Equal(Math.Sqrt(before), Math.Sqrt(after), 0.0001);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void MotorIsFoundToAFewPercent(ulong seed)
    {
        var spool = new SpoolParameters { WindingOhm = 0.40, BackEmfVoltSecond = 0.0130, DeadTimeSecond = 800e-9 };
        var session = new Session(new Workbench(spool: spool), new BoardOptions { Seed = seed });
        Assert.Equal(CalibrationOutcome.Kept, session.Do("motor"));
        Calibration found = session.Calibration;
        _output.WriteLine($"{found.MotorResistanceOhm:F4} ohm, {found.SpoolVoltSecondPerRadian:F5} V s/rad, dead {found.MotorDeadDuty:F4}, zero {found.MotorCurrentZeroCount}");
        Assert.Equal(0.41, found.MotorResistanceOhm, 0.03);
        Assert.Equal(0.0130 * 2.5, found.SpoolVoltSecondPerRadian, 0.0015);
        Assert.Equal(0.016, found.MotorDeadDuty, 0.005);
        Assert.InRange(found.MotorCurrentZeroCount, 2044, 2051);
        Assert.Contains("starts to move", session.Person.Text);
        Assert.False(session.Board.Drive.Driven);
    }

    private static BoardOptions OnlyAccelerometerBias(ulong seed) => new()
    {
        Seed = seed,
        Imu = new VirtualEsp32.Parts.Mpu6050Options
        {
            ScaleSigma = 0.0, CrossAxisSigma = 0.0, AccelTemperatureSigmaMilliGPerKelvin = 0.0, MisalignmentSigmaDeg = 0.0,
        },
    };

    private static double WorstElevationErrorDeg(Session session)
    {
        double worst = 0.0;
        for (double elevation = 0.0; elevation <= 80.0; elevation += 20.0)
        {
            session.Bench.ElevationDeg = elevation;
            session.Run(2200);
            double error = (session.Unit.Flight.Status.ArmElevationRadian - session.Bench.TrueElevationRadian) * DegPerRadian;
            worst = Math.Max(worst, Math.Abs(error));
        }

        return worst;
    }
}
