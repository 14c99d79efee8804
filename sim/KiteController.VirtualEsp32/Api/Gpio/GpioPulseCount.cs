namespace System.Device.Gpio;

/// <summary>A count and the moment it was read.</summary>
public struct GpioPulseCount
{
    /// <summary>Counts since the counter was started or reset; negative if it ran backwards.</summary>
    public long Count;

    /// <summary>Time since the chip started, from its microsecond clock.</summary>
    public TimeSpan RelativeTime;
}
