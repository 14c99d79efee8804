using KiteController.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>One open GPIO pin.</summary>
/// <remarks>The rules (what throws, what is silent) were read in nanoFramework's ESP32 sources.</remarks>
public sealed class GpioPin : IDisposable
{
    private readonly VirtualBoard _board;
    private readonly int _pinNumber;
    private PinMode _mode = PinMode.Input;
    private bool _disposed;

    internal GpioPin(VirtualBoard board, int pinNumber)
    {
        _board = board;
        _pinNumber = pinNumber;
    }

    /// <summary>GPIO number.</summary>
    public int PinNumber => _pinNumber;

    /// <summary>Makes the pin an input and frees it.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _board.Charge(NativeCall.Gpio);
            _board.Pins.Close(_pinNumber);
        }
    }

    /// <summary>The mode last set; an opened pin starts as <see cref="PinMode.Input"/>.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    public PinMode GetPinMode()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _mode;
    }

    /// <summary>True if the pin can be used so: GPIO 34 to 39 only as inputs.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    public bool IsPinModeSupported(PinMode pinMode)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return KiteController.VirtualEsp32.Chip.PinBank.IsModeSupported(_pinNumber, pinMode);
    }

    /// <summary>The level at the pin. A push-pull or open-drain output reads low always: the chip's input buffer is off.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    public PinValue Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.Gpio);
        return _board.Pins.ReadInput(_pinNumber);
    }

    /// <summary>Sets the mode. An output starts low; a PWM channel on the pin loses it.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    /// <exception cref="ArgumentException">The pin cannot be used so.</exception>
    public void SetPinMode(PinMode value)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.Gpio);
        _board.Pins.SetMode(_pinNumber, value, _board.NowNanoseconds);
        _mode = value;
    }

    /// <summary>Inverts an output. On an input it does nothing, silently.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    public void Toggle()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.Gpio);
        if (_mode >= PinMode.Output)
        {
            _board.Pins.Write(_pinNumber, !_board.Pins.OutputLevel(_pinNumber), _board.NowNanoseconds);
        }
    }

    /// <summary>Sets the level of an output; the outside sees it from the next grid point on.</summary>
    /// <exception cref="ObjectDisposedException">The pin was closed.</exception>
    /// <exception cref="ArgumentException">The pin is not an output.</exception>
    public void Write(PinValue value)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.Gpio);
        if (_mode < PinMode.Output)
        {
            throw new ArgumentException($"Pin {_pinNumber} is not an output.", nameof(value));
        }

        _board.Pins.Write(_pinNumber, (bool)value, _board.NowNanoseconds);
    }
}
