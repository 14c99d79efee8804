namespace KiteController.VirtualEsp32;

/// <summary>What is soldered to which pin, and the electrical facts of the circuit around the chip.</summary>
/// <remarks>Pins are GPIO numbers. The defaults are the project's board; every electrical figure is a design figure, not a measurement.</remarks>
public sealed class BoardWiring
{
    /// <summary>I2C data line.</summary>
    public int I2cDataPin { get; init; } = 21;

    /// <summary>I2C clock line.</summary>
    public int I2cClockPin { get; init; } = 22;

    /// <summary>Address of the IMU (AD0 low).</summary>
    public byte ImuAddress { get; init; } = 0x68;

    /// <summary>Address of the pivot's angle sensor (fixed in the part).</summary>
    public byte PivotSensorAddress { get; init; } = 0x36;

    /// <summary>Address of the load cell's converter (fixed in the part).</summary>
    public byte LoadCellAddress { get; init; } = 0x2A;

    /// <summary>Clock line of the HX711, if one is fitted.</summary>
    public int LoadCellClockPin { get; init; } = 23;

    /// <summary>Data line of the HX711, if one is fitted; pulled up.</summary>
    public int LoadCellDataPin { get; init; } = 35;

    /// <summary>PWM input of the bridge.</summary>
    public int MotorPwmPin { get; init; } = 25;

    /// <summary>Direction input of the bridge, high pays out; pulled low.</summary>
    public int MotorDirectionPin { get; init; } = 26;

    /// <summary>Input of the enable circuit; pulled low.</summary>
    public int MotorEnablePin { get; init; } = 27;

    /// <summary>First line of the spool encoder.</summary>
    public int EncoderPinA { get; init; } = 18;

    /// <summary>Second line of the spool encoder.</summary>
    public int EncoderPinB { get; init; } = 19;

    /// <summary>
    /// Cycles of one encoder line per revolution of the spool. With 200, the two counts a cycle that the chip's counter
    /// library gets out of a quadrature pair make 400 counts a revolution.
    /// </summary>
    public int EncoderCyclesPerRevolution { get; init; } = 200;

    /// <summary>True if the encoder's lines are swapped, so that paying out counts down.</summary>
    public bool EncoderReversed { get; init; }

    /// <summary>STOP: normally closed to ground.</summary>
    public int StopPin { get; init; } = 33;

    /// <summary>Buzzer, driven by PWM.</summary>
    public int BuzzerPin { get; init; } = 14;

    /// <summary>Status LED, lit when high.</summary>
    public int StatusLedPin { get; init; } = 2;

    /// <summary>Pin that sends to the console's USB adapter.</summary>
    public int ConsoleTransmitPin { get; init; } = 17;

    /// <summary>Pin that hears the console's USB adapter.</summary>
    public int ConsoleReceivePin { get; init; } = 16;

    /// <summary>ADC channel of the lever.</summary>
    public int LeverAdcChannel { get; init; }

    /// <summary>ADC channel of the supply divider.</summary>
    public int SupplyAdcChannel { get; init; } = 3;

    /// <summary>ADC channel of the motor current amplifier.</summary>
    public int MotorCurrentAdcChannel { get; init; } = 6;

    /// <summary>Lever voltage at rest, V.</summary>
    public double LeverCentreVolt { get; init; } = 1.65;

    /// <summary>Lever voltage change from rest to full pay-out, V.</summary>
    public double LeverSpanVolt { get; init; } = 1.35;

    /// <summary>ADC pin voltage per volt of supply.</summary>
    public double SupplyDividerRatio { get; init; } = 1.0 / 6.0;

    /// <summary>ADC pin voltage at zero motor current, V.</summary>
    public double MotorCurrentZeroVolt { get; init; } = 1.65;

    /// <summary>ADC pin voltage per ampere of motor current, V/A.</summary>
    public double MotorCurrentVoltPerAmpere { get; init; } = 0.05;

    /// <summary>Force that gives the load cell its rated output, N (a 5 kg bar).</summary>
    public double LoadCellRatedNewton { get; init; } = 49.03325;

    /// <summary>Output of the load cell at the rated force, mV per volt of excitation.</summary>
    public double LoadCellRatedMillivoltPerVolt { get; init; } = 1.0;

    /// <summary>Force on the load cell per newton of line tension: 2 sin(half the wrap angle), here of a right angle.</summary>
    public double LoadCellNewtonPerTensionNewton { get; init; } = 1.4142135623730951;
}
