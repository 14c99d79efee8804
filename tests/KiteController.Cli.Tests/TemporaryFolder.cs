using System;
using System.IO;

namespace KiteController.Cli.Tests;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kite");

    /// <summary>Where it is.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a file into it.</summary>
    /// <returns>The file's path.</returns>
    public string Put(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
