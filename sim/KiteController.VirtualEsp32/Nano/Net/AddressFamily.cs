namespace KiteController.VirtualEsp32.Nano;

/// <summary>Kinds of address, as far as the virtual board knows them.</summary>
public enum AddressFamily
{
    /// <summary>IPv4.</summary>
    InterNetwork = 2,
}
