namespace KiteController.VirtualEsp32.Nano;

/// <summary>Parity bit of a serial port.</summary>
public enum Parity
{
    None,
    Odd,
    Even,
}
