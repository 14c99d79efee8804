using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace KiteController.Board.Tests.Rig;

/// <summary>Finds files of the repository from the place of this source file.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder != null && !Directory.Exists(Path.Combine(folder.FullName, "firmware")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found above " + here);
    }
}
