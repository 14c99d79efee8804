using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using KiteController.NanoGate.Rewriting;
using KiteController.VirtualEsp32.Nano;
using File = System.IO.File;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>A snippet compiled for the device, carried to the desktop and loaded.</summary>
internal sealed class Image : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nanogate");
    private readonly AssemblyLoadContext context = new("snippet", isCollectible: true);

    /// <param name="source">C# source with a public class <c>T</c> of static methods.</param>
    /// <param name="image">Which image to make.</param>
    public Image(string source, FirmwareImage image = FirmwareImage.Flight)
    {
        string compiled = Nano.Compile(folder.FullName, source);
        Folder = Path.Combine(folder.FullName, "image");
        ImageBuilder.Build([compiled], Folder, image, Nano.References, VirtualBoardPath);
        Compiled = compiled;
        Assembly = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, Path.GetFileName(compiled)))));
    }

    /// <summary>The desktop's copy of the device's API.</summary>
    public static string VirtualBoardPath => typeof(Meter).Assembly.Location;

    /// <summary>The snippet as compiled for the device.</summary>
    public string Compiled { get; }

    /// <summary>Folder of the image.</summary>
    public string Folder { get; }

    /// <summary>The loaded image.</summary>
    public Assembly Assembly { get; }

    /// <summary>Calls a static method of class <c>T</c>.</summary>
    public object? Call(string method, params object[] arguments) => Method(method).Invoke(null, arguments);

    /// <summary>Instructions one call of a method counts.</summary>
    public long Count(string method, params object[] arguments)
    {
        Meter.Reset();
        Call(method, arguments);
        return Meter.Instructions;
    }

    /// <summary>Garbage one call of a method counts, in bytes.</summary>
    public long Garbage(string method, params object[] arguments)
    {
        Meter.Reset();
        Call(method, arguments);
        return Meter.GarbageBytes;
    }

    /// <summary>A static method of class <c>T</c> as a delegate.</summary>
    public T Delegate<T>(string method)
        where T : Delegate => Method(method).CreateDelegate<T>();

    public void Dispose()
    {
        context.Unload();
        folder.Delete(recursive: true);
    }

    private MethodInfo Method(string name) => Assembly.GetType("T", throwOnError: true)!.GetMethod(name)!;
}
