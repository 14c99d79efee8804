namespace KiteController.VirtualEsp32.Nano;

/// <summary>Flags of sending and receiving, as far as the virtual board knows them.</summary>
public enum SocketFlags
{
    /// <summary>None.</summary>
    None = 0,
}
