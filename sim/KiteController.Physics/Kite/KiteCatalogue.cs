using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace KiteController.Physics;

/// <summary>The kinds of kite that come with the simulator: the files of <c>Kites/</c>, embedded.</summary>
public static class KiteCatalogue
{
    private static readonly string[] FileNames = ["patang", "gudiparan", "fighter", "trainer"];

    private static readonly KiteParameters[] All = [.. FileNames.Select(Load)];

    /// <summary>The tailless nominal fighting kite, 45 g and 0.21 m2.</summary>
    public static KiteParameters Patang => All[0];

    /// <summary>A larger Afghan fighting kite, 75 g and 0.35 m2.</summary>
    public static KiteParameters Gudiparan => All[1];

    /// <summary>A small line-touch fighter, 41 x 46 cm, 14 g.</summary>
    public static KiteParameters Fighter => All[2];

    /// <summary>The patang with a tail: it parks itself.</summary>
    public static KiteParameters Trainer => All[3];

    /// <summary>The names that <see cref="TryFind"/> knows.</summary>
    public static IEnumerable<string> Names => FileNames;

    /// <summary>What a kite is, in its file's words; empty for an unknown name.</summary>
    public static string Describe(string name) => TryFind(name, out var kite) ? kite.Description : "";

    /// <summary>Finds a kite by its name, in any letter case.</summary>
    /// <returns>False, and the patang, when there is no kite of that name.</returns>
    public static bool TryFind(string name, out KiteParameters kite)
    {
        kite = All.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase)) ?? Patang;
        return string.Equals(kite.Name, name, StringComparison.OrdinalIgnoreCase);
    }

    private static KiteParameters Load(string name)
    {
        var file = name + ".json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Kites." + file)
            ?? throw new FileNotFoundException($"The kite {file} is not in the program.");
        using var reader = new StreamReader(stream);
        return KiteJson.Parse(file, reader.ReadToEnd());
    }
}
