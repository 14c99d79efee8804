namespace KiteController.VirtualEsp32.Network;

/// <summary>What the chip's flash says about its access point.</summary>
/// <param name="Enabled">True if it opens at the start.</param>
/// <param name="Name">What a phone shows.</param>
/// <param name="Password">What a phone has to know; empty for an open one.</param>
/// <param name="Open">True if no password is asked for.</param>
public sealed record AccessPointSettings(bool Enabled, string Name, string Password, bool Open)
{
    /// <summary>None: a chip that nobody has set up.</summary>
    public static AccessPointSettings Off { get; } = new(false, "", "", true);
}
