using System.Device.Gpio;
using System.Device.Pwm;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.VirtualEsp32;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>What the bridge and its enable circuit see of the motor driver.</summary>
public sealed class SpoolMotorTests
{
    [Theory]
    [InlineData(0.5f)]
    [InlineData(-0.25f)]
    [InlineData(1f)]
    [InlineData(-1f)]
    public void AcceptedTicksDriveTheBridgeWithThatDuty(float duty)
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, duty, true, 3);
        Assert.True(bench.Board.Drive.Driven);
        Assert.InRange(bench.Board.Drive.Duty, duty - 0.001, duty + 0.001);
    }

    // Requirement: KC-SAF-008
    [Fact]
    public void WithoutEdgesTheCircuitShortsTheMotorWithinFortyMilliseconds()
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.5f, true, 5);
        bench.PassMilliseconds(25);
        Assert.True(bench.Board.Drive.Driven, "the circuit rides through a short pause");
        bench.PassMilliseconds(10);
        Assert.False(bench.Board.Drive.Driven);
        Assert.Equal(0.0, bench.Board.Drive.Duty);
    }

    [Fact]
    public void RefusedTickTakesTheDutyAwayAtOnceAndGivesNoEdge()
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.5f, true, 5);
        Tick(bench, motor, 0.5f, false, 1);
        Assert.Equal(0.0, bench.Board.Drive.Duty);
        Assert.True(bench.Board.Drive.Driven, "the circuit itself takes its 40 ms");
        Tick(bench, motor, 0.5f, false, 4);
        Assert.False(bench.Board.Drive.Driven);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(1.001f)]
    [InlineData(-2f)]
    public void DutyThatIsNoDutySwitchesOff(float duty)
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.5f, true, 5);
        Tick(bench, motor, duty, true, 1);
        Assert.Equal(0.0, bench.Board.Drive.Duty);
        Tick(bench, motor, duty, true, 5);
        Assert.False(bench.Board.Drive.Driven);
    }

    [Fact]
    public void UnchangedDutyIsNotWrittenAgain()
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.5f, true, 1);
        bench.Board.Statistics.Clear();
        Tick(bench, motor, 0.5f, true, 10);
        Assert.Equal(0, bench.Board.Statistics.CallsOf(NativeCall.Pwm));
        Assert.Equal(10, bench.Board.Statistics.CallsOf(NativeCall.Gpio));
        Tick(bench, motor, 0.51f, true, 1);
        Assert.Equal(1, bench.Board.Statistics.CallsOf(NativeCall.Pwm));
    }

    [Fact]
    public void TurningRoundShowsTheBridgeNoDutyForTwoPeriodsFirst()
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.8f, true, 3);
        bench.Board.Statistics.Clear();
        Tick(bench, motor, -0.8f, true, 1);
        Assert.Equal(2, bench.Board.Statistics.CallsOf(NativeCall.Pwm));
        Assert.True(bench.Board.Statistics.NanosecondsOf(NativeCall.Clock) >= 100_000);
        Assert.InRange(bench.Board.Drive.Duty, -0.801, -0.799);

        bench.Board.Statistics.Clear();
        Tick(bench, motor, 0f, true, 1);
        Tick(bench, motor, 0.3f, true, 1);
        Assert.Equal(0, bench.Board.Statistics.CallsOf(NativeCall.Clock));
        Assert.InRange(bench.Board.Drive.Duty, 0.299, 0.301);
    }

    [Fact]
    public void DisposedMotorIsOff()
    {
        var bench = new Bench();
        SpoolMotor motor = Make();
        Tick(bench, motor, 0.8f, true, 3);
        motor.Dispose();
        bench.PassMilliseconds(50);
        Assert.False(bench.Board.Drive.Driven);
        Assert.Equal(0.0, bench.Board.Drive.Duty);
    }

    private static SpoolMotor Make()
    {
        var gpio = new GpioController();
        Configuration.SetPinFunction(Pins.MotorPwm, DeviceFunction.PWM1);
        var motor = new SpoolMotor(
            PwmChannel.CreateFromPin(Pins.MotorPwm, SpoolMotor.FrequencyHertz, 0.0),
            gpio.OpenPin(Pins.MotorDirection, PinMode.Output),
            gpio.OpenPin(Pins.MotorEnable, PinMode.Output));
        motor.Start();
        return motor;
    }

    private static void Tick(Bench bench, SpoolMotor motor, float duty, bool accepted, int ticks)
    {
        var command = new ActuatorCommand { Duty = duty, EnableEdge = accepted };
        for (int i = 0; i < ticks; i++)
        {
            motor.Drive(command);
            bench.PassMilliseconds(10);
        }
    }
}
