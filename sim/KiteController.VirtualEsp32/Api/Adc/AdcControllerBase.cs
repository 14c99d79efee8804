namespace System.Device.Adc;

/// <summary>What every ADC controller can do.</summary>
public abstract class AdcControllerBase
{
    /// <summary>Number of channels.</summary>
    public abstract int ChannelCount { get; }

    /// <summary>How channels measure.</summary>
    public abstract AdcChannelMode ChannelMode { get; set; }

    /// <summary>Highest count.</summary>
    public abstract int MaxValue { get; }

    /// <summary>Lowest count.</summary>
    public abstract int MinValue { get; }

    /// <summary>Bits of a count.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>True if channels can measure so.</summary>
    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    /// <summary>Opens a channel.</summary>
    public abstract AdcChannel OpenChannel(int channelNumber);
}
