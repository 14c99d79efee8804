using System;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>What nanoFramework's native code does for one PwmChannel object (read in its ESP32 source).</summary>
internal sealed class LedcChannel
{
    private const double DutyFactor = 10_000.0;
    private readonly LedcUnit _unit;
    private readonly int _pin;
    private readonly int _timer;

    public LedcChannel(LedcUnit unit, int pin, int timer)
    {
        _unit = unit;
        _pin = pin;
        _timer = timer;
    }

    /// <summary>Frequency last asked for, Hz.</summary>
    public int Frequency { get; private set; }

    /// <summary>Duty last asked for, cut down to whole 1/10000.</summary>
    public uint DutyTenThousandths { get; private set; }

    public void Allocate()
    {
        if (!PinBank.CanOutput(_pin) || !_unit.HasChannel(_pin, _timer, take: true))
        {
            throw new ArgumentException($"Pin {_pin} cannot have a PWM channel.");
        }
    }

    public void SetFrequency(int frequency)
    {
        if (frequency <= 0)
        {
            throw new ArgumentException("A frequency is positive.", nameof(frequency));
        }

        if (_unit.Started && _unit.HasChannel(_pin, _timer, take: false))
        {
            int bits = LedcUnit.BitsAt(frequency);
            int group = _timer <= 4 ? 0 : 4;
            _unit.SetTimer(group + (_timer & 3), frequency, bits);
            if (_unit.StepsOfTimer[_timer] != 1 << bits)
            {
                _unit.StepsOfTimer[_timer] = 1 << bits;
                _unit.SetTicks(_pin, Ticks());
            }
        }

        Frequency = frequency;
    }

    public void SetDuty(double duty)
    {
        if (duty < 0.0 || duty > 1.0)
        {
            throw new ArgumentException("A duty is between 0 and 1.", nameof(duty));
        }

        // NaN passes the test above, as on the chip; the cast makes 0 of it (assumed of the chip's soft-float library).
        uint tenThousandths = double.IsNaN(duty) ? 0u : (uint)(duty * DutyFactor);
        if (_unit.Started)
        {
            if (!_unit.GroupIsReady(_timer))
            {
                throw new ArgumentException("No channel of this speed group was started yet, but one of the other was.");
            }

            _unit.StepsOfTimer[_timer] = 1 << LedcUnit.BitsAt(Frequency);
            uint before = DutyTenThousandths;
            DutyTenThousandths = tenThousandths;
            if (_unit.HasChannel(_pin, _timer, take: false))
            {
                _unit.SetTicks(_pin, Ticks());
            }
            else
            {
                DutyTenThousandths = before;
                throw new ArgumentException("The channel was disposed.");
            }
        }

        DutyTenThousandths = tenThousandths;
    }

    public void Start()
    {
        if (!_unit.HasChannel(_pin, _timer, take: true))
        {
            throw new ArgumentOutOfRangeException(nameof(_pin), "All channels of the group are taken.");
        }

        int bits = LedcUnit.BitsAt(Frequency);
        _unit.StepsOfTimer[_timer] = 1 << bits;
        _unit.SetTimer(_timer, Frequency, bits);
        if (DutyTenThousandths >= DutyFactor)
        {
            throw new ArgumentException("A channel cannot start at duty 1.0.");
        }

        _unit.AttachAndRun(_pin, _timer, Ticks());
        _unit.Started = true;
    }

    public void Stop()
    {
        _unit.Hold(_pin);
        _unit.Started = false;
    }

    public void Release() => _unit.FreeChannel(_pin, _timer);

    private uint Ticks() => (uint)_unit.StepsOfTimer[_timer] * DutyTenThousandths / 10_000u;
}
