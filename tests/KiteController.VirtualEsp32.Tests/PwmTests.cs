using System;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>PWM with its traps, as read in nanoFramework's ESP32 source.</summary>
public class PwmTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void APinWithoutPwmFunctionGivesNullInsteadOfAChannel()
        => Assert.Null(PwmChannel.CreateFromPin(25, 20000, 0.0));

    [Fact]
    public void APinThatCannotBeAnOutputIsRefused()
    {
        Configuration.SetPinFunction(34, DeviceFunction.PWM1);
        Assert.Throws<ArgumentException>(() => PwmChannel.CreateFromPin(34, 20000, 0.0));
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.PositiveInfinity)]
    public void ADutyOutOfRangeIsRefused(double duty)
    {
        PwmChannel pwm = Channel(25, DeviceFunction.PWM1, 20000);
        Assert.Throws<ArgumentException>(() => pwm.DutyCycle = duty);
    }

    [Fact]
    public void AFrequencyOfZeroIsRefused()
    {
        PwmChannel pwm = Channel(25, DeviceFunction.PWM1, 20000);
        Assert.Throws<ArgumentException>(() => pwm.Frequency = 0);
    }

    [Fact]
    public void StartingAtFullDutyThrowsButSettingItLaterWorks()
    {
        PwmChannel pwm = Channel(14, DeviceFunction.PWM1, 20000);
        pwm.DutyCycle = 1.0;
        Assert.Throws<ArgumentException>(pwm.Start);
        pwm.DutyCycle = 0.0;
        pwm.Start();
        pwm.DutyCycle = 1.0;
        Assert.Equal(1.0, pwm.DutyCycle);
    }

    [Theory]
    [InlineData(0.12345, 0.1234)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.00009, 0.0)]
    public void TheDutyReadsBackCutDownToTenThousandths(double set, double read)
    {
        PwmChannel pwm = Channel(25, DeviceFunction.PWM1, 20000);
        pwm.Start();
        pwm.DutyCycle = set;
        Assert.Equal(read, pwm.DutyCycle, 1e-12);
    }

    [Theory]
    [InlineData(20_000, 2048)]
    [InlineData(1_000, 65_536)]
    public void TheTimerCutsTheDutyDownToItsOwnSteps(int frequency, int steps)
    {
        PwmChannel pwm = Channel(2, DeviceFunction.PWM1, frequency);
        pwm.Start();
        pwm.DutyCycle = 0.3333;
        Assert.Equal(Math.Floor(steps * 0.3333) / steps, _rig.Board.StatusLed.Brightness, 1e-12);
    }

    [Fact]
    public void StoppingAnyChannelMutesTheSettersOfAllOthers()
    {
        PwmChannel led = Channel(2, DeviceFunction.PWM1, 20000);
        PwmChannel buzzer = Channel(14, DeviceFunction.PWM3, 2000);
        led.Start();
        buzzer.DutyCycle = 0.5;
        buzzer.Start();
        led.DutyCycle = 0.25;
        Assert.True(_rig.Board.Buzzer.IsSounding);
        Assert.Equal(0.25, _rig.Board.StatusLed.Brightness);
        buzzer.Stop();
        led.DutyCycle = 0.75;
        Assert.False(_rig.Board.Buzzer.IsSounding);
        Assert.Equal(0.75, led.DutyCycle);
        Assert.Equal(0.25, _rig.Board.StatusLed.Brightness);
        buzzer.Start();
        led.DutyCycle = 0.75;
        Assert.Equal(0.75, _rig.Board.StatusLed.Brightness);
    }

    [Fact]
    public void NeighbouringChannelsShareATimerAndSpoilEachOther()
    {
        PwmChannel led = Channel(2, DeviceFunction.PWM1, 20000);
        led.DutyCycle = 0.5;
        led.Start();
        PwmChannel buzzer = Channel(14, DeviceFunction.PWM2, 2000);
        buzzer.DutyCycle = 0.5;
        buzzer.Start();
        Assert.Equal(2000, _rig.Board.Buzzer.FrequencyHertz);
        Assert.NotEqual(0.5, _rig.Board.StatusLed.Brightness);
    }

    [Fact]
    public void TheBuzzerSoundsAtItsFrequencyAndIsSilentAtFullDuty()
    {
        PwmChannel buzzer = Channel(14, DeviceFunction.PWM3, 2700);
        Assert.Equal(0, _rig.Board.Buzzer.FrequencyHertz);
        buzzer.DutyCycle = 0.5;
        buzzer.Start();
        Assert.Equal(2700, _rig.Board.Buzzer.FrequencyHertz);
        buzzer.Frequency = 1000;
        Assert.Equal(1000, _rig.Board.Buzzer.FrequencyHertz);
        buzzer.DutyCycle = 1.0;
        Assert.False(_rig.Board.Buzzer.IsSounding);
    }

    [Fact]
    public void AChannelWithoutAPinIsRefused() => Assert.Throws<ArgumentException>(() => PwmChannel.Create(0, 0));

    private static PwmChannel Channel(int pin, DeviceFunction function, int frequency)
    {
        Configuration.SetPinFunction(pin, function);
        return PwmChannel.CreateFromPin(pin, frequency, 0.0);
    }
}
