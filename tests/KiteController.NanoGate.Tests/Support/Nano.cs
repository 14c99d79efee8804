using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>Compiles snippets as the firmware is compiled: C# 9, optimised, against the generated reference assemblies alone.</summary>
internal static class Nano
{
    /// <summary>The name every snippet's source file has.</summary>
    public const string File = "Snippet.cs";

    private static readonly Lazy<string> Generated = new(Generate);

    /// <summary>Folder of the API descriptions.</summary>
    public static string ApiFolder => Path.Combine(AppContext.BaseDirectory, "api");

    /// <summary>Folder of reference assemblies made for this run.</summary>
    public static string References => Generated.Value;

    /// <summary>Errors of a snippet; empty if it compiles.</summary>
    public static IReadOnlyList<string> Errors(string source, params string[] assemblies) =>
        Compilation("KiteController.Core", source, assemblies)
            .Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString()).ToList();

    /// <summary>Compiles a snippet into a folder, with symbols.</summary>
    /// <returns>Path of the assembly.</returns>
    public static string Compile(string folder, string source, string assembly = "KiteController.Core", params string[] assemblies)
    {
        string path = Path.Combine(folder, assembly + ".dll");
        using FileStream image = System.IO.File.Create(path);
        using FileStream symbols = System.IO.File.Create(Path.ChangeExtension(path, ".pdb"));
        EmitResult result = Compilation(assembly, source, assemblies).Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }

    private static CSharpCompilation Compilation(string name, string source, string[] assemblies)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            SourceText.From(source, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.CSharp9), File);
        IEnumerable<MetadataReference> references = Directory.GetFiles(References, "*.dll").Concat(assemblies)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, deterministic: true);
        return CSharpCompilation.Create(name, [tree], references, options);
    }

    private static string Generate()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "generated-reference");
        ReferenceGenerator.Generate(ApiFolder, folder);
        return folder;
    }
}
