namespace KiteController.VirtualEsp32.Nano;

/// <summary>Kinds of socket, as far as the virtual board knows them.</summary>
public enum SocketType
{
    /// <summary>A connection.</summary>
    Stream = 1,

    /// <summary>Datagrams.</summary>
    Dgram = 2,
}
