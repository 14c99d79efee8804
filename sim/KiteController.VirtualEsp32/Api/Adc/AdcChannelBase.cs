namespace System.Device.Adc;

/// <summary>What every ADC channel can do.</summary>
public abstract class AdcChannelBase
{
    private AdcController? _controller;

    /// <summary>For the channel classes of the library.</summary>
    protected AdcChannelBase()
    {
    }

    /// <summary>The controller that opened the channel; null once disposed.</summary>
    public AdcController Controller
    {
        get => _controller!;
        internal set => _controller = value;
    }

    /// <summary>A reading as a share of the largest count, 0 to 1.</summary>
    public double ReadRatio() => ReadValue() / (double)Controller.MaxValue;

    /// <summary>A reading in counts.</summary>
    public abstract int ReadValue();
}
