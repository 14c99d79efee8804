using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Description;

namespace KiteController.NanoGate.Reference;

/// <summary>Finds the description of a type by its name: in the own assembly first, then in those it references.</summary>
internal sealed class ApiCatalogue
{
    private readonly Dictionary<string, (ApiAssembly Assembly, Dictionary<string, ApiType> Types)> byAssembly;

    public ApiCatalogue(IEnumerable<ApiAssembly> descriptions)
    {
        byAssembly = descriptions.ToDictionary(
            one => one.Name,
            one => (one, one.Types.ToDictionary(type => type.Name, StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }

    public (string Assembly, ApiType Type) Find(string typeName, ApiAssembly from)
    {
        foreach (string assembly in from.References.Prepend(from.Name))
        {
            if (byAssembly[assembly].Types.TryGetValue(typeName, out ApiType? type))
            {
                return (assembly, type);
            }
        }

        throw new InvalidDataException($"{from.Name}: no description holds the type {typeName}.");
    }

    public System.Version VersionOf(string assembly) => byAssembly[assembly].Assembly.Version;
}
