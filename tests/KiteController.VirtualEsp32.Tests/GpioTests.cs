using System;
using System.Device.Gpio;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>GPIO: what throws and what a pin reads, as read in nanoFramework's ESP32 source.</summary>
public class GpioTests
{
    private readonly Rig _rig = new();
    private readonly GpioController _gpio = new();

    [Fact]
    public void APinOpensOnce()
    {
        GpioPin pin = _gpio.OpenPin(2);
        Assert.True(_gpio.IsPinOpen(2));
        Assert.Throws<InvalidOperationException>(() => _gpio.OpenPin(2));
        Assert.Throws<InvalidOperationException>(() => new GpioController().OpenPin(2));
        pin.Dispose();
        Assert.False(_gpio.IsPinOpen(2));
        _gpio.OpenPin(2);
        _gpio.ClosePin(2);
        Assert.Throws<InvalidOperationException>(() => _gpio.ClosePin(2));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    [InlineData(40)]
    public void APinThatDoesNotExistCannotBeOpened(int pin)
        => Assert.Throws<InvalidOperationException>(() => _gpio.OpenPin(pin));

    [Fact]
    public void WritingAPinThatIsNoOutputThrowsAndTogglingItIsSilent()
    {
        GpioPin pin = _gpio.OpenPin(2);
        Assert.Throws<ArgumentException>(() => pin.Write(PinValue.High));
        pin.Toggle();
        Assert.False(_rig.Board.StatusLed.IsLit);
        Assert.Throws<InvalidOperationException>(() => _gpio.Write(4, PinValue.High));
    }

    [Fact]
    public void AnInputOnlyPinCannotBeAnOutput()
    {
        Assert.False(_gpio.IsPinModeSupported(34, PinMode.Output));
        Assert.Throws<ArgumentException>(() => _gpio.OpenPin(34, PinMode.Output));
        Assert.True(_gpio.IsPinOpen(34));
    }

    [Fact]
    public void AnOutputStartsLowTogglesAndReadsLowAlways()
    {
        GpioPin led = _gpio.OpenPin(2, PinMode.Output);
        Assert.False(_rig.Board.StatusLed.IsLit);
        led.Toggle();
        Assert.True(_rig.Board.StatusLed.IsLit);
        Assert.Equal(PinValue.Low, led.Read());
        led.Toggle();
        Assert.False(_rig.Board.StatusLed.IsLit);
    }

    [Fact]
    public void AClosedPinRefusesEverything()
    {
        GpioPin pin = _gpio.OpenPin(2, PinMode.Output);
        pin.Write(PinValue.High);
        pin.Dispose();
        Assert.False(_rig.Board.StatusLed.IsLit);
        Assert.Throws<ObjectDisposedException>(() => pin.Write(PinValue.High));
        Assert.Throws<ObjectDisposedException>(() => pin.Read());
    }

    [Fact]
    public void StopReadsHighWhenPressedOrBrokenWithThePullUp()
    {
        GpioPin stop = _gpio.OpenPin(33, PinMode.InputPullUp);
        _rig.PassToGrid();
        Assert.Equal(PinValue.Low, stop.Read());
        _rig.Board.Signals.StopPressed = true;
        Assert.Equal(PinValue.Low, stop.Read());
        _rig.PassToGrid();
        Assert.Equal(PinValue.High, stop.Read());
        _rig.Board.Signals.StopPressed = false;
        _rig.Board.Stop.WireBroken = true;
        Assert.Equal(PinValue.High, stop.Read());
    }

    [Fact]
    public void WithoutThePullUpAnOpenStopFloatsLowAndIsMissed()
    {
        GpioPin stop = _gpio.OpenPin(33, PinMode.Input);
        _rig.Board.Stop.WireBroken = true;
        Assert.Equal(PinValue.Low, stop.Read());
    }

    [Fact]
    public void TheEncoderLinesCanBeReadAsPins()
    {
        GpioPin a = _gpio.OpenPin(18, PinMode.Input);
        GpioPin b = _gpio.OpenPin(19, PinMode.Input);
        double quarter = 2.0 * Math.PI / 800.0;
        var seen = new System.Text.StringBuilder();
        for (int i = 0; i < 4; i++)
        {
            _rig.Board.Signals.SpoolAngleRadian = (i + 0.5) * quarter;
            _rig.PassToGrid();
            seen.Append((int)a.Read()).Append((int)b.Read()).Append(' ');
        }

        Assert.Equal("00 10 11 01 ", seen.ToString());
    }

    [Fact]
    public void APowerCycleFreesAllPins()
    {
        _gpio.OpenPin(2, PinMode.Output).Write(PinValue.High);
        _rig.Board.PowerCycle();
        Assert.False(_gpio.IsPinOpen(2));
        Assert.False(_rig.Board.StatusLed.IsLit);
    }
}
