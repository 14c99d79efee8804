using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using KiteController.App;
using KiteController.Board;
using KiteController.Core.Loop;

namespace KiteController.Simulator.Flights;

/// <summary>Which firmware image this process has loaded.</summary>
public static class FirmwareImage
{
    /// <summary>Name of the image: <c>flight</c>, <c>nano</c> or <c>profile</c>; it is the folder that the firmware came from.</summary>
    /// <remarks>Asking loads the firmware. Not inlined, so that the caller may choose the image first.</remarks>
    public static string Loaded
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => Path.GetFileName(Path.GetDirectoryName(typeof(FlightController).Assembly.Location)!);
    }

    /// <summary>
    /// Runs the static constructors of the firmware, as nanoCLR does before Main. Left to the desktop they would run in the middle of
    /// the first flight of a process, and what they call would be charged to it.
    /// </summary>
    public static void RunStaticConstructors()
    {
        foreach (var assembly in (Assembly[])[typeof(FlightController).Assembly, typeof(Pins).Assembly, typeof(KiteUnit).Assembly])
        {
            foreach (var type in assembly.GetTypes())
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
        }
    }
}
