using System.IO;
using System.Runtime.CompilerServices;
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
}
