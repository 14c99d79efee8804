using KiteController.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>The garbage collector of the chip.</summary>
public static class GC
{
    /// <summary>Collects now; everything stops for 3 ms (assumed).</summary>
    /// <returns>Free bytes of the heap.</returns>
    public static uint Run(bool compactHeap)
    {
        _ = compactHeap;
        return VirtualBoard.Current.CollectGarbage();
    }
}
