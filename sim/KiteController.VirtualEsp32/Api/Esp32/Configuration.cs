using System;
using KiteController.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Which pin serves which function of the chip.</summary>
public class Configuration
{
    /// <summary>The pin of a function; -1 if none was given.</summary>
    public static int GetFunctionPin(DeviceFunction function) => VirtualBoard.Current.Functions.PinOf(function);

    /// <summary>Gives a function to a pin. It acts on devices made afterwards.</summary>
    /// <exception cref="ArgumentException">
    /// The pin cannot do it (I2C, SPI clock and data out, serial out need an output), or the function cannot be given:
    /// ADC channels sit on fixed pins.
    /// </exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        VirtualBoard board = VirtualBoard.Current;
        board.Charge(NativeCall.Other);
        board.Functions.Set(pin, value);
    }
}
