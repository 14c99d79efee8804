using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Gates;
using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>What compiles and must not fly is refused, with the rule, the method and the line.</summary>
public class LanguageGateTests
{
    private const string Innocent = """
        using System;
        namespace KiteController.Core
        {
            public enum Mode { Idle, Fly }
            public interface IStep { float Step(float x); }
            public delegate void Changed(Mode mode);
            public class T : IStep
            {
                private static readonly float[] Table = { 1f, 2f, 3f, 4f };
                private readonly float[][] grid = { new float[2], new float[2] };
                public event Changed ModeChanged;
                public Mode Mode { get; init; }
                public float Step(float x) { return x * Table[(int)Mode] + grid[0][1]; }
                public void Raise() { ModeChanged?.Invoke(Mode); }
                public DateTime Later(DateTime now) { return now.AddSeconds(1); }
                public int Sum(int[] a) { int s = 0; foreach (int i in a) { s += i; } return s; }
                public string Text() { try { return Mode.ToString(); } catch (Exception e) { return e.Message; } finally { Raise(); } }
            }
        }
        """;

    [Fact]
    public void AnInnocentFirmwarePasses()
    {
        using var snippet = new Snippet(Innocent);

        Assert.Empty(LanguageGate.Check(snippet.Firmware));
    }

    [Theory]
    [InlineData("float-greater", "T::M", """
        class T {
          static int n;
          static void M(float a, float b) {
            if (a > b) // here
              n++;
          }
        }
        """)]
    [InlineData("float-greater", "T::M", """
        class T {
          static bool M(double a, double b) {
            return a >= b; // here
          }
        }
        """)]
    [InlineData("generic-method", "T::M", """
        class T {
          void M<X>(X x) {
          } // here
        }
        """)]
    [InlineData("generic-method", "T::N", """
        class T {
          void M<X>(X x) { }
          void N() {
            M(1); // here
          }
        }
        """)]
    [InlineData("generic-use", "T::M", """
        class T {
          int M(System.Func<int> f) {
            return f(); // here
          }
        }
        """)]
    [InlineData("generic-use", "T::M", """
        class T {
          object M() {
            return new System.Action<int>(N); // here
          }
          void N(int x) { }
        }
        """)]
    [InlineData("multi-dimensional-array", "T::M", """
        class T {
          float M() {
            var a = new float[2, 2]; return a[0, 1]; // here
          }
        }
        """)]
    [InlineData("function-pointer", "T::M", """
        unsafe class T {
          int M(object o) {
            delegate*<int> f = &N; return f(); // here
          }
          static int N() { return 1; }
        }
        """)]
    [InlineData("stackalloc", "T::M", """
        unsafe class T {
          byte M() {
            byte* b = stackalloc byte[4]; return b[1]; // here
          }
        }
        """)]
    [InlineData("fixed", "T::M", """
        unsafe class T {
          byte M(byte[] a) {
            fixed (byte* b = a) { return b[1]; } // here
          }
        }
        """)]
    [InlineData("compiler-only-type", "T::M", """
        class T {
          object M() {
            return typeof(System.FlagsAttribute); // here
          }
        }
        """)]
    [InlineData("struct-parameter-written", "T::M", """
        class T {
          static S M(S s) {
            s.X = 1; return s; // here
          }
        }
        struct S { public int X; }
        """)]
    [InlineData("struct-parameter-written", "T::M", """
        class T {
          static S M(S s) {
            s = new S(); return s; // here
          }
        }
        struct S { public int X; }
        """)]
    [InlineData("struct-parameter-written", "T::M", """
        class T {
          static S M(S s) {
            N(ref s.X); return s; // here
          }
          static void N(ref int x) { x = 1; }
        }
        struct S { public int X; }
        """)]
    public void AnOffenceNamesRuleMethodAndLine(string rule, string method, string source)
    {
        using var snippet = new Snippet(source);

        IReadOnlyList<Finding> findings = LanguageGate.Check(snippet.Firmware);

        Assert.Contains(findings, one => one.Rule == rule && one.Method.Contains(method + "(") && one.File == Nano.File && one.Line == snippet.Line);
    }

    [Theory]
    [InlineData("generic-type", "Box`1", "class Box<X> { public Box() { } }")]
    [InlineData("generic-use", "T", "class T { System.Action<int> a; public T() { } }")]
    [InlineData("multi-dimensional-array", "T", "class T { float[,] a; public T() { } }")]
    [InlineData("interface-method-body", "I::M()", "interface I { static int M() { return 1; } }")]
    [InlineData("fixed", "T/<a>e__FixedBuffer", "unsafe struct T { public fixed byte a[4]; }", "KiteController.Board")]
    [InlineData("struct-in-core", "S", "struct S { public int X; public S(int x) { X = x; } }")]
    [InlineData("state-machine", "T/<M>d__1", "class T { class Odd { } }", "KiteController.Core", true)]
    public void AnOffendingDeclarationIsNamed(string rule, string where, string source, string assembly = "KiteController.Core", bool renameNested = false)
    {
        using var snippet = new Snippet(source, assembly);
        if (renameNested)
        {
            // No state machine compiles against the device's library; the name the compiler gives one is what the gate looks for.
            snippet.Firmware.All[0].MainModule.GetType("T").NestedTypes[0].Name = "<M>d__1";
        }

        Assert.Contains(LanguageGate.Check(snippet.Firmware), one => one.Rule == rule && one.Method.EndsWith(where));
    }

    [Fact]
    public void LessAndTheComparisonsOfIntegersPass()
    {
        using var snippet = new Snippet(
            """
            class T {
              static int n;
              static bool M(float a, float b, int c, int d) {
                if (a < b || b <= a || c > d || c >= d) n++;
                float m = a < b ? a : b;
                return !(a < m) && !(m <= b) && a == b;
              }
            }
            """);

        Assert.Empty(LanguageGate.Check(snippet.Firmware));
    }

    [Fact]
    public void BoardMayDeclareStructsAndReadTheirParameters()
    {
        using var snippet = new Snippet(
            """
            using System.Device.Gpio;
            public struct S { public int X; public int Y; public readonly int Sum() { return X + Y; } }
            public class T { public int M(S s, PinValue v) { return s.X * s.Sum() + (v.Equals(PinValue.High) ? s.Y : 0); } }
            """,
            "KiteController.Board");

        Assert.Empty(LanguageGate.Check(snippet.Firmware));
    }

    [Fact]
    public void EveryRuleHasATestThatBreaksIt()
    {
        Assert.Empty(LanguageGate.Rules.Keys.Except(FirstArguments.Of(typeof(LanguageGateTests))));
    }
}
