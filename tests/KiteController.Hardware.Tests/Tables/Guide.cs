using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace KiteController.Hardware.Tests.Tables;

/// <summary>The files of hardware/, found from the place of this source file.</summary>
internal static class Guide
{
    private const string Update = "KITECONTROLLER_UPDATE_DOCUMENTS";

    public static string Root { get; } = FindRoot();

    public static string PathOf(string name) => Path.Combine(Root, "hardware", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    /// <summary>The rows of a table below its heading, cell by cell. No cell holds a comma.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        string[] lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int cells = lines[0].Split(',').Length;
        string[][] rows = [.. lines[1..].Select(line => line.Split(','))];
        Assert.All(rows, row => Assert.True(row.Length == cells, $"{name} has a row of {row.Length} cells: {string.Join(",", row)}"));
        return rows;
    }

    /// <summary>Compares a file that is made, or makes it if the environment asks for that.</summary>
    public static void MustBe(string name, string expected)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(PathOf(name), expected);
        }

        Assert.Equal(expected, Text(name));
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder != null && !Directory.Exists(Path.Combine(folder.FullName, "hardware")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found above " + here);
    }
}
