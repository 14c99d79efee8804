using System;
using System.IO;
using KiteController.NanoGate.Rewriting;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>A snippet to be carried to a virtual board that offers next to nothing.</summary>
internal sealed class BareImage(string source) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nanogate");

    /// <summary>Makes the flight image.</summary>
    /// <returns>Path of the rewritten assembly.</returns>
    public string Build()
    {
        string board = Desktop.Compile(folder.FullName, Desktop.BareBoard);
        string compiled = Nano.Compile(folder.FullName, source);
        string output = Path.Combine(folder.FullName, "image");
        ImageBuilder.Build([compiled], output, FirmwareImage.Flight, Nano.References, board);
        return Path.Combine(output, Path.GetFileName(compiled));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
