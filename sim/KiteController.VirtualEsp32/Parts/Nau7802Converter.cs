using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The sigma-delta converter of the NAU7802: when conversions end and what they are.</summary>
/// <remarks>
/// A conversion is the weighted mean (1, 3, 3, 1)/8 of the input's means over the last four conversion times, which stands for
/// a filter that needs four conversions to settle and is late by two (shape assumed). Changing gain, rate, channel or power
/// empties it: the next three results are too small.
/// </remarks>
internal sealed class Nau7802Converter
{
    /// <summary>Counts of half the range, 2^23.</summary>
    public const int FullScale = 1 << 23;

    /// <summary>Conversions a calibration takes (assumed: drivers report 344 ms at 80 samples/s).</summary>
    private const int CalibrationConversions = 28;

    private readonly Nau7802Options _options;
    private readonly SeededRandom _random;
    private readonly double _offsetMicrovolt;
    private readonly double _rateFactor;
    private double _gain = 1.0;
    private double _rate = 10.0;
    private long _period = 100_000_000;
    private long _endsAt;
    private long _calibrationEndsAt;
    private double _sum;
    private int _samples;
    private double _mean0;
    private double _mean1;
    private double _mean2;
    private double _mean3;

    public Nau7802Converter(BoardWiring wiring, Nau7802Options options, SeededRandom random)
    {
        _options = options;
        _random = random;
        Bridge = new LoadCellBridge(wiring, options, random);
        _offsetMicrovolt = options.OffsetSigmaMicrovolt * random.NextGaussian();
        _rateFactor = 1.0 + (options.RateSigma * Math.Clamp(random.NextGaussian(), -3.0, 3.0));
    }

    public LoadCellBridge Bridge { get; }

    /// <summary>Gain 1 to 128 as a power of two, rate code of CTRL2; conversion and filter start anew now.</summary>
    public void Configure(int gainCode, int rateCode, long now)
    {
        _gain = 1 << gainCode;
        _rate = rateCode switch { 0 => 10.0, 1 => 20.0, 2 => 40.0, 7 => 320.0, _ => 80.0 };
        _period = (long)(1e9 / (_rate * _rateFactor));
        Restart();
        _endsAt = now + _period;
        _calibrationEndsAt = now + (CalibrationConversions * _period);
    }

    public void Restart()
    {
        _sum = 0.0;
        _samples = 0;
        _mean0 = _mean1 = _mean2 = _mean3 = 0.0;
    }

    /// <summary>Takes the input of one millisecond.</summary>
    public void Accumulate(bool connected, double tensionNewton)
    {
        _sum += connected ? Bridge.VoltPerVolt(tensionNewton) : 0.0;
        _samples++;
    }

    public bool CalibrationIsOver(long now) => now >= _calibrationEndsAt;

    /// <summary>True when a conversion ended since the last question.</summary>
    public bool ConversionIsOver(long now)
    {
        if (now < _endsAt)
        {
            return false;
        }

        _endsAt += _period;
        _mean3 = _mean2;
        _mean2 = _mean1;
        _mean1 = _mean0;
        _mean0 = _sum / _samples;
        _sum = 0.0;
        _samples = 0;
        Bridge.Drift(_period * 1e-9);
        return true;
    }

    /// <summary>The result of the conversion that just ended, with the calibration registers applied.</summary>
    public int Result(int offset, double gain)
    {
        double input = (_mean0 + (3.0 * (_mean1 + _mean2)) + _mean3) * 0.125;
        return Clip(gain * (Counts(input) + NoiseCounts() - offset));
    }

    /// <summary>The converter's own offset in counts, as its internal calibration measures it.</summary>
    public int InternalOffset() => Clip(Counts(0.0));

    /// <summary>The present input in counts, as the system calibrations measure it.</summary>
    public int MeasuredInput() => Clip(Counts(_samples > 0 ? _sum / _samples : 0.0));

    private static int Clip(double counts) => (int)Math.Clamp(Math.Round(counts), -FullScale, FullScale - 1);

    /// <summary>Range is half the reference either way, divided by the gain; reference and excitation are the same supply.</summary>
    private double Counts(double voltPerVolt)
        => (voltPerVolt + (_offsetMicrovolt * 1e-6 / _options.ExcitationVolt)) * _gain * 2.0 * FullScale;

    private double NoiseCounts()
    {
        double own = _options.NoiseNanovolt;
        double first = _options.NoiseAtGainOneNanovolt / _gain;
        double nanovolt = Math.Sqrt(((own * own) + (first * first)) * _rate * 0.1);
        return nanovolt > 0.0 ? nanovolt * 1e-9 / _options.ExcitationVolt * _gain * 2.0 * FullScale * _random.NextGaussian() : 0.0;
    }
}
