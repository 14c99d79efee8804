#nullable disable
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;

namespace System.Device.Pwm;

/// <summary>One channel of the ESP32's LEDC unit.</summary>
/// <remarks>
/// Read in nanoFramework's ESP32 source, and kept here with its traps: one "started" flag serves all channels, so
/// <see cref="Stop"/> on any channel makes later duty and frequency changes of every channel stay in memory until some channel
/// starts again; PWM1 and PWM2 share a timer, so do 3 and 4, and so on; the duty is cut down to whole 1/10000 and then to whole
/// steps of the timer (2048 at 20 kHz).
/// </remarks>
public sealed class PwmChannel : IDisposable
{
    private readonly VirtualBoard _board;
    private readonly LedcChannel _channel;

    /// <summary>A channel without a pin: the ESP32 refuses it.</summary>
    /// <exception cref="ArgumentException">Always on the ESP32: a channel needs a pin; use <see cref="CreateFromPin"/>.</exception>
    public PwmChannel(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5)
        : this(dutyCyclePercentage, -1, chip, frequency)
    {
        _ = channel;
    }

    private PwmChannel(double duty, int pin, int timer, int frequency)
    {
        _board = VirtualBoard.Current;
        _board.Charge(NativeCall.Pwm);
        _channel = new LedcChannel(_board.Ledc, pin, timer);
        _channel.SetFrequency(frequency);
        _channel.Allocate();
        _channel.SetDuty(duty);
    }

    /// <summary>Share of the period the pin is high, 0 to 1; acts at once if the channel runs. Read back in steps of 1/10000.</summary>
    /// <exception cref="ArgumentException">Below 0 or above 1.</exception>
    public double DutyCycle
    {
        get => _channel.DutyTenThousandths / 10000.0;
        set
        {
            _board.Charge(NativeCall.Pwm);
            _channel.SetDuty(value);
        }
    }

    /// <summary>Frequency in hertz. Changing it while running shifts the duty of the channel that shares the timer.</summary>
    /// <exception cref="ArgumentException">Not positive, or above 40 MHz.</exception>
    public int Frequency
    {
        get => _channel.Frequency;
        set
        {
            _board.Charge(NativeCall.Pwm);
            _channel.SetFrequency(value);
        }
    }

    /// <summary>The same as the constructor.</summary>
    public static PwmChannel Create(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5)
        => new(chip, channel, frequency, dutyCyclePercentage);

    /// <summary>A stopped channel on a pin that <c>Configuration.SetPinFunction</c> gave a PWM function.</summary>
    /// <returns>The channel, or null if the pin has no PWM function: nothing is thrown (read in its source).</returns>
    /// <exception cref="ArgumentException">The pin cannot be an output, or frequency or duty is out of range.</exception>
    public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        int timer = VirtualBoard.Current.Functions.PwmTimerOf(pin);
        return timer < 0 ? null : new PwmChannel(dutyCyclePercentage, pin, timer, frequency);
    }

    /// <summary>Frees the channel; the pin goes on with its last duty (read: nothing stops it).</summary>
    public void Dispose()
    {
        _board.Charge(NativeCall.Pwm);
        _channel.Release();
    }

    /// <summary>Puts the waveform on the pin.</summary>
    /// <exception cref="ArgumentException">The duty is 1.0: a known fault of the firmware; start lower, then set it.</exception>
    public void Start()
    {
        _board.Charge(NativeCall.Pwm);
        _channel.Start();
    }

    /// <summary>Holds the pin low. See the class remarks: this also mutes the setters of every other channel.</summary>
    public void Stop()
    {
        _board.Charge(NativeCall.Pwm);
        _channel.Stop();
    }
}
