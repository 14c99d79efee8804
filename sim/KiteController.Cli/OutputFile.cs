using System;
using System.IO;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Writes a file beside its place and then renames it, so that nobody meets half a file.</summary>
internal static class OutputFile
{
    /// <summary>Writes text with line ends of one byte.</summary>
    /// <exception cref="InputFileException">It cannot be written.</exception>
    public static void WriteText(string path, Action<TextWriter> write) => WriteBytes(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes bytes.</summary>
    /// <exception cref="InputFileException">It cannot be written.</exception>
    public static void WriteBytes(string path, Action<Stream> write)
    {
        try
        {
            var beside = path + ".part";
            using (var stream = File.Create(beside))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The file {path} cannot be written: {e.Message}");
        }
    }
}
