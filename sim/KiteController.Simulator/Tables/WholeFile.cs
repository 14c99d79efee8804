using System;
using System.IO;

namespace KiteController.Simulator.Tables;

/// <summary>Writes a file beside its place and then renames it, so that nobody meets half a file.</summary>
public static class WholeFile
{
    /// <summary>Writes or replaces a text file; lines end with one byte.</summary>
    /// <param name="path">Its place; the folder must be there.</param>
    /// <param name="write">Writes the text.</param>
    public static void Write(string path, Action<TextWriter> write) => WriteBytes(path, stream =>
    {
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes or replaces a file of bytes.</summary>
    /// <param name="path">Its place; the folder must be there.</param>
    /// <param name="write">Writes the bytes.</param>
    public static void WriteBytes(string path, Action<Stream> write)
    {
        var beside = path + ".part";
        using (var stream = File.Create(beside))
        {
            write(stream);
        }

        File.Move(beside, path, overwrite: true);
    }
}
