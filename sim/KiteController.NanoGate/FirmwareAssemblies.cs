using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate;

/// <summary>The firmware as compiled for the device: its assemblies with symbols, and the reference assemblies they name.</summary>
public sealed class FirmwareAssemblies : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nanoPaths;

    /// <summary>Reads the assemblies completely; the files are not kept open.</summary>
    /// <param name="paths">The firmware's assemblies; a .pdb beside one is read with it.</param>
    /// <param name="nanoReferences">Folder of the nanoFramework reference assemblies.</param>
    public FirmwareAssemblies(IEnumerable<string> paths, string nanoReferences)
    {
        nanoPaths = Directory.GetFiles(nanoReferences, "*.dll").ToDictionary(path => Path.GetFileNameWithoutExtension(path)!);
        NanoNames = nanoPaths.Keys.ToHashSet(StringComparer.Ordinal);
        All = paths.Select(Read).ToList();
    }

    /// <summary>The firmware's own assemblies, in the order given.</summary>
    public IReadOnlyList<AssemblyDefinition> All { get; }

    /// <summary>Simple names of the device's assemblies.</summary>
    public ISet<string> NanoNames { get; }

    /// <summary>Where to look for what is neither the firmware nor the device's; null: nowhere.</summary>
    public IAssemblyResolver? Elsewhere { get; set; }

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (byName.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            return assembly;
        }

        return nanoPaths.TryGetValue(name.Name, out string? path) ? Read(path)
            : Elsewhere?.Resolve(name) ?? throw new AssemblyResolutionException(name);
    }

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in byName.Values)
        {
            assembly.Dispose();
        }
    }

    private AssemblyDefinition Read(string path)
    {
        bool hasSymbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters(ReadingMode.Immediate)
        {
            AssemblyResolver = this,
            InMemory = true,
            ReadSymbols = hasSymbols,
            SymbolReaderProvider = hasSymbols ? new PortablePdbReaderProvider() : null,
        });
        byName[assembly.Name.Name] = assembly;
        return assembly;
    }
}
