using System;

namespace KiteController.VirtualEsp32;

/// <summary>The firmware has restarted its chip. Thrown through it to whoever runs it, who boots it again on the same board.</summary>
public sealed class ChipRestartedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ChipRestartedException()
        : base("The firmware has restarted the chip.")
    {
    }
}
