using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Wiring;

/// <summary>The board as hardware/pins.csv wires it: the simulator solders by that table, and the firmware has its own, so a pin that differs does not work here either.</summary>
public static class PinTable
{
    private const string Resource = "pins.csv";
    private const string AdcFunction = "ADC1 channel ";

    /// <summary>The wiring of the table that is built in.</summary>
    public static BoardWiring Read()
    {
        using var stream = typeof(PinTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The pin table is missing from the build.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>The wiring of a table given as text: name, gpio, direction, function, note.</summary>
    /// <exception cref="FormatException">A row is not of that form, or a pin is missing.</exception>
    public static BoardWiring Parse(string text)
    {
        var gpio = new Dictionary<string, int>(StringComparer.Ordinal);
        var function = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1..])
        {
            var cells = line.Split(',');
            if (cells.Length < 4 || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pin))
            {
                throw new FormatException($"The pin table has a row that is not name, gpio, direction, function, note: {line}");
            }

            gpio[cells[0]] = pin;
            function[cells[0]] = cells[3];
        }

        int Pin(string name) => gpio.TryGetValue(name, out var pin) ? pin : throw new FormatException($"The pin table lacks {name}.");
        int Channel(string name)
        {
            Pin(name);
            var text = function[name];
            return text.StartsWith(AdcFunction, StringComparison.Ordinal)
                ? int.Parse(text.AsSpan(AdcFunction.Length), NumberStyles.None, CultureInfo.InvariantCulture)
                : throw new FormatException($"The pin table gives {name} no ADC channel.");
        }

        return new BoardWiring
        {
            I2cDataPin = Pin("i2c_data"),
            I2cClockPin = Pin("i2c_clock"),
            LoadCellClockPin = Pin("load_cell_clock"),
            LoadCellDataPin = Pin("load_cell_data"),
            MotorPwmPin = Pin("motor_pwm"),
            MotorDirectionPin = Pin("motor_direction"),
            MotorEnablePin = Pin("motor_enable"),
            EncoderPinA = Pin("encoder_a"),
            EncoderPinB = Pin("encoder_b"),
            StopPin = Pin("stop"),
            BuzzerPin = Pin("buzzer"),
            StatusLedPin = Pin("status_led"),
            ConsoleTransmitPin = Pin("console_transmit"),
            ConsoleReceivePin = Pin("console_receive"),
            LeverAdcChannel = Channel("lever"),
            SupplyAdcChannel = Channel("supply"),
            MotorCurrentAdcChannel = Channel("motor_current"),
        };
    }
}
