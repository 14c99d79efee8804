using System;
using System.Linq;
using KiteController.NanoGate.Gates;
using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>A tick that allocates or divides by what may be zero is refused, wherever in its reach that happens.</summary>
public class TickGateTests
{
    private const string Root = "T::Step";
    private const string Guard = "Guarded::Divide";

    [Fact]
    public void ATickOfPlainArithmeticPasses()
    {
        TickReport report = Check(
            """
            using System;
            public abstract class Part { public abstract float Run(float x); }
            public class Half : Part { public override float Run(float x) { return x / 2f; } }
            public class Guarded { public static float Divide(float a, float b) { return b == 0f ? 0f : a / b; } }
            public delegate float Law(float x);
            public class T
            {
                private readonly Part part = new Half();
                private readonly float[] buffer = new float[4];
                private readonly Law law = Twice;
                private static float Twice(float x) { return x + x; }
                public void Step(float x, int n)
                {
                    float y = Guarded.Divide(part.Run(x), x) + law(x) + (float)Math.Sqrt(Math.Abs(x));
                    foreach (float b in buffer) { y += b; }
                    buffer[n % 4] = float.IsNaN(y) ? 0f : y / 10;
                    Array.Clear(buffer, 0, 2);
                }
            }
            """);

        Assert.Empty(report.Findings);
        Assert.Equal(
            ["Divide", "Run", "Step", "Twice"],
            report.Visited.Select(name => name.Split("::")[1].Split('(')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("new-object", "public object M() { return new object(); }")]
    [InlineData("new-object", "public object M() { int n = a.Length; return new Law(() => n); } delegate int Law();")]
    [InlineData("new-array", "public object M() { return new float[3]; }")]
    [InlineData("new-array", "public object M() { P(1, 2); return a; } void P(params int[] x) { }")]
    [InlineData("box", "public object M() { return a.Length; }")]
    [InlineData("string-literal", "public object M() { return \"x\"; }")]
    [InlineData("throw", "public object M() { throw e; } System.Exception e;")]
    [InlineData("struct-copied", "public object M() { s = Make(); return a; } static S s; static S Make() { return default; } struct S { public int X; }")]
    [InlineData("struct-copied", "public object M() { Take(s); return a; } static S s; static void Take(S x) { } struct S { public int X; }")]
    [InlineData("struct-copied", "public object M() { S x = s; return x.X > 0 ? a : null; } static S s; struct S { public int X; }")]
    [InlineData("string-operation", "public object M() { return t.Substring(1); } string t;")]
    [InlineData("string-operation", "public object M() { return a.Length.ToString(); }")]
    [InlineData("string-operation", "public object M() { return t + t; } string t;")]
    [InlineData("library-call", "public object M() { return a.Clone(); }")]
    [InlineData("library-call", "public object M() { foreach (object o in l) { return o; } return a; } System.Collections.ArrayList l;")]
    [InlineData("division", "public object M() { f = 1f / f; return a; } float f;")]
    [InlineData("division", "public object M() { f = 1d % f; return a; } double f;")]
    [InlineData("division", "public object M() { f = f / zero; return a; } float f; const float zero = 0f;")]
    public void AnOffenceDeepInTheTickIsFound(string rule, string members)
    {
        string source = """
            public interface IPart { object M(); }
            public class T
            {
                private IPart part = new Part();
                public object Step() { return part.M(); }
            }
            public class Part : IPart
            {
                int[] a = new int[2];
                MEMBERS // here
            }
            """.Replace("MEMBERS", members);

        using var snippet = new Snippet(source);
        TickReport report = TickGate.Check(snippet.Firmware, Root, Guard);

        Finding finding = Assert.Single(report.Findings.DistinctBy(one => one.Rule), one => one.Rule == rule);
        Assert.Contains("Part::M()", finding.Method);
        Assert.Equal((Nano.File, snippet.Line), (finding.File, finding.Line));
    }

    [Fact]
    public void WhatTheTickCannotReachMayAllocate()
    {
        TickReport report = Check(
            """
            public class T
            {
                private static readonly object Made = new object();
                private readonly float[] buffer = new float[4];
                public float Step(float x) { return buffer[0]; }
                public object Background() { return new object(); }
            }
            """);

        Assert.Empty(report.Findings);
        Assert.Single(report.Visited);
    }

    [Fact]
    public void AnImplementationInheritedFromAForeignBaseIsReached()
    {
        TickReport report = Check(
            """
            public interface IPart { object M(); }
            public class Base { public virtual object M() { return new object(); } }
            public class Part : Base, IPart { }
            public class T
            {
                private readonly IPart part = new Part();
                public object Step() { return part.M(); }
            }
            """);

        Assert.Equal("new-object", Assert.Single(report.Findings).Rule);
    }

    [Fact]
    public void OnlyTheGuardMayDivideByAVariable()
    {
        const string Source = """
            public class Guarded { public static float Divide(float a, float b) { return a / b; } }
            public class T { public float Step(float x) { return Guarded.Divide(1f, x); } }
            """;
        using var snippet = new Snippet(Source);

        Assert.Empty(TickGate.Check(snippet.Firmware, Root, Guard).Findings);
        Assert.Equal("division", Assert.Single(TickGate.Check(snippet.Firmware, Root, "Other::Divide").Findings).Rule);
    }

    [Fact]
    public void AnUnknownRootIsAnError()
    {
        using var snippet = new Snippet("public class T { }");

        Assert.Throws<ArgumentException>(() => TickGate.Check(snippet.Firmware, Root, Guard));
    }

    [Fact]
    public void EveryRuleHasATestThatBreaksIt()
    {
        Assert.Empty(TickGate.Rules.Keys.Except(FirstArguments.Of(typeof(TickGateTests))));
    }

    private static TickReport Check(string source)
    {
        using var snippet = new Snippet(source);
        return TickGate.Check(snippet.Firmware, Root, Guard);
    }
}
