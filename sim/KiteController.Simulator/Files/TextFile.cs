using System;
using System.IO;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Files;

/// <summary>The text of a file that a person handed in.</summary>
internal static class TextFile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InputFileException">It is missing or cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The file {path} cannot be read: {e.Message}");
        }
    }
}
