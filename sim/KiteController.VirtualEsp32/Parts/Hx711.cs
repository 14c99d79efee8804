using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The HX711 bridge converter behind its two wires, with its load cell (Avia Semiconductor datasheet).</summary>
/// <remarks>
/// DOUT falls when a conversion waits; 24 pulses of PD_SCK shift it out, highest bit first, each bit valid from the rising edge;
/// the 25th lets DOUT rise and chooses gain 128 for the next, a 26th channel B at 32, a 27th gain 64. PD_SCK high for more than
/// 60 us puts it to sleep; when it falls, it starts anew and settles for four conversions. Assumed where the datasheet is
/// silent: pulses while nothing waits are ignored, and a conversion cut off in mid-reading is lost when the next one ends.
/// </remarks>
public sealed class Hx711 : ISpiPart
{
    private const int FullScale = 1 << 23;
    private const int DataPulses = 24;
    private const long SleepNanoseconds = 60_000;
    private const int SettlingConversions = 4;
    private readonly LoadCellBridge _bridge;
    private readonly Hx711Options _options;
    private readonly SeededRandom _random;
    private readonly double _offsetMicrovolt;
    private readonly double _rateFactor;
    private double _sum;
    private int _samples;
    private int _settling;
    private long _endsAt;
    private int _result;
    private int _pulses;
    private bool _waiting;
    private bool _bit = true;
    private bool _clock;
    private bool _asleep;
    private long _roseAt;
    private double _gain = 128.0;

    internal Hx711(BoardWiring wiring, Nau7802Options cell, Hx711Options options, ulong seed)
    {
        _options = options;
        _random = new SeededRandom(seed ^ 0x0711_0000_0000_0001UL);
        _bridge = new LoadCellBridge(wiring, cell, _random);
        _offsetMicrovolt = options.OffsetSigmaMicrovolt * _random.NextGaussian();
        _rateFactor = 1.0 + (options.RateSigma * Math.Clamp(_random.NextGaussian(), -3.0, 3.0));
        PowerOn(0);
    }

    /// <summary>True if it is on the board; else its data line is only pulled up.</summary>
    public bool Fitted { get; set; }

    /// <summary>Faults to switch.</summary>
    public Hx711Faults Faults { get; } = new();

    /// <summary>Counts per newton of line tension at gain 128.</summary>
    public double TrueCountsPerNewton => (_bridge.VoltPerVolt(1.0) - _bridge.VoltPerVolt(0.0)) * 128.0 * 2.0 * FullScale;

    /// <inheritdoc/>
    public bool DataLevel => !Fitted || (Faults.StuckData ?? (_asleep || (_pulses == 0 ? !_waiting : _bit)));

    private long Period => (long)(1e9 / ((Faults.SlowRate ? 10.0 : 80.0) * _rateFactor));

    /// <summary>Starts anew: gain 128, four conversions to settle.</summary>
    public void PowerOn(long now)
    {
        _gain = 128.0;
        _settling = SettlingConversions;
        _sum = 0.0;
        _samples = 0;
        _pulses = 0;
        _waiting = false;
        _clock = false;
        _asleep = false;
        _endsAt = now + Period;
    }

    /// <inheritdoc/>
    public void SetClock(bool high, long nanoseconds)
    {
        if (high == _clock)
        {
            return;
        }

        _clock = high;
        if (high)
        {
            _roseAt = nanoseconds;
            Rise();
        }
        else if (nanoseconds - _roseAt > SleepNanoseconds)
        {
            PowerOn(nanoseconds);
        }
    }

    internal void Sample(PhysicalSignals signals, long now)
    {
        _asleep = _clock && now - _roseAt > SleepNanoseconds;
        if (_asleep)
        {
            return;
        }

        _sum += _bridge.VoltPerVolt(signals.LineTensionNewton);
        _samples++;
        if (now >= _endsAt)
        {
            EndConversion();
        }
    }

    private void Rise()
    {
        if (_pulses == 0 && !_waiting)
        {
            return;
        }

        _pulses++;
        _waiting = false;
        _bit = _pulses > DataPulses || ((_result >> (DataPulses - _pulses)) & 1) != 0;
    }

    private void EndConversion()
    {
        long period = Period;
        _endsAt += period;
        double input = _sum / _samples;
        _sum = 0.0;
        _samples = 0;
        _bridge.Drift(period * 1e-9);
        int chosen = _pulses;
        _pulses = 0;
        if (chosen > DataPulses + 1)
        {
            double gain = chosen == DataPulses + 2 ? 32.0 : 64.0;
            _settling = gain == _gain ? 0 : SettlingConversions;
            _gain = gain;
        }

        if (_settling > 0)
        {
            _settling--;
            return;
        }

        _result = Convert(input);
        _waiting = !Faults.NeverReady;
    }

    private int Convert(double voltPerVolt)
    {
        double noise = _options.NoiseNanovolt > 0.0 ? _options.NoiseNanovolt * 1e-9 * _random.NextGaussian() : 0.0;
        double input = voltPerVolt + (((_offsetMicrovolt * 1e-6) + noise) / _options.ExcitationVolt);
        int count = (int)Math.Clamp(Math.Round(input * _gain * 2.0 * FullScale), -FullScale, FullScale - 1);
        return Faults.Saturated ? FullScale - 1 : Faults.StuckValue ?? count;
    }
}
