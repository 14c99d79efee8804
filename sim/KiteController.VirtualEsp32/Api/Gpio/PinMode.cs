namespace System.Device.Gpio;

/// <summary>How a pin is driven. GPIO 34 to 39 can only be inputs and have no pull resistors.</summary>
public enum PinMode
{
    /// <summary>Input without pull resistor.</summary>
    Input = 0,

    /// <summary>Input with the chip's pull-down resistor (about 45 kilohm).</summary>
    InputPullDown = 1,

    /// <summary>Input with the chip's pull-up resistor (about 45 kilohm).</summary>
    InputPullUp = 2,

    /// <summary>Push-pull output. Reading it back gives low always: the chip's input buffer is off in this mode.</summary>
    Output = 3,

    /// <summary>Output that pulls low or lets go.</summary>
    OutputOpenDrain = 4,

    /// <summary>Output that pulls low or lets go to the chip's pull-up resistor.</summary>
    OutputOpenDrainPullUp = 5,

    /// <summary>On the ESP32 the same as <see cref="OutputOpenDrain"/>.</summary>
    OutputOpenSource = 6,

    /// <summary>On the ESP32 an open drain with the chip's pull-down resistor.</summary>
    OutputOpenSourcePullDown = 7,
}
