namespace KiteController.VirtualEsp32.Nano;

/// <summary>Socket options, as far as the virtual board knows them.</summary>
public enum SocketOptionName
{
    /// <summary>Send at once.</summary>
    NoDelay = 1,

    /// <summary>A datagram may go to everybody.</summary>
    Broadcast = 32,
}
