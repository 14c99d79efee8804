using System.IO;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Files;

/// <summary>Scenarios by name or from a file.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="nameOrPath">A name of <see cref="ScenarioCatalogue"/>, or the path of a scenario file, which ends in .json. Files that it names are looked for beside it.</param>
    /// <exception cref="InputFileException">There is no such scenario or file, or something in it is wrong: file, key and reason.</exception>
    public static Scenario Read(string nameOrPath)
    {
        if (!KiteFile.IsPath(nameOrPath))
        {
            return ScenarioCatalogue.TryFind(nameOrPath, out var text)
                ? Parse(nameOrPath + ".json", text, folder: "")
                : throw new InputFileException(
                    $"There is no scenario named {nameOrPath}; the scenarios are {string.Join(", ", ScenarioCatalogue.Names)}, or give a scenario file that ends in .json.");
        }

        return Parse(Path.GetFileName(nameOrPath), TextFile.Read(nameOrPath), Path.GetDirectoryName(nameOrPath) ?? "");
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="file">What to call the file in error sentences.</param>
    /// <param name="text">Its text.</param>
    /// <param name="folder">Where files that it names are looked for.</param>
    /// <exception cref="InputFileException">Something in it is wrong: file, key and reason.</exception>
    public static Scenario Parse(string file, string text, string folder)
    {
        try
        {
            return new ScenarioJson(folder).Read(JsonInput.Parse(file, text));
        }
        catch (JsonInputException e)
        {
            throw new InputFileException(e.Message);
        }
    }
}
