using System;
using System.Device.Gpio;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The motor bridge and the enable circuit: the truth table that keeps the motor off.</summary>
public class BridgeTests
{
    private readonly Rig _rig = new();
    private readonly GpioPin _direction;
    private readonly GpioPin _enable;
    private readonly PwmChannel _pwm;

    public BridgeTests()
    {
        Configuration.SetPinFunction(25, DeviceFunction.PWM1);
        var gpio = new GpioController();
        _direction = gpio.OpenPin(26, PinMode.Output);
        _enable = gpio.OpenPin(27, PinMode.Output);
        _pwm = PwmChannel.CreateFromPin(25, 20000, 0.0);
        _pwm.Start();
        _pwm.DutyCycle = 0.25;
        _rig.PassMilliseconds(100);
    }

    private bool Driven => _rig.Board.Drive.Driven;

    [Theory]
    [InlineData(true, 0.25)]
    [InlineData(false, -0.25)]
    public void DirectionGivesTheSignHighPaysOut(bool high, double duty)
    {
        _direction.Write(high);
        Toggle(5);
        Assert.Equal(new MotorDrive(true, duty), _rig.Board.Drive);
    }

    [Fact]
    public void OneEdgeIsNotEnoughTwoAre()
    {
        _enable.Toggle();
        _rig.PassToGrid();
        Assert.False(Driven);
        _enable.Toggle();
        _rig.PassToGrid();
        Assert.True(Driven);
    }

    [Fact]
    public void TwoEdgesFartherApartThanTheHoldTimeAreNotEnough()
    {
        _enable.Toggle();
        _rig.PassMilliseconds(45);
        _enable.Toggle();
        _rig.PassToGrid();
        Assert.False(Driven);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APinStuckAtEitherLevelDropsOutAfterFortyMilliseconds(bool level)
    {
        Toggle(5);
        _enable.Write(!level);
        _enable.Write(level);
        _rig.PassMilliseconds(39);
        Assert.True(Driven);
        _rig.PassMilliseconds(3);
        Assert.False(Driven);
    }

    [Fact]
    public void WritingTheSameLevelAgainIsNoEdge()
    {
        Toggle(5);
        for (int i = 0; i < 10; i++)
        {
            _enable.Write(PinValue.High);
            _rig.PassMilliseconds(10);
        }

        Assert.False(Driven);
    }

    [Fact]
    public void APauseOfFiveMillisecondsIsRiddenThrough()
    {
        Toggle(5);
        _rig.PassMilliseconds(15);
        Assert.True(Driven);
        Toggle(5);
        Assert.True(Driven);
    }

    [Fact]
    public void StopOpensItWithoutSoftware()
    {
        Toggle(5);
        _rig.Board.Signals.StopPressed = true;
        PassWholeMillisecond();
        Assert.Equal(new MotorDrive(false, 0.0), _rig.Board.Drive);
    }

    [Fact]
    public void ABrokenStopWireStopsTooAndAWeldedContactDoesNot()
    {
        Toggle(5);
        _rig.Board.Stop.WireBroken = true;
        PassWholeMillisecond();
        Assert.False(Driven);
        _rig.Board.Stop.WireBroken = false;
        _rig.Board.Stop.ContactWelded = true;
        _rig.Board.Signals.StopPressed = true;
        Toggle(5);
        Assert.True(Driven);
    }

    [Fact]
    public void AHungProgramKeepsItsPwmButLosesTheBridge()
    {
        Toggle(5);
        Assert.True(Driven);
        _rig.PassMilliseconds(1000);
        Assert.Equal(0.25, _pwm.DutyCycle);
        Assert.False(Driven);
    }

    [Fact]
    public void PwmHardwareOnTheEnablePinWouldKeepItOnWhichIsWhyTheDesignForbidsIt()
    {
        _enable.Dispose();
        Configuration.SetPinFunction(27, DeviceFunction.PWM3);
        PwmChannel wrong = PwmChannel.CreateFromPin(27, 1000, 0.5);
        wrong.Start();
        _rig.PassMilliseconds(1000);
        Assert.True(Driven);
    }

    [Fact]
    public void ARestartOfTheChipLetsTheMotorGo()
    {
        Toggle(5);
        _rig.Board.RestartChip();
        _rig.PassMilliseconds(45);
        Assert.False(Driven);
        Assert.Equal(45_000, _rig.Board.MicrosecondsSinceBoot);
    }

    [Fact]
    public void FaultsShow()
    {
        Toggle(5);
        _rig.Board.Bridge.Faults.Reversed = true;
        PassWholeMillisecond();
        Assert.Equal(0.25, _rig.Board.Drive.Duty);
        _rig.Board.Bridge.Faults.StuckDuty = -1.0;
        PassWholeMillisecond();
        Assert.Equal(1.0, _rig.Board.Drive.Duty);
        _rig.Board.Bridge.Faults.Dead = true;
        PassWholeMillisecond();
        Assert.False(Driven);
        _rig.Board.Bridge.Faults.Dead = false;
        _rig.Board.EnableCircuit.StuckOn = true;
        _rig.PassMilliseconds(1000);
        Assert.True(Driven);
        _rig.Board.EnableCircuit.StuckOff = true;
        PassWholeMillisecond();
        Assert.False(Driven);
    }

    /// <summary>The drive that is shown is the mean of the last millisecond.</summary>
    private void PassWholeMillisecond()
    {
        _rig.PassToGrid();
        _rig.PassToGrid();
    }

    private void Toggle(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _enable.Toggle();
            _rig.PassMilliseconds(10);
        }
    }
}
