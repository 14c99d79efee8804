using System;
using nanoFramework.Hardware.Esp32;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The chip's table of which pin serves which function, with nanoFramework's defaults (read in its ESP32 source).</summary>
internal sealed class PinFunctions
{
    private const int PwmChannels = 16;
    private readonly int[] _i2c = new int[4];
    private readonly int[] _pwm = new int[PwmChannels];
    private readonly int[] _spi = new int[6];
    private readonly int[] _serial = new int[12];
    private readonly int[] _i2s = new int[10];

    public PinFunctions() => Restart();

    /// <summary>GPIO of each ADC channel; fixed in the chip.</summary>
    public static ReadOnlySpan<sbyte> AdcPins
        => [36, 37, 38, 39, 32, 33, 34, 35, 36, 39, 4, 0, 2, 15, 13, 12, 14, 27, 25, 26];

    /// <summary>Back to the defaults: I2C1 on 18 and 19, I2C2 on 25 and 26, no PWM.</summary>
    public void Restart()
    {
        Array.Fill(_pwm, -1);
        Array.Fill(_i2s, -1);
        Array.Fill(_serial, -1);
        Array.Fill(_spi, -1);
        ReadOnlySpan<int> i2c = [18, 19, 25, 26];
        i2c.CopyTo(_i2c);
        ReadOnlySpan<int> spi1 = [23, 25, 19];
        spi1.CopyTo(_spi);
        ReadOnlySpan<int> com1 = [1, 3, 22, 19];
        com1.CopyTo(_serial);
    }

    /// <summary>The pin of a function, -1 if it has none.</summary>
    public int PinOf(DeviceFunction function)
    {
        int line = (int)function & 0xFF;
        if ((int)function >> 16 == 5)
        {
            return line < AdcPins.Length ? AdcPins[line] : -1;
        }

        return TryFind(function, out int[] table, out int index) ? table[index] : -1;
    }

    /// <summary>Gives a pin a function.</summary>
    /// <exception cref="ArgumentException">The pin cannot serve it, or the function sits on fixed pins.</exception>
    public void Set(int pin, DeviceFunction function)
    {
        bool found = TryFind(function, out int[] table, out int index);
        int kind = (int)function >> 16;
        bool needsOutput = kind == 2 || (kind == 1 && index % 3 != 1) || (kind == 3 && index % 4 is 0 or 2);
        if (!found || (needsOutput && !PinBank.CanOutput(pin)))
        {
            throw new ArgumentException($"Pin {pin} cannot serve {function}.", nameof(function));
        }

        table[index] = pin;
    }

    /// <summary>Data line of an I2C bus, numbered from 1.</summary>
    public int I2cData(int bus) => _i2c[(bus - 1) * 2];

    /// <summary>Clock line of an I2C bus, numbered from 1.</summary>
    public int I2cClock(int bus) => _i2c[((bus - 1) * 2) + 1];

    /// <summary>Data output of an SPI bus, numbered from 1; -1 if it has none.</summary>
    public int SpiDataOut(int bus) => _spi[(bus - 1) * 3];

    /// <summary>Data input of an SPI bus, numbered from 1; -1 if it has none.</summary>
    public int SpiDataIn(int bus) => _spi[((bus - 1) * 3) + 1];

    /// <summary>Clock of an SPI bus, numbered from 1; -1 if it has none.</summary>
    public int SpiClock(int bus) => _spi[((bus - 1) * 3) + 2];

    /// <summary>The timer (0 to 7) of the first PWM function the pin has, -1 if none.</summary>
    public int PwmTimerOf(int pin)
    {
        for (int channel = 0; channel < PwmChannels; channel++)
        {
            if (_pwm[channel] == pin)
            {
                return channel / 2;
            }
        }

        return -1;
    }

    private bool TryFind(DeviceFunction function, out int[] table, out int index)
    {
        int kind = (int)function >> 16;
        int number = (((int)function >> 8) & 0xFF) - 1;
        int line = (int)function & 0xFF;
        int lines;
        (table, lines) = kind switch
        {
            1 => (_spi, 3),
            2 => (_i2c, 2),
            3 => (_serial, 4),
            4 => (_pwm, 1),
            6 => (_i2s, 5),
            _ => (Array.Empty<int>(), 1),
        };
        index = (number * lines) + line;
        return number >= 0 && line < lines && index < table.Length;
    }
}
