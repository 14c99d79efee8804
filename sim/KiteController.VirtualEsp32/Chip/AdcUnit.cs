using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The chip's ADC: 12 bits, 12 dB range, fixed pins.</summary>
public sealed class AdcUnit
{
    /// <summary>Logical channels, as nanoFramework counts them.</summary>
    public const int ChannelCount = 20;

    /// <summary>Highest count.</summary>
    public const int MaxCount = 4095;

    private const double DeadVolt = 0.142;
    private const double VoltPerCount = 0.80563e-3;
    private const double KneeCount = 2880.0;
    private const double KneeVolt = DeadVolt + (KneeCount * VoltPerCount);
    private const double EndVolt = 3.12;
    private readonly IAnalogPart?[] _parts = new IAnalogPart?[ChannelCount];
    private readonly AdcOptions _options;
    private readonly SeededRandom _random;

    internal AdcUnit(AdcOptions options, ulong seed)
    {
        _options = options;
        _random = new SeededRandom(seed ^ 0xADC0_0000_0000_0001UL);
    }

    /// <summary>Puts a part on a channel's pin.</summary>
    public void Connect(int channel, IAnalogPart part)
    {
        CheckChannel(channel);
        _parts[channel] = part;
    }

    internal static void CheckChannel(int channel)
    {
        if (channel is < 0 or >= ChannelCount)
        {
            throw new ArgumentException($"There is no ADC channel {channel}.", nameof(channel));
        }
    }

    /// <summary>One conversion. A pin without a part floats and reads about 0 (assumed).</summary>
    internal int Convert(int channel, PhysicalSignals signals)
    {
        if (channel == 9)
        {
            throw new ArgumentException("Channel 9 was the Hall sensor, which is gone.", nameof(channel));
        }

        IAnalogPart? part = _parts[channel];
        double count = Counts(part == null ? 0.0 : part.Volt(signals));
        if (_options.NoiseCounts > 0.0)
        {
            count += _options.NoiseCounts * _random.NextGaussian();
        }

        return count <= 0.0 ? 0 : count >= MaxCount ? MaxCount : (int)(count + 0.5);
    }

    private double Counts(double volt)
    {
        if (!_options.NonLinear)
        {
            return volt / _options.FullScaleVolt * MaxCount;
        }

        if (volt <= KneeVolt)
        {
            return (volt - DeadVolt) / VoltPerCount;
        }

        double past = volt - KneeVolt;
        double span = EndVolt - KneeVolt;
        double bend = (MaxCount - KneeCount - (span / VoltPerCount)) / (span * span);
        return KneeCount + (past / VoltPerCount) + (bend * past * past);
    }
}
