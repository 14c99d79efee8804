namespace KiteController.VirtualEsp32.Parts;

/// <summary>The buzzer: what the PWM on its pin sounds like.</summary>
public sealed class Buzzer
{
    private readonly VirtualBoard _board;

    internal Buzzer(VirtualBoard board) => _board = board;

    /// <summary>Pitch in hertz, 0 while silent.</summary>
    public int FrequencyHertz
    {
        get
        {
            double duty = _board.Ledc.OutputDuty(_board.Wiring.BuzzerPin);
            return duty is > 0.0 and < 1.0 ? _board.Ledc.OutputFrequency(_board.Wiring.BuzzerPin) : 0;
        }
    }

    /// <summary>True while it sounds.</summary>
    public bool IsSounding => FrequencyHertz > 0;
}
