using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>
/// The desktop's own types, and the virtual board beside them. Finds the assembly a compiler would reference for a type (System.Runtime and its like, never
/// System.Private.CoreLib), from the types and type forwards of the shared framework this tool runs on.
/// </summary>
public sealed class DesktopFramework : IDisposable
{
    /// <summary>The facade that most types are found in; it also stands in for mscorlib.</summary>
    public const string CoreFacade = "System.Runtime";

    private static readonly string[] OldNames = ["mscorlib", "netstandard", "System", "System.Core", "WindowsBase"];

    private readonly string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private readonly DefaultAssemblyResolver resolver = new();
    private readonly Dictionary<string, AssemblyDefinition?> homes = new(StringComparer.Ordinal);
    private readonly List<AssemblyDefinition> opened = [];
    private Queue<string>? closed;

    /// <summary>Opens the shared framework of the running process, and the virtual board.</summary>
    /// <param name="virtualBoardPath">The assembly that holds the device's API on the desktop.</param>
    public DesktopFramework(string virtualBoardPath)
    {
        resolver.AddSearchDirectory(folder);
        resolver.AddSearchDirectory(Path.GetDirectoryName(Path.GetFullPath(virtualBoardPath)));
        VirtualBoard = ModuleDefinition.ReadModule(virtualBoardPath, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
    }

    /// <summary>The device's API on the desktop.</summary>
    public ModuleDefinition VirtualBoard { get; }

    /// <summary>Resolves the desktop's assemblies and the virtual board.</summary>
    public IAssemblyResolver Resolver => resolver;

    /// <summary>The assembly to reference for a type, or null if the desktop has no public type of that name.</summary>
    public AssemblyDefinition? Home(string fullName)
    {
        if (!homes.TryGetValue(fullName, out AssemblyDefinition? home))
        {
            home = Facades().FirstOrDefault(one => Offers(one, fullName));
            homes.Add(fullName, home);
        }

        return home;
    }

    /// <summary>The definition of a desktop type, following forwards; null if there is none.</summary>
    /// <param name="fullName">Namespace and name; nested types with <c>/</c>.</param>
    public TypeDefinition? Find(string fullName)
    {
        string[] parts = fullName.Split('/');
        ModuleDefinition? module = Home(parts[0])?.MainModule;
        TypeDefinition? type = module?.GetType(parts[0])
            ?? module?.ExportedTypes.First(one => one.FullName == parts[0]).Resolve();
        foreach (string nested in parts.Skip(1))
        {
            type = type?.NestedTypes.FirstOrDefault(one => one.Name == nested && one.IsNestedPublic);
        }

        return type;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        VirtualBoard.Dispose();
        opened.ForEach(one => one.Dispose());
        resolver.Dispose();
    }

    private static bool Offers(AssemblyDefinition assembly, string fullName) =>
        assembly.MainModule.GetType(fullName) is { IsPublic: true } || assembly.MainModule.ExportedTypes.Any(one => one.FullName == fullName);

    /// <summary>The assemblies to look in, the usual one first; each is opened when the search gets there.</summary>
    private IEnumerable<AssemblyDefinition> Facades()
    {
        for (int i = 0; ; i++)
        {
            if (i == opened.Count)
            {
                closed ??= new Queue<string>(Paths());
                if (!closed.TryDequeue(out string? path))
                {
                    yield break;
                }

                opened.Add(AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver }));
            }

            yield return opened[i];
        }
    }

    private IEnumerable<string> Paths() => Directory.GetFiles(folder, "System.*.dll")
        .Where(path => !Path.GetFileName(path).StartsWith("System.Private.", StringComparison.Ordinal))
        .Where(path => !OldNames.Contains(Path.GetFileNameWithoutExtension(path)))
        .Where(IsManaged)
        .OrderBy(path => Path.GetFileNameWithoutExtension(path) == CoreFacade ? 0 : 1)
        .ThenBy(path => path, StringComparer.Ordinal);

    private static bool IsManaged(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var image = new System.Reflection.PortableExecutable.PEReader(file);
        return image.HasMetadata;
    }
}
