using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.NanoGate.Rewriting;

/// <summary>
/// Where every part of the device's API lives on the desktop. Rows are tried from the top; what no row names is the desktop's
/// own type of the same name.
/// </summary>
public static class RedirectTable
{
    /// <summary>The assembly that holds the device's API on the desktop.</summary>
    public const string VirtualBoard = "KiteController.VirtualEsp32";

    /// <summary>Namespace of the types that have a namesake on the desktop which must not be used.</summary>
    public const string NanoNamespace = "KiteController.VirtualEsp32.Nano";

    private static readonly Row[] Rows =
    [
        Same("System.Device.", "the parts behind the pins are simulated"),
        Same("nanoFramework.", "the chip itself is simulated"),
        Same("System.SpanByte", "the desktop has no such type"),
        Nano("System.Threading.Thread", "a sleep passes virtual time"),
        Nano("System.Threading.Timer", "a real timer would fire in real time"),
        Nano("System.Threading.SpinWait", "a spin passes virtual time"),
        Nano("System.Threading.WaitHandle", "a wait passes virtual time"),
        Nano("System.Threading.AutoResetEvent", "a wait passes virtual time"),
        Nano("System.Threading.ManualResetEvent", "a wait passes virtual time"),
        Nano("System.Diagnostics.Debug", "its lines belong to the flight's record"),
        Nano("System.Diagnostics.Stopwatch", "it measures virtual time"),
        Nano("System.Console", "its lines belong to the flight's record"),
        Nano("System.Environment", "its ticks are virtual time"),
        Nano("System.GC", "the heap is the device's, not the desktop's"),
        Nano("System.Random", "an unseeded one would make runs differ"),
        Nano("System.IO.File", "files live in the virtual flash"),
        Nano("System.IO.FileStream", "files live in the virtual flash"),
        Nano("System.IO.Directory", "files live in the virtual flash"),
        Nano("System.IO.Ports.", "the serial port is simulated"),
        Nano("System.Net.Sockets.", "sockets are simulated"),
        Nano("System.Net.NetworkInformation.", "the radio is simulated"),
    ];

    /// <summary>Static members of desktop types that must not be the desktop's; each moves to the Nano type of the same name.</summary>
    private static readonly string[] NanoMembers =
    [
        "System.DateTime::get_UtcNow",
        "System.DateTime::get_Today",
    ];

    /// <summary>The new full name in the virtual board, or null if the type is the desktop's own.</summary>
    /// <param name="fullName">Namespace and name of an outermost type.</param>
    public static string? InVirtualBoard(string fullName)
    {
        Row? row = Rows.FirstOrDefault(one => one.Covers(fullName));
        return row == null ? null : row.ToNano ? NanoNamespace + "." + fullName[(fullName.LastIndexOf('.') + 1)..] : fullName;
    }

    /// <summary>Why the table sends a type to the virtual board; for error texts.</summary>
    public static string Reason(string fullName) => Rows.FirstOrDefault(one => one.Covers(fullName))?.Reason ?? "it is the desktop's own";

    /// <summary>True if this member of a desktop type must come from the Nano type of the same name.</summary>
    public static bool IsNanoMember(string declaringType, string member) =>
        NanoMembers.Contains(declaringType + "::" + member, StringComparer.Ordinal);

    /// <summary>True for a desktop type of which some static members must come from the Nano type of the same name.</summary>
    public static bool HasNanoMembers(string declaringType) =>
        NanoMembers.Any(one => one.StartsWith(declaringType + "::", StringComparison.Ordinal));

    private static Row Same(string name, string reason) => new(name, false, reason);

    private static Row Nano(string name, string reason) => new(name, true, reason);

    /// <summary>One row; a name that ends in a dot covers the whole namespace and those below it.</summary>
    private sealed record Row(string Name, bool ToNano, string Reason)
    {
        public bool Covers(string fullName) =>
            Name.EndsWith('.') ? fullName.StartsWith(Name, StringComparison.Ordinal) : fullName == Name;
    }
}
