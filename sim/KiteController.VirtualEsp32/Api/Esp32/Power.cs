using System.Diagnostics.CodeAnalysis;
using KiteController.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>Restarting the chip.</summary>
public class Power
{
    /// <summary>Restarts the chip; never returns.</summary>
    /// <exception cref="ChipRestartedException">Always, for whoever runs the firmware: it has to be booted anew.</exception>
    [DoesNotReturn]
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        _ = rebootOption;
        VirtualBoard board = VirtualBoard.Current;
        board.Charge(NativeCall.Other);
        board.RestartChip();
        throw new ChipRestartedException();
    }
}
