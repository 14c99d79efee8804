using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>The public surface of one nanoFramework assembly, as <c>api/FORMAT.md</c> describes the file.</summary>
public sealed class ApiAssembly
{
    private ApiAssembly(JsonElement json)
    {
        Name = json.GetProperty("assembly").GetString()!;
        Version = System.Version.Parse(json.GetProperty("version").GetString()!);
        References = json.StringList("references");
        HiddenNamespaces = json.StringList("hiddenNamespaces");
        Attributes = json.List("attributes", element => new ApiAttribute(element));
        ModuleAttributes = json.List("moduleAttributes", element => new ApiAttribute(element));
        Types = json.List("types", element => new ApiType(element));
        External = json.TryGetProperty("external", out JsonElement external)
            ? external.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!)
            : new Dictionary<string, string>();
    }

    /// <summary>Simple name of the assembly.</summary>
    public string Name { get; }

    /// <summary>Major and minor of its source line, then zeros.</summary>
    public System.Version Version { get; }

    /// <summary>Simple names of the assemblies its surface needs.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Namespaces that hold internal types only: a <c>using</c> for them must compile.</summary>
    public IReadOnlyList<string> HiddenNamespaces { get; }

    /// <summary>Attributes on the assembly.</summary>
    public IReadOnlyList<ApiAttribute> Attributes { get; }

    /// <summary>Attributes on its module.</summary>
    public IReadOnlyList<ApiAttribute> ModuleAttributes { get; }

    /// <summary>The types, nested ones too, in ordinal order of their names.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    /// <summary>Types no description holds: full name to "assembly struct" or "assembly class".</summary>
    public IReadOnlyDictionary<string, string> External { get; }

    /// <summary>Reads one description file.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static ApiAssembly Load(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new ApiAssembly(document.RootElement.Clone());
    }

    /// <summary>Reads every description in a folder, in ordinal order of the file names.</summary>
    public static IReadOnlyList<ApiAssembly> LoadFolder(string folder) =>
        Directory.GetFiles(folder, "*.json").OrderBy(path => path, System.StringComparer.Ordinal).Select(Load).ToList();
}
