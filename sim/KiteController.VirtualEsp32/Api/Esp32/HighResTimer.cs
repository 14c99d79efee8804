using KiteController.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The chip's microsecond clock.</summary>
public class HighResTimer
{
    /// <summary>Microseconds since the chip started.</summary>
    /// <remarks>
    /// On the virtual board this is what moves time in an idle loop: a read that follows a read with fewer than 40 IL
    /// instructions between them comes exactly 50 us after it.
    /// </remarks>
    public static ulong GetCurrent() => (ulong)VirtualBoard.Current.ReadClock();
}
