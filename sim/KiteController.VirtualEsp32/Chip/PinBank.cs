using System;
using System.Device.Gpio;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The GPIO pins of the chip: who holds them, how they are driven, what they show.</summary>
internal sealed class PinBank
{
    /// <summary>Pins the chip numbers.</summary>
    public const int PinCount = 40;

    private readonly VirtualBoard _board;
    private readonly GpioPin?[] _opened = new GpioPin?[PinCount];
    private readonly bool[] _reserved = new bool[PinCount];
    private readonly bool[] _driven = new bool[PinCount];
    private readonly bool[] _level = new bool[PinCount];
    private readonly PinMode[] _mode = new PinMode[PinCount];

    public PinBank(VirtualBoard board) => _board = board;

    /// <summary>True for pins the ESP32 has (20, 24 and 28 to 31 are missing).</summary>
    public static bool Exists(int pin) => pin is >= 0 and < PinCount and not 20 and not 24 and not (>= 28 and <= 31);

    /// <summary>True for existing pins that can be outputs: 34 to 39 cannot.</summary>
    public static bool CanOutput(int pin) => pin < 34 && Exists(pin);

    /// <summary>True if the pin can be used so. The chip says yes to pull-ups on input-only pins, which have none.</summary>
    public static bool IsModeSupported(int pin, PinMode mode)
        => Exists(pin) && (CanOutput(pin) ? mode <= PinMode.OutputOpenSourcePullDown : mode <= PinMode.InputPullUp);

    /// <summary>Lets go of everything, as at a restart; pins are inputs again.</summary>
    public void Restart(long now)
    {
        for (int pin = 0; pin < PinCount; pin++)
        {
            Write(pin, false, now);
        }

        Array.Clear(_opened);
        Array.Clear(_reserved);
        Array.Clear(_driven);
        Array.Clear(_mode);
    }

    public bool IsBusy(int pin) => !Exists(pin) || _reserved[pin];

    public void Reserve(int pin, bool reserved)
    {
        if (Exists(pin))
        {
            _reserved[pin] = reserved;
        }
    }

    public GpioPin? OpenedPin(int pin) => (uint)pin < PinCount ? _opened[pin] : null;

    public GpioPin Open(VirtualBoard board, int pin)
    {
        if (IsBusy(pin))
        {
            throw new InvalidOperationException($"Pin {pin} is in use or does not exist.");
        }

        _reserved[pin] = true;
        return _opened[pin] = new GpioPin(board, pin);
    }

    public void Close(int pin)
    {
        SetMode(pin, PinMode.Input, _board.NowNanoseconds);
        _opened[pin] = null;
        _reserved[pin] = false;
    }

    public void SetMode(int pin, PinMode mode, long now)
    {
        if (!IsModeSupported(pin, mode))
        {
            throw new ArgumentException($"Pin {pin} cannot be {mode}.", nameof(mode));
        }

        _board.Ledc.LosePin(pin);
        Write(pin, false, now);
        _driven[pin] = mode >= PinMode.Output;
        _mode[pin] = mode;
    }

    public bool OutputLevel(int pin) => _level[pin];

    public void Write(int pin, bool high, long now)
    {
        if (_level[pin] != high)
        {
            _level[pin] = high;
            if (pin == _board.Wiring.MotorEnablePin)
            {
                _board.EnableCircuit.Edge(now);
            }
        }
    }

    /// <summary>What the outside sees on a pin with a pull-down: high only while the chip drives it high.</summary>
    public bool OutsideLevel(int pin) => _driven[pin] && _level[pin];

    /// <summary>What the chip reads. Outputs read low: their input buffer is off (read: output modes, never input-output).</summary>
    public bool ReadInput(int pin)
    {
        PinMode mode = _mode[pin];
        if (mode >= PinMode.Output)
        {
            return false;
        }

        if (pin == _board.Wiring.StopPin)
        {
            return _board.Stop.IsOpen && Floating(mode);
        }

        if (pin == _board.Wiring.EncoderPinA)
        {
            return _board.Encoder.LevelA;
        }

        return pin == _board.Wiring.EncoderPinB ? _board.Encoder.LevelB : Floating(mode);
    }

    /// <summary>A line nobody drives: high with the pull-up, else low (assumed for a pin left floating).</summary>
    private static bool Floating(PinMode mode) => mode == PinMode.InputPullUp;
}
