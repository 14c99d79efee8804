namespace KiteController.VirtualEsp32.Parts;

/// <summary>The status LED.</summary>
public sealed class StatusLed
{
    private readonly VirtualBoard _board;

    internal StatusLed(VirtualBoard board) => _board = board;

    /// <summary>Brightness, 0 to 1.</summary>
    public double Brightness
    {
        get
        {
            int pin = _board.Wiring.StatusLedPin;
            return _board.Ledc.Drives(pin) ? _board.Ledc.OutputDuty(pin) : _board.Pins.OutsideLevel(pin) ? 1.0 : 0.0;
        }
    }

    /// <summary>True if it is lit at all.</summary>
    public bool IsLit => Brightness > 0.0;
}
