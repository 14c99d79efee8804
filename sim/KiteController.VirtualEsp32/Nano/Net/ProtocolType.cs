namespace KiteController.VirtualEsp32.Nano;

/// <summary>Protocols, as far as the virtual board knows them.</summary>
public enum ProtocolType
{
    /// <summary>Connections.</summary>
    Tcp = 6,

    /// <summary>Datagrams.</summary>
    Udp = 17,
}
