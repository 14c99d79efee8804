using System;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>Writes an assembly with its symbols, leaving alone what would not change.</summary>
internal static class ImageFile
{
    public static void Write(AssemblyDefinition assembly, string folder)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        bool hasSymbols = assembly.MainModule.HasSymbols;
        assembly.Write(image, new WriterParameters
        {
            DeterministicMvid = true,
            Timestamp = 0,
            WriteSymbols = hasSymbols,
            SymbolStream = hasSymbols ? symbols : null,
            SymbolWriterProvider = hasSymbols ? new PortablePdbWriterProvider() : null,
        });
        string path = Path.Combine(folder, assembly.Name.Name);
        WriteIfChanged(path + ".dll", image.ToArray());
        if (hasSymbols)
        {
            WriteIfChanged(path + ".pdb", symbols.ToArray());
        }
    }

    public static void WriteIfChanged(string path, byte[] bytes)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            File.WriteAllBytes(path, bytes);
        }
    }
}
