namespace KiteController.VirtualEsp32.Nano;

/// <summary>Kinds of network interface, as far as the virtual board knows them.</summary>
public enum NetworkInterfaceType
{
    /// <summary>A station of somebody else's network.</summary>
    Wireless80211 = 71,

    /// <summary>The chip's own access point.</summary>
    WirelessAP = 72,
}
