#nullable enable

using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KiteController.Firmware.Desktop;

/// <summary>
/// Loads the firmware from the image this process is to fly: <c>flight</c>, <c>nano</c> or <c>profile</c>. It is chosen by the
/// application context's <c>KiteController.FirmwareImage</c>, else by the environment variable
/// <c>KITECONTROLLER_FIRMWARE_IMAGE</c>, and is <c>flight</c> if neither is set. The choice is read when the first firmware type
/// is used, and holds for the life of the process.
/// </summary>
internal static class FirmwareImageHook
{
    /// <summary>Name of the application context's entry.</summary>
    internal const string ContextName = "KiteController.FirmwareImage";

    /// <summary>Name of the environment variable.</summary>
    internal const string VariableName = "KITECONTROLLER_FIRMWARE_IMAGE";

    private static readonly Lazy<string> Chosen = new(Choose);

    /// <summary>The image of this process.</summary>
    internal static string Image => Chosen.Value;

#pragma warning disable CA2255 // Firmware types may be needed by the very first method that runs.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register() => AssemblyLoadContext.Default.Resolving += Load;

    private static string Choose() =>
        AppContext.GetData(ContextName) as string ?? Environment.GetEnvironmentVariable(VariableName) ?? "flight";

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is not ("KiteController.Core" or "KiteController.Board" or "KiteController.App"))
        {
            return null;
        }

        string home = Path.GetDirectoryName(typeof(FirmwareImageHook).Assembly.Location)!;
        string path = Path.Combine(home, "firmware", Image, name.Name + ".dll");
        return File.Exists(path)
            ? context.LoadFromAssemblyPath(path)
            : throw new FileNotFoundException($"There is no firmware image '{Image}' here; the images are flight, nano and profile.", path);
    }
}
