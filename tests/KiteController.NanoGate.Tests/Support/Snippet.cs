using System;
using System.IO;
using System.Linq;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>A snippet compiled into a folder of its own, which goes when the test ends.</summary>
internal sealed class Snippet : IDisposable
{
    private const string Marker = "// here";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nanogate");

    /// <param name="source">C# source; a line that ends in <c>// here</c> is the one a finding must name.</param>
    /// <param name="assembly">Name of the assembly.</param>
    public Snippet(string source, string assembly = "KiteController.Core")
    {
        Line = Array.FindIndex(source.Split('\n'), line => line.TrimEnd().EndsWith(Marker, StringComparison.Ordinal)) + 1;
        Path = Nano.Compile(folder.FullName, source, assembly);
        Firmware = new FirmwareAssemblies([Path], Nano.References);
    }

    /// <summary>The assembly.</summary>
    public string Path { get; }

    /// <summary>Line of the marker, from 1; 0 if there is none.</summary>
    public int Line { get; }

    /// <summary>As the gates see it.</summary>
    public FirmwareAssemblies Firmware { get; }

    public void Dispose()
    {
        Firmware.Dispose();
        folder.Delete(recursive: true);
    }
}
