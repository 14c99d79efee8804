using System;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>
/// What the firmware running on this thread has cost so far. The firmware images add to these numbers themselves: the build
/// puts the additions into their IL. The virtual board reads them at every native call and turns them into virtual time.
/// </summary>
/// <remarks>
/// No static constructor and no initialisers: the images touch <see cref="Instructions"/> at every basic block, and a
/// thread-static field of a class without them is the cheapest per-thread memory there is.
/// </remarks>
public static class Meter
{
    /// <summary>IL instructions executed, counted as compiled by the firmware's compiler (not as the build rewrote them).</summary>
    [ThreadStatic]
    public static long Instructions;

    /// <summary>Garbage made on the managed heap of the device, in bytes; an estimate.</summary>
    [ThreadStatic]
    public static long GarbageBytes;

    /// <summary>
    /// IL instructions by method, indexed as the <c>methods.csv</c> beside the <c>profile</c> image says. Null: not wanted.
    /// Only the <c>profile</c> image adds to it; it must be at least as long as that list.
    /// </summary>
    [ThreadStatic]
    public static long[]? PerMethod;

    /// <summary>
    /// Heap block of nanoCLR on a 32-bit chip, in bytes; everything on its heap is a whole number of them.
    /// Assumed from the layout in its sources, not measured.
    /// </summary>
    public const int HeapBlockBytes = 12;

    /// <summary>Charges a new array: one block for its header and its elements rounded up to whole blocks.</summary>
    /// <param name="length">Number of elements; a negative one charges nothing (the allocation itself will throw).</param>
    /// <param name="elementBytes">Bytes an element takes on the device.</param>
    public static void ChargeArray(int length, int elementBytes)
    {
        if (length >= 0)
        {
            long blocks = 1 + ((long)length * elementBytes + HeapBlockBytes - 1) / HeapBlockBytes;
            GarbageBytes += blocks * HeapBlockBytes;
        }
    }

    /// <summary>Adds <paramref name="instructions"/> to one method's count, if anybody wants to know.</summary>
    public static void CountMethod(int method, int instructions)
    {
        long[]? counts = PerMethod;
        if (counts != null)
        {
            counts[method] += instructions;
        }
    }

    /// <summary>Sets all counts of this thread to zero and stops the counting by method.</summary>
    public static void Reset()
    {
        Instructions = 0;
        GarbageBytes = 0;
        PerMethod = null;
    }
}
