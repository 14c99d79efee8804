using System;
using System.Device.Gpio;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>What happens between two grid points.</summary>
public class MillisecondTests
{
    [Fact]
    public void TheSpoolIsSeenToTurnOnWithinAMillisecond()
    {
        // A quarter of a turn each millisecond, 100 counts; a hair past an edge.
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = 1e-4 + (0.5 * Math.PI * ms));
        using var counter = new GpioPulseCounter(18, 19) { Polarity = (GpioPulsePolarity)3 };
        counter.Start();
        rig.PassToGrid();
        rig.PassToGrid();
        long before = counter.Read().Count;
        rig.PassToGrid();
        rig.Board.PassTime(VirtualBoard.GridNanoseconds / 2);
        Assert.InRange(counter.Read().Count - before, 140, 155);
        rig.PassToGrid();
        Assert.InRange(counter.Read().Count - before, 190, 205);
    }

    [Fact]
    public void ASpoolThatStopsIsCountedBackToWhereItStands()
    {
        var rig = new Rig((ms, s) => s.SpoolAngleRadian = 1e-4 + (0.5 * Math.PI * Math.Min(ms, 3)));
        using var counter = new GpioPulseCounter(18, 19) { Polarity = (GpioPulsePolarity)3 };
        counter.Start();
        rig.PassMilliseconds(3);
        rig.Board.PassTime(VirtualBoard.GridNanoseconds / 2);
        Assert.InRange(counter.Read().Count, 340, 370);
        rig.PassMilliseconds(3);
        Assert.Equal(300, counter.Read().Count);
    }

    [Fact]
    public void ThePlantGetsTheMeanOfTheDriveOverAMillisecond()
    {
        var rig = new Rig();
        Configuration.SetPinFunction(25, DeviceFunction.PWM1);
        var gpio = new GpioController();
        gpio.OpenPin(26, PinMode.Output).Write(PinValue.High);
        GpioPin enable = gpio.OpenPin(27, PinMode.Output);
        PwmChannel pwm = PwmChannel.CreateFromPin(25, 20000, 0.0);
        pwm.Start();
        pwm.DutyCycle = 0.2;
        for (int i = 0; i < 5; i++)
        {
            enable.Toggle();
            rig.PassMilliseconds(5);
        }

        rig.PassToGrid();
        rig.PassToGrid();
        Assert.Equal(0.2, rig.Plant.LastDrive.Duty, 3);
        rig.Board.PassTime(VirtualBoard.GridNanoseconds * 3 / 4);
        pwm.DutyCycle = 0.6;
        rig.PassToGrid();
        Assert.True(rig.Plant.LastDrive.Driven);
        Assert.InRange(rig.Plant.LastDrive.Duty, 0.26, 0.30);
        rig.PassToGrid();
        Assert.Equal(0.6, rig.Plant.LastDrive.Duty, 3);
    }
}
