namespace KiteController.VirtualEsp32.Nano;

/// <summary>Stop bits of a serial port.</summary>
public enum StopBits
{
    One = 1,
    Two = 2,
    OnePointFive = 3,
}
