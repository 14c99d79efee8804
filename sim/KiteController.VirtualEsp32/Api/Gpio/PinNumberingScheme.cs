namespace System.Device.Gpio;

/// <summary>How pins are numbered. The ESP32 knows GPIO numbers only and ignores it.</summary>
public enum PinNumberingScheme
{
    /// <summary>GPIO numbers.</summary>
    Logical = 0,

    /// <summary>Numbers on the board's headers.</summary>
    Board = 1,
}
