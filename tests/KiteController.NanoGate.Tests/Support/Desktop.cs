using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>Compiles stand-ins for the virtual board, and other desktop code, against this process's own framework.</summary>
internal static class Desktop
{
    /// <summary>The least a virtual board can be, and no more.</summary>
    public const string BareBoard = """
        namespace KiteController.VirtualEsp32.Nano
        {
            public static class DateTime { public static System.DateTime UtcNow { get { return default; } } }
            public static class Meter { public static long Instructions, GarbageBytes; }
            public static class NanoFloat { }
        }
        """;

    /// <summary>Compiles a stand-in for the virtual board into a folder.</summary>
    /// <returns>Path of the assembly.</returns>
    public static string Compile(string folder, string source)
    {
        string path = Path.Combine(folder, "KiteController.VirtualEsp32.dll");
        EmitResult result = Compilation("KiteController.VirtualEsp32", source).Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }

    /// <summary>What keeps some desktop code from compiling.</summary>
    public static IReadOnlyList<string> Errors(string source, params string[] assemblies) =>
        Compilation("Consumer", source, assemblies).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString()).ToList();

    private static CSharpCompilation Compilation(string name, string source, params string[] assemblies)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal)).Concat(assemblies)
            .Select(path => MetadataReference.CreateFromFile(path));
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        return CSharpCompilation.Create(name, [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
