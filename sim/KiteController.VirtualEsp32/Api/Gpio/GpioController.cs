using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;

namespace System.Device.Gpio;

/// <summary>Opens and closes the GPIO pins of the chip. Open pins belong to the chip, not to the controller object.</summary>
/// <remarks>
/// A pin held by a <see cref="GpioPulseCounter"/> cannot be opened. Closing or disposing leaves the pin an input. Change
/// events are not part of the virtual chip: the firmware polls.
/// </remarks>
public sealed class GpioController : IDisposable
{
    private readonly VirtualBoard _board = VirtualBoard.Current;
    private readonly PinNumberingScheme _numberingScheme;
    private bool _disposed;

    /// <summary>A controller with logical pin numbers.</summary>
    public GpioController()
    {
    }

    /// <summary>A controller; the ESP32 uses GPIO numbers whatever the scheme.</summary>
    public GpioController(PinNumberingScheme numberingScheme) => _numberingScheme = numberingScheme;

    /// <summary>The scheme given at construction.</summary>
    public PinNumberingScheme NumberingScheme => _numberingScheme;

    /// <summary>Number of pins the chip numbers: 40.</summary>
    public int PinCount => PinBank.PinCount;

    /// <summary>Closes a pin.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    public void ClosePin(int pinNumber) => Opened(pinNumber).Dispose();

    /// <summary>Closes all open pins of the chip, also those that other controller objects opened.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            for (int pin = 0; pin < PinBank.PinCount; pin++)
            {
                _board.Pins.OpenedPin(pin)?.Dispose();
            }
        }
    }

    /// <summary>The mode of an open pin.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    public PinMode GetPinMode(int pinNumber) => Opened(pinNumber).GetPinMode();

    /// <summary>True if the pin can be used so: GPIO 34 to 39 only as inputs.</summary>
    public bool IsPinModeSupported(int pinNumber, PinMode mode) => PinBank.IsModeSupported(pinNumber, mode);

    /// <summary>True if the pin is open, held by a counter, or does not exist.</summary>
    public bool IsPinOpen(int pinNumber) => _board.Pins.IsBusy(pinNumber);

    /// <summary>Opens a pin as it is, an input to the library.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already, held by a counter, or does not exist.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        _board.Charge(NativeCall.Gpio);
        return _board.Pins.Open(_board, pinNumber);
    }

    /// <summary>Opens a pin and sets its mode. An output starts low.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already, held by a counter, or does not exist.</exception>
    /// <exception cref="ArgumentException">The pin cannot be used so; it stays reserved, as on the chip.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>The level of an open pin.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    public PinValue Read(int pinNumber) => Opened(pinNumber).Read();

    /// <summary>Sets the mode of an open pin.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    /// <exception cref="ArgumentException">The pin cannot be used so.</exception>
    public void SetPinMode(int pinNumber, PinMode mode) => Opened(pinNumber).SetPinMode(mode);

    /// <summary>Writes an open output.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    /// <exception cref="ArgumentException">The pin is not an output.</exception>
    public void Write(int pinNumber, PinValue value) => Opened(pinNumber).Write(value);

    private GpioPin Opened(int pinNumber)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _board.Pins.OpenedPin(pinNumber) ?? throw new InvalidOperationException($"Pin {pinNumber} is not open.");
    }
}
