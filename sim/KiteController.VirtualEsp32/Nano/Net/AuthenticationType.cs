namespace KiteController.VirtualEsp32.Nano;

/// <summary>How a station shows that it may join, as far as the virtual board knows it.</summary>
public enum AuthenticationType : byte
{
    /// <summary>Not at all.</summary>
    Open = 4,

    /// <summary>By a password.</summary>
    WPA2 = 8,
}
