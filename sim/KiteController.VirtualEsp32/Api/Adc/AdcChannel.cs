using KiteController.VirtualEsp32;

namespace System.Device.Adc;

/// <summary>One open ADC channel.</summary>
public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly VirtualBoard _board;
    private readonly int _channelNumber;
    private bool _disposed;

    internal AdcChannel(VirtualBoard board, AdcController controller, int channelNumber)
    {
        _board = board;
        _channelNumber = channelNumber;
        Controller = controller;
    }

    /// <summary>Closes the channel.</summary>
    public void Dispose()
    {
        _disposed = true;
        Controller = null!;
    }

    /// <summary>One conversion, 0 to 4095, of the pin's voltage as sampled at the last grid point.</summary>
    /// <exception cref="ObjectDisposedException">The channel was closed.</exception>
    /// <exception cref="ArgumentException">Channel 9, the former Hall sensor.</exception>
    public override int ReadValue()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _board.Charge(NativeCall.Adc);
        return _board.Adc.Convert(_channelNumber, _board.Signals);
    }
}
