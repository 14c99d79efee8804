using System;
using System.Collections.Generic;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Resolves references between the assemblies made in this run.</summary>
internal sealed class GeneratedAssemblies : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> byName = new(StringComparer.Ordinal);

    public void Add(AssemblyDefinition assembly) => byName[assembly.Name.Name] = assembly;

    public AssemblyDefinition Resolve(AssemblyNameReference name) =>
        byName.TryGetValue(name.Name, out AssemblyDefinition? assembly) ? assembly : throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in byName.Values)
        {
            assembly.Dispose();
        }
    }
}
