namespace System.Device.Adc;

/// <summary>How a channel measures. The ESP32 is single-ended only.</summary>
public enum AdcChannelMode
{
    /// <summary>Against ground.</summary>
    SingleEnded = 0,

    /// <summary>Between two pins.</summary>
    Differential = 1,
}
