using System;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>
/// The ESP32's PWM unit as nanoFramework drives it: two groups (high and low speed) of eight channels and four timers, and one
/// flag "started" for all channels (read in its ESP32 source).
/// </summary>
internal sealed class LedcUnit
{
    private const int ApbClockHz = 80_000_000;
    private const int ChannelsPerGroup = 8;
    private readonly int[] _pinOfChannel = new int[2 * ChannelsPerGroup];
    private readonly int[] _hardwareBits = new int[8];
    private readonly int[] _hardwareFrequency = new int[8];
    private readonly int[] _timerOfPin = new int[PinBank.PinCount];
    private readonly uint[] _ticksOfPin = new uint[PinBank.PinCount];
    private readonly bool[] _attached = new bool[PinBank.PinCount];
    private readonly bool[] _running = new bool[PinBank.PinCount];

    public LedcUnit() => Restart();

    /// <summary>The one flag: true from any Start to any Stop.</summary>
    public bool Started { get; set; }

    /// <summary>Steps of a timer's period by nanoFramework's own count, per timer 0 to 7; 0 before first use.</summary>
    public int[] StepsOfTimer { get; } = new int[8];

    /// <summary>Bits of duty nanoFramework chooses at a frequency: 11 at 20 kHz.</summary>
    public static int BitsAt(int frequency)
    {
        for (int bits = 19; bits > 0; bits--)
        {
            if (((long)ApbClockHz << 8) / frequency / (1L << bits) > 256)
            {
                return bits;
            }
        }

        return 1;
    }

    public void Restart()
    {
        Started = false;
        Array.Fill(_pinOfChannel, -1);
        Array.Clear(_hardwareBits);
        Array.Clear(_hardwareFrequency);
        Array.Clear(_attached);
        Array.Clear(_running);
        Array.Clear(_ticksOfPin);
        Array.Clear(StepsOfTimer);
    }

    /// <summary>True if the pin has a channel in the timer's group; takes a free one if wanted.</summary>
    public bool HasChannel(int pin, int timer, bool take)
    {
        Span<int> group = _pinOfChannel.AsSpan(timer > 3 ? ChannelsPerGroup : 0, ChannelsPerGroup);
        int channel = group.IndexOf(pin);
        if (channel < 0 && take)
        {
            channel = group.IndexOf(-1);
            if (channel >= 0)
            {
                group[channel] = pin;
            }
        }

        return channel >= 0;
    }

    public void FreeChannel(int pin, int timer)
    {
        Span<int> group = _pinOfChannel.AsSpan(timer > 3 ? ChannelsPerGroup : 0, ChannelsPerGroup);
        int channel = group.IndexOf(pin);
        if (channel >= 0)
        {
            group[channel] = -1;
        }
    }

    /// <summary>Sets up a hardware timer, 0 to 3 high speed, 4 to 7 low speed.</summary>
    /// <exception cref="ArgumentException">The frequency cannot be made.</exception>
    public void SetTimer(int hardwareTimer, int frequency, int bits)
    {
        if (frequency > ApbClockHz / 2)
        {
            throw new ArgumentException("The frequency is above 40 MHz.", nameof(frequency));
        }

        _hardwareFrequency[hardwareTimer] = frequency;
        _hardwareBits[hardwareTimer] = bits;
    }

    /// <summary>True once a timer of the group is set up; before that the driver refuses duties (assumed from ESP-IDF).</summary>
    public bool GroupIsReady(int timer)
        => _hardwareBits.AsSpan(timer > 3 ? 4 : 0, 4).ContainsAnyExcept(0);

    /// <summary>Sets the duty of a pin's channel; one that was attached once goes on running with it.</summary>
    public void SetTicks(int pin, uint ticks)
    {
        _ticksOfPin[pin] = ticks;
        _running[pin] = _attached[pin];
    }

    public void AttachAndRun(int pin, int timer, uint ticks)
    {
        _attached[pin] = true;
        _timerOfPin[pin] = timer;
        SetTicks(pin, ticks);
    }

    public void Hold(int pin) => _running[pin] = false;

    /// <summary>The pin was given another use.</summary>
    public void LosePin(int pin)
    {
        _attached[pin] = false;
        _running[pin] = false;
    }

    /// <summary>True if the pin belongs to PWM.</summary>
    public bool Drives(int pin) => _attached[pin];

    /// <summary>Share of the period a pin is high, 0 to 1.</summary>
    public double OutputDuty(int pin)
    {
        if (!_running[pin])
        {
            return 0.0;
        }

        double duty = (double)_ticksOfPin[pin] / (1 << _hardwareBits[_timerOfPin[pin]]);
        return duty < 1.0 ? duty : 1.0;
    }

    /// <summary>Frequency on a pin in hertz, 0 if nothing runs.</summary>
    public int OutputFrequency(int pin) => _running[pin] ? _hardwareFrequency[_timerOfPin[pin]] : 0;
}
