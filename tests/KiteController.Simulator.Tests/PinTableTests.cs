using System;
using KiteController.Simulator.Wiring;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class PinTableTests
{
    [Fact]
    public void TheBuiltInTableNamesEveryPin()
    {
        var wiring = PinTable.Read();

        Assert.Equal(21, wiring.I2cDataPin);
        Assert.Equal(25, wiring.MotorPwmPin);
        Assert.Equal(27, wiring.MotorEnablePin);
        Assert.Equal(33, wiring.StopPin);
        Assert.Equal(6, wiring.MotorCurrentAdcChannel);
    }

    [Fact]
    public void AMissingPinIsNamed() =>
        Assert.Equal("The pin table lacks i2c_data.", Assert.Throws<FormatException>(() => PinTable.Parse("name,gpio,direction,function,note\nmotor_pwm,25,output,PWM1,")).Message);

    [Fact]
    public void ABrokenRowIsShown() =>
        Assert.Contains("motor_pwm,x", Assert.Throws<FormatException>(() => PinTable.Parse("name,gpio,direction,function,note\nmotor_pwm,x,output,PWM1,")).Message);
}
