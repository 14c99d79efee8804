using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;

namespace System.Device.Gpio;

/// <summary>The ESP32's hardware pulse counter (PCNT) on one pin, or on the two lines of a quadrature encoder.</summary>
/// <remarks>
/// Read in nanoFramework's source. The 16-bit hardware register wraps at +/-32767 and an interrupt adds the wrap to a 64-bit
/// count, so the caller never sees a wrap. With two pins the second channel counts the second line's edges by the first
/// line's level, two a cycle, correctly in both directions. The first channel adds the first line's edges *up* in each
/// counted polarity and only inverts them by the second line's level. So a cycle counts 3 with
/// <see cref="GpioPulsePolarity.Falling"/> (the default), 2 with Both, 1 with Rising, and in all three a shaft that rocks
/// across one edge of the first line makes the count drift. A polarity outside the enumeration switches the first channel
/// off and leaves 2 a cycle without drift.
/// </remarks>
public sealed class GpioPulseCounter : IDisposable
{
    private readonly VirtualBoard _board;
    private readonly PulseCounterUnit _unit;
    private GpioPulsePolarity _polarity = GpioPulsePolarity.Falling;
    private ushort _filter;
    private bool _started;
    private bool _disposed;

    /// <summary>Takes one of the eight counters of the chip, stopped, and reserves its pins.</summary>
    /// <param name="pinNumberA">GPIO number of the counted line.</param>
    /// <param name="pinNumberB">GPIO number of the second line; negative: none.</param>
    /// <exception cref="ArgumentException"><paramref name="pinNumberA"/> is negative.</exception>
    /// <exception cref="NotSupportedException">All eight counters are taken, or a pin does not exist.</exception>
    public GpioPulseCounter(int pinNumberA, int pinNumberB = -1)
    {
        if (pinNumberA < 0)
        {
            throw new ArgumentException("A pin number is never negative.", nameof(pinNumberA));
        }

        _board = VirtualBoard.Current;
        _board.Charge(NativeCall.PulseCounter);
        _unit = _board.PulseCounters.Take(pinNumberA, pinNumberB);
    }

    /// <summary>The glitch filter; taken by the chip's driver as nanoseconds whatever its documentation says.</summary>
    /// <exception cref="ArgumentException">The value is above 1023.</exception>
    public ushort FilterPulses
    {
        get => _filter;
        set
        {
            if (value > 1023)
            {
                throw new ArgumentException("The filter takes 0 to 1023.", nameof(value));
            }

            _filter = value;
        }
    }

    /// <summary>True between <see cref="Start"/> and <see cref="Stop"/>.</summary>
    public bool IsStarted => _started;

    /// <summary>Which edges of the first pin count; set it before <see cref="Start"/>.</summary>
    /// <exception cref="InvalidOperationException">The counter is running.</exception>
    public GpioPulsePolarity Polarity
    {
        get => _polarity;
        set
        {
            RequireStarted(false);
            _polarity = value;
        }
    }

    /// <summary>Gives the counter and its pins back.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _board.Charge(NativeCall.PulseCounter);
            _board.PulseCounters.Release(_unit);
            _disposed = true;
        }
    }

    /// <summary>The present count.</summary>
    /// <exception cref="ObjectDisposedException">The counter was disposed.</exception>
    public GpioPulseCount Read() => Read(false);

    /// <summary>The present count, which is then set to zero.</summary>
    /// <exception cref="ObjectDisposedException">The counter was disposed.</exception>
    public GpioPulseCount Reset() => Read(true);

    /// <summary>Sets the count to zero and starts counting.</summary>
    /// <exception cref="ObjectDisposedException">The counter was disposed.</exception>
    /// <exception cref="InvalidOperationException">The counter is running already.</exception>
    public void Start()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        RequireStarted(false);
        _started = true;
        _board.Charge(NativeCall.PulseCounter);
        _unit.Start(_polarity);
    }

    /// <summary>Stops counting; the count stays.</summary>
    /// <exception cref="ObjectDisposedException">The counter was disposed.</exception>
    /// <exception cref="InvalidOperationException">The counter is not running.</exception>
    public void Stop()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        RequireStarted(true);
        _started = false;
        _board.Charge(NativeCall.PulseCounter);
        _unit.Stop();
    }

    private GpioPulseCount Read(bool reset)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.PulseCounter);
        _board.LookAtEncoder();
        GpioPulseCount result;
        result.Count = _unit.Count;
        result.RelativeTime = new TimeSpan(_board.MicrosecondsSinceBoot * TimeSpan.TicksPerMicrosecond);
        if (reset)
        {
            _unit.Clear();
        }

        return result;
    }

    private void RequireStarted(bool started)
    {
        if (_started != started)
        {
            throw new InvalidOperationException(started ? "The counter is not running." : "The counter is running.");
        }
    }
}
