using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;

namespace System.Device.Adc;

/// <summary>The ESP32's two ADCs as one set of 20 logical channels: 0 to 7 on GPIO 36 to 39 and 32 to 35, 10 to 19 on ADC2.</summary>
public class AdcController : AdcControllerBase
{
    private readonly VirtualBoard _board;
    private AdcChannelMode _channelMode = AdcChannelMode.SingleEnded;

    /// <summary>The chip's ADC.</summary>
    public AdcController() => _board = VirtualBoard.Current;

    /// <summary>20.</summary>
    public override int ChannelCount => AdcUnit.ChannelCount;

    /// <summary>Stored, without any effect.</summary>
    public override AdcChannelMode ChannelMode
    {
        get => _channelMode;
        set => _channelMode = value;
    }

    /// <summary>4095.</summary>
    public override int MaxValue => AdcUnit.MaxCount;

    /// <summary>0.</summary>
    public override int MinValue => 0;

    /// <summary>12.</summary>
    public override int ResolutionInBits => 12;

    /// <summary>True for single-ended only.</summary>
    public override bool IsChannelModeSupported(AdcChannelMode channelMode) => channelMode == AdcChannelMode.SingleEnded;

    /// <summary>Opens a channel at 12 bits and the largest range (12 dB). ADC pins need no SetPinFunction.</summary>
    /// <exception cref="ArgumentException">There is no such channel.</exception>
    public override AdcChannel OpenChannel(int channelNumber)
    {
        _board.Charge(NativeCall.Adc);
        AdcUnit.CheckChannel(channelNumber);
        return new AdcChannel(_board, this, channelNumber);
    }
}
