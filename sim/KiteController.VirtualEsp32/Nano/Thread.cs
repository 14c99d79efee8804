using System;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's Thread becomes on the virtual board: the one managed thread, which can sleep.</summary>
public sealed class Thread
{
    private Thread()
    {
    }

    /// <summary>Sleeps until the first 10 ms tick of the chip's scheduler that is at least this far away; 0 only yields.</summary>
    /// <exception cref="InvalidOperationException">The time is infinite: the only thread would never wake.</exception>
    public static void Sleep(int millisecondsTimeout) => VirtualBoard.Current.Sleep(millisecondsTimeout);

    /// <summary>The same, of a time span cut down to whole milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The time is infinite: the only thread would never wake.</exception>
    public static void Sleep(TimeSpan timeout) => VirtualBoard.Current.Sleep((int)timeout.TotalMilliseconds);
}
