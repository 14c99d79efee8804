namespace KiteController.VirtualEsp32.Nano;

/// <summary>What can be wrong with a socket, as far as the virtual board knows it.</summary>
public enum SocketError
{
    /// <summary>There is nothing now.</summary>
    WouldBlock = 10035,

    /// <summary>No more sockets.</summary>
    TooManyOpenSockets = 10024,

    /// <summary>Somebody has the port.</summary>
    AddressAlreadyInUse = 10048,

    /// <summary>The other end broke the connection off.</summary>
    ConnectionReset = 10054,

    /// <summary>It took too long.</summary>
    TimedOut = 10060,
}
