using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using KiteController.Physics;

namespace KiteController.Simulator.Files;

/// <summary>The scenarios that come with the simulator: the files of <c>Scenarios/</c>, embedded.</summary>
public static class ScenarioCatalogue
{
    private const string Prefix = "Scenarios.";
    private const string Suffix = ".json";
    private const string Schema = "scenario.schema";

    /// <summary>The names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, System.StringComparison.Ordinal) && name.EndsWith(Suffix, System.StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Where(name => name != Schema)
            .Order(),
    ];

    /// <summary>What a scenario is about, in its own words.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Describe(string name) => TryFind(name, out var text) ? JsonInput.Parse(name, text).Text("description") : "";

    /// <summary>The text of a scenario.</summary>
    /// <returns>False if there is none of that name.</returns>
    public static bool TryFind(string name, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!Names.Contains(name))
        {
            return false;
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix)!;
        using var reader = new StreamReader(stream);
        text = reader.ReadToEnd();
        return true;
    }
}
