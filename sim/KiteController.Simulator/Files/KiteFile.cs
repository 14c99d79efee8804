using System;
using System.IO;
using KiteController.Physics;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Files;

/// <summary>Kites by name or from a file.</summary>
public static class KiteFile
{
    /// <summary>Finds a kite.</summary>
    /// <param name="nameOrPath">A name of the catalogue, or the path of a kite file, which ends in .json.</param>
    /// <exception cref="InputFileException">There is no such kite or file, or something in the file is wrong: file, key and reason.</exception>
    public static KiteParameters Find(string nameOrPath)
    {
        if (KiteCatalogue.TryFind(nameOrPath, out var kite))
        {
            return kite;
        }

        if (!IsPath(nameOrPath))
        {
            throw new InputFileException(
                $"There is no kite named {nameOrPath}; the kites are {string.Join(", ", KiteCatalogue.Names)}, or give a kite file that ends in .json.");
        }

        try
        {
            return KiteJson.Parse(Path.GetFileName(nameOrPath), TextFile.Read(nameOrPath));
        }
        catch (JsonInputException e)
        {
            throw new InputFileException(e.Message);
        }
    }

    /// <summary>True for what is meant as a file, not as a name.</summary>
    public static bool IsPath(string nameOrPath) => nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
