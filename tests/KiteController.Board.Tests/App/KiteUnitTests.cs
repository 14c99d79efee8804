using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>The whole unit on the bench.</summary>
public sealed class KiteUnitTests
{
    // Requirement: KC-SAF-001
    [Fact]
    public void BootsDisarmedWithTheMotorOffAndKeepsTime()
    {
        var bench = new Bench();
        KiteUnit unit = Boot();
        Run(unit, 500);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
        Assert.False(bench.Board.Drive.Driven);
        Assert.Equal(0, unit.Timing.Overruns);
        Assert.Equal(string.Empty, PartText.Describe(unit.Board));
        Assert.True(unit.Frame.ImuFresh && unit.Frame.PivotFresh && unit.Frame.TensionFresh && unit.Frame.EncoderFresh && unit.Frame.AnalogFresh);
        Assert.InRange(unit.Frame.DtMicroseconds, 9_900, 10_100);
    }

    [Fact]
    public void BootTakesLessThanASecond()
    {
        var bench = new Bench();
        Assert.InRange(bench.MillisecondsOf(() => Boot()), 300.0, 1000.0);
    }

    [Theory]
    [InlineData("imu", Reason.ImuLost, "MPU6050")]
    [InlineData("pivot", Reason.PivotLost, "AS5600")]
    [InlineData("cell", Reason.LoadCellLost, "NAU7802")]
    public void WithoutAPartItBootsRefusesToArmAndNamesIt(string part, Reason reason, string name)
    {
        var bench = new Bench();
        Take(bench, part, true);
        KiteUnit unit = Boot();
        Run(unit, 400);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 10);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
        Assert.Equal(reason, unit.Flight.Status.Refusal);
        Assert.Contains(name, PartText.Describe(unit.Board));
        Assert.Contains("does not answer", PartText.Describe(unit.Board));
        Assert.Equal(0, unit.Timing.Overruns);
    }

    [Theory]
    [InlineData("imu")]
    [InlineData("pivot")]
    [InlineData("cell")]
    public void PartPluggedInLaterWorksAfterTheNextDisarm(string part)
    {
        var bench = new Bench();
        Take(bench, part, true);
        KiteUnit unit = Boot();
        Run(unit, 100);
        Take(bench, part, false);
        unit.Request(OperatorRequest.Disarm);
        Run(unit, 100);
        Assert.Equal(string.Empty, PartText.Describe(unit.Board));
        Assert.True(unit.Frame.ImuFresh && unit.Frame.PivotFresh && unit.Frame.TensionFresh);
        Assert.Equal(0, unit.Timing.Overruns);
    }

    [Fact]
    public void HeldBusAtBootEndsInAUnitThatStillTicks()
    {
        var bench = new Bench();
        bench.Board.I2c.HeldLow = true;
        KiteUnit unit = Boot();
        Run(unit, 2000);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
        Assert.Contains("holds the sensor wires", PartText.Describe(unit.Board));
        Assert.InRange(unit.Timing.Overruns, 1, 10);
    }

    [Fact]
    public void ArmedUnitGivesItsEdgesAndDisarmsAgain()
    {
        var bench = new Bench();
        KiteUnit unit = Boot();
        Assert.True(Arm(unit), unit.Flight.Status.Refusal.ToString());
        Run(unit, 10);
        Assert.True(bench.Board.Drive.Driven);
        unit.Request(OperatorRequest.Disarm);
        Run(unit, 6);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
        Assert.False(bench.Board.Drive.Driven);
    }

    [Fact]
    public void RequestReachesExactlyOneFrame()
    {
        _ = new Bench();
        KiteUnit unit = Boot();
        unit.Request(OperatorRequest.Hold);
        unit.RunCycle();
        Assert.Equal(OperatorRequest.Hold, unit.Frame.Request);
        unit.RunCycle();
        Assert.Equal(OperatorRequest.None, unit.Frame.Request);
    }

    // Requirement: KC-SAF-008
    [Fact]
    public void ChipThatHangsLeavesTheMotorShorted()
    {
        var bench = new Bench();
        KiteUnit unit = Boot();
        Assert.True(Arm(unit));
        Run(unit, 10);
        bench.PassMilliseconds(45);
        Assert.False(bench.Board.Drive.Driven);
    }

    // Requirement: KC-SAF-004
    [Fact]
    public void StopOpensTheMotorAndIsTold()
    {
        var bench = new Bench();
        KiteUnit unit = Boot();
        Assert.True(Arm(unit));
        Run(unit, 10);
        bench.Signals.StopPressed = true;
        bench.PassMilliseconds(2);
        Assert.False(bench.Board.Drive.Driven, "without software");
        Run(unit, 5);
        Assert.NotEqual(UnitState.Armed, unit.Flight.Status.State);
        Assert.Equal(Reason.StopPressed, unit.Flight.Status.StateReason);
    }

    [Fact]
    public void MotorAndBuzzerKeepTheirOwnFrequencies()
    {
        var bench = new Bench();
        KiteUnit unit = Boot();
        unit.Board.Announce(Annunciation.Failsafe);
        Assert.Equal(Buzzer.FrequencyHertz, bench.Board.Buzzer.FrequencyHertz);
        unit.Board.Drive(new ActuatorCommand { Duty = 0.5f, EnableEdge = true });
        bench.PassMilliseconds(10);
        unit.Board.Drive(new ActuatorCommand { Duty = 0.5f, EnableEdge = true });
        bench.PassMilliseconds(2);
        Assert.InRange(bench.Board.Drive.Duty, 0.499, 0.501);
    }

    private static KiteUnit Boot() => new(new FlightParameters(), new Calibration());

    private static void Take(Bench bench, string part, bool absent)
    {
        VirtualEsp32.Parts.I2cFaults faults = part switch
        {
            "imu" => bench.Board.Imu.Faults,
            "pivot" => bench.Board.PivotSensor.Faults,
            _ => bench.Board.LoadCell.Faults,
        };
        faults.Absent = absent;
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }

    /// <summary>Zero of the load cell as a calibration would find it, a few seconds of rest, then arming.</summary>
    private static bool Arm(KiteUnit unit)
    {
        Run(unit, 400);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 2);
        return unit.Flight.Status.State == UnitState.Armed;
    }
}
