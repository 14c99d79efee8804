namespace KiteController.VirtualEsp32.Nano;

/// <summary>Levels of socket options, as far as the virtual board knows them.</summary>
public enum SocketOptionLevel
{
    /// <summary>Of TCP.</summary>
    Tcp = 6,

    /// <summary>Of the socket.</summary>
    Socket = 65535,
}
