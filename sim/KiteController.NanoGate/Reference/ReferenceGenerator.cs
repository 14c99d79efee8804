using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>
/// Makes reference assemblies (metadata, empty bodies) from the API descriptions, so that the firmware compiles against
/// exactly what the device offers. The same descriptions give the same bytes.
/// </summary>
public static class ReferenceGenerator
{
    /// <summary>Generates one reference assembly per description in <paramref name="apiFolder"/>.</summary>
    /// <returns>The paths written.</returns>
    /// <exception cref="InvalidDataException">A description names a type or an assembly that no description holds.</exception>
    public static IReadOnlyList<string> Generate(string apiFolder, string outputFolder)
    {
        IReadOnlyList<ApiAssembly> descriptions = ApiAssembly.LoadFolder(apiFolder);
        Directory.CreateDirectory(outputFolder);
        var resolver = new GeneratedAssemblies();
        var catalogue = new ApiCatalogue(descriptions);
        var written = new List<string>();
        foreach (ApiAssembly description in MostBasicFirst(descriptions))
        {
            AssemblyDefinition assembly = new AssemblyWriter(description, catalogue, resolver).Write();
            resolver.Add(assembly);
            string path = Path.Combine(outputFolder, description.Name + ".dll");
            using var image = new MemoryStream();
            assembly.Write(image, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
            WriteIfChanged(path, image.ToArray());
            written.Add(path);
        }

        return written;
    }

    /// <summary>Leaves an unchanged file alone, so that nothing that depends on it is built again.</summary>
    private static void WriteIfChanged(string path, byte[] bytes)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            File.WriteAllBytes(path, bytes);
        }
    }

    private static List<ApiAssembly> MostBasicFirst(IReadOnlyList<ApiAssembly> descriptions)
    {
        var ordered = new List<ApiAssembly>();
        var waiting = descriptions.ToList();
        while (waiting.Count > 0)
        {
            ApiAssembly? next = waiting.Find(one => one.References.All(name => ordered.Exists(done => done.Name == name)));
            if (next == null)
            {
                throw new InvalidDataException("No description for a reference of: " + string.Join(", ", waiting.Select(one => one.Name)));
            }

            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }
}
