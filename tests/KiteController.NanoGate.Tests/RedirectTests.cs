using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Rewriting;
using KiteController.NanoGate.Tests.Support;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Tests;

/// <summary>References go where the table says, symbols stay, and what has no home is named.</summary>
public class RedirectTests
{
    private const string Source = """
        using System;
        using System.Collections;
        using System.Device.Gpio;
        using System.Threading;
        using KiteController.Odd;
        namespace KiteController.Odd { public interface INamed { string Name { get; init; } } }
        public class T : INamed
        {
            public string Name { get; init; }
            public static ArrayList List() { ArrayList l = new ArrayList(); l.Add(1); l.Add("two"); return l; }
            public static string Text(float x) { return string.Concat("x=", x.ToString("F1")); }
            public static double Root(double x) { return Math.Sqrt(x); }
            public static string Caught() { try { throw new ArgumentException("why"); } catch (ArgumentException e) { return e.Message; } }
            public static object New() { return new T() { Name = "n" }; }
            public static void Sleep() { Thread.Sleep(1); long t = Environment.TickCount64; }
            public static PinValue Pin() { return PinValue.High; }
        }
        """;

    [Fact]
    public void TheImageRunsOnTheDesktop()
    {
        using var image = new Image(Source);

        Assert.Equal([1, "two"], ((ArrayList)image.Call("List")!).ToArray());
        Assert.Equal("x=1.5", image.Call("Text", 1.5f));
        Assert.Equal(3.0, image.Call("Root", 9.0));
        Assert.Equal("why", image.Call("Caught"));
        Assert.NotNull(image.Call("New"));
    }

    [Fact]
    public void TypesWithANamesakeComeFromTheVirtualBoard()
    {
        using var image = new Image(Source);
        using ModuleDefinition module = Read(image);

        Assert.Equal(["KiteController.VirtualEsp32.Nano.Thread", "KiteController.VirtualEsp32.Nano.Environment"], Callees(module, "Sleep"));
        Assert.Equal("KiteController.VirtualEsp32", module.GetTypeReferences().Single(one => one.FullName == "System.Device.Gpio.PinValue").Scope.Name);
    }

    [Fact]
    public void AStaticMemberCanMoveWhileItsTypeStays()
    {
        using var folder = new BareImage("public class T { public static long Now() { return System.DateTime.UtcNow.Ticks; } }");
        using ModuleDefinition module = Read(folder.Build());

        Assert.Equal(["KiteController.VirtualEsp32.Nano.DateTime", "System.DateTime"], Callees(module, "Now"));
        Assert.Equal("System.Runtime", module.GetTypeReferences().Single(one => one.FullName == "System.DateTime").Scope.Name);
    }

    [Fact]
    public void ACompilerCanReferenceTheImage()
    {
        using var image = new Image(Source);

        Assert.Empty(Desktop.Errors(
            "class C { double M() { T t = new T { Name = \"x\" }; return T.Root(t.Name.Length) + T.List().Count; } }",
            Path.Combine(image.Folder, "KiteController.Core.dll"),
            Image.VirtualBoardPath));
        using ModuleDefinition module = Read(image);
        Assert.DoesNotContain(module.AssemblyReferences, one => one.Name is "System.Private.CoreLib" or "mscorlib" or "System.Math");
    }

    [Theory]
    [InlineData("public class T { public static void M() { new System.Threading.Timer(null, null, 1, 1); } }", "System.Threading.Timer")]
    [InlineData("[System.Reflection.AssemblyNativeVersion(\"\")] public class T { }", "System.Reflection.AssemblyNativeVersionAttribute")]
    [InlineData("public class T { public static long M(System.DateTime d) { return d.ToUnixTimeSeconds(); } }", "ToUnixTimeSeconds")]
    [InlineData("public class T { public static System.DateTime M() { return System.DateTime.Today; } }", "System.DateTime.get_Today")]
    public void WhatHasNoHomeOnTheDesktopIsNamed(string source, string name)
    {
        using var folder = new BareImage(source);

        RewriteException failure = Assert.Throws<RewriteException>(() => folder.Build());

        Assert.Contains(failure.Problems, one => one.Contains(name));
    }

    [Fact]
    public void EverySequencePointSurvives()
    {
        using var image = new Image(Source);
        using ModuleDefinition before = Read(image.Compiled);
        using ModuleDefinition after = Read(image);

        foreach (MethodDefinition method in before.GetTypes().SelectMany(type => type.Methods))
        {
            MethodDefinition rewritten = after.GetType(method.DeclaringType.FullName).Methods.Single(one => one.Name == method.Name);
            Assert.Equal(Lines(method), Lines(rewritten));
        }

        static IEnumerable<(string, int, int)> Lines(MethodDefinition method) =>
            method.DebugInformation.SequencePoints.Select(one => (one.Document.Url, one.StartLine, one.StartColumn));
    }

    [Fact]
    public void TheSameFirmwareGivesTheSameImage()
    {
        using var image = new Image(Source);
        string again = Path.Combine(image.Folder, "again");
        ImageBuilder.Build([image.Compiled], again, FirmwareImage.Flight, Nano.References, Image.VirtualBoardPath);

        Assert.All(["KiteController.Core.dll", "KiteController.Core.pdb"], name =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(image.Folder, name)), File.ReadAllBytes(Path.Combine(again, name))));
    }

    private static ModuleDefinition Read(Image image) => Read(Path.Combine(image.Folder, "KiteController.Core.dll"));

    private static ModuleDefinition Read(string path) =>
        ModuleDefinition.ReadModule(path, new ReaderParameters { ReadSymbols = true, SymbolReaderProvider = new PortablePdbReaderProvider() });

    private static List<string> Callees(ModuleDefinition module, string method) => module.GetType("T").Methods.Single(one => one.Name == method)
        .Body.Instructions.Select(one => one.Operand).OfType<MethodReference>().Select(one => one.DeclaringType.FullName).ToList();
}
