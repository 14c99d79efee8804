using KiteController.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The memory of the chip outside the managed heap.</summary>
public class NativeMemory
{
    private const uint InternalBytes = 300_000;
    private const uint FreeBytes = 60_000;
    private const uint LargestBytes = 40_000;

    /// <summary>Kinds of memory.</summary>
    public enum MemoryType
    {
        /// <summary>All of it.</summary>
        All = 0,

        /// <summary>In the chip.</summary>
        Internal = 1,

        /// <summary>Beside the chip; the project's board has none.</summary>
        SpiRam = 2,
    }

    /// <summary>Size, free bytes and largest free block: constants here (assumed), for no part of the simulation depends on them.</summary>
    public static void GetMemoryInfo(MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        VirtualBoard.Current.Charge(NativeCall.Other);
        bool fitted = memType != MemoryType.SpiRam;
        totalSize = fitted ? InternalBytes : 0;
        totalFreeSize = fitted ? FreeBytes : 0;
        largestFreeBlock = fitted ? LargestBytes : 0;
    }
}
