using System;
using System.IO;

namespace KiteController.Simulator.Tables;

/// <summary>Writes a text file beside its place and then renames it, so that nobody meets half a file.</summary>
public static class WholeFile
{
    /// <summary>Writes or replaces a file; lines end with one byte.</summary>
    /// <param name="path">Its place; the folder must be there.</param>
    /// <param name="write">Writes the text.</param>
    public static void Write(string path, Action<TextWriter> write)
    {
        var beside = path + ".part";
        using (var writer = new StreamWriter(beside) { NewLine = "\n" })
        {
            write(writer);
        }

        File.Move(beside, path, overwrite: true);
    }
}
