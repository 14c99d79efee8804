using System;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Rewriting;
using KiteController.NanoGate.Tests.Support;
using KiteController.VirtualEsp32.Nano;
using File = System.IO.File;

namespace KiteController.NanoGate.Tests;

/// <summary>
/// The images count what the compiler made: each expected number was counted by hand in the compiled IL, which stands beside it.
/// </summary>
public sealed class CountingTests : IDisposable
{
    private const string Source = """
        using System;
        public struct S { public float X, Y, Z; }
        public class Pair { public int A; public int B; }
        public class T
        {
            private static S field;
            public static int Add(int a, int b) { return a + b; }
            public static int Twice(int a) { return Add(a, a); }
            public static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i; } return s; }
            public static int Pick(int n) { switch (n) { case 0: return 10; case 1: return 11; case 2: return 12; } return n; }
            public static int Choose(bool c) { return Add(5, c ? 1 : 2); }
            public static int Guard(int[] a, int i) { try { return a[i]; } catch (IndexOutOfRangeException) { return -1; } finally { a[0] = 7; } }
            public static int Filter(int n) { try { throw new Exception(); } catch (Exception) when (n > 1) { return n; } }
            public static object Array(int n) { return new float[n]; }
            public static object Object() { return new Pair(); }
            public static object Text() { return "t"; }
            public static float Pass() { return Take(new S()); }
            private static float Take(S s) { return s.X; }
            public static S Return() { return field; }
            public static string Interpolated(int n) { return string.Format("{0}", n); }
            public static int Table() { return Late.Rows.Length; }
        }
        public class Late { public static readonly int[] Rows; static Late() { Rows = new int[9]; } }
        """;

    private readonly Image flight = new(Source);

    public void Dispose() => flight.Dispose();

    [Fact]
    public void AStraightMethodCountsItsInstructions()
    {
        // ldarg ldarg add ret
        Assert.Equal(4, flight.Count("Add", 1, 2));
    }

    [Fact]
    public void AStaticConstructorCostsTheFirstCallerNothing()
    {
        // ldsfld ldlen conv.i4 ret
        Assert.Equal(4, flight.Count("Table"));
        Assert.Equal(4, flight.Count("Table"));
    }

    [Fact]
    public void ACallCountsBothMethods()
    {
        // ldarg ldarg call ret
        Assert.Equal(4 + 4, flight.Count("Twice", 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void ALoopCountsEachRound(int rounds)
    {
        // ldc stloc ldc stloc br; per round: ldloc ldloc add stloc, ldloc ldc add stloc; per test: ldloc ldarg blt; ldloc ret
        Assert.Equal(5 + (8 * rounds) + (3 * (rounds + 1)) + 2, flight.Count("Sum", rounds));
        Assert.Equal(rounds * (rounds - 1) / 2, flight.Call("Sum", rounds));
    }

    [Theory]
    [InlineData(0, 10, 4)]
    [InlineData(2, 12, 4)]
    [InlineData(3, 3, 5)]
    [InlineData(-1, -1, 5)]
    public void ASwitchCountsTheWayTaken(int argument, int result, int count)
    {
        // ldarg switch; a case: ldc ret; none: br, ldarg ret
        Assert.Equal(count, flight.Count("Pick", argument));
        Assert.Equal(result, flight.Call("Pick", argument));
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 7)]
    public void ABlockEnteredWithAFullStackIsCounted(bool argument, int result)
    {
        // ldc ldarg brtrue; ldc br or ldc; call ret; and Add. The false way has the br.
        Assert.Equal(3 + (argument ? 1 : 2) + 2 + 4, flight.Count("Choose", argument));
        Assert.Equal(result, flight.Call("Choose", argument));
    }

    [Fact]
    public void ATryCountsItsFinally()
    {
        // ldarg ldarg ldelem stloc leave; finally: ldarg ldc ldc stelem endfinally; ldloc ret
        Assert.Equal(5 + 5 + 2, flight.Count("Guard", new[] { 1, 2 }, 1));
        Assert.Equal(2, flight.Call("Guard", new[] { 1, 2 }, 1));
    }

    [Fact]
    public void ACaughtExceptionCountsTheBlockThatThrewAsAWhole()
    {
        // the try block; catch: pop ldc stloc leave; the finally; ldloc ret
        Assert.Equal(5 + 4 + 5 + 2, flight.Count("Guard", new[] { 1, 2 }, 9));
        Assert.Equal(-1, flight.Call("Guard", new[] { 1, 2 }, 9));
    }

    [Fact]
    public void AnExceptionFilterWorksAndCounts()
    {
        // newobj throw; filter: isinst dup brtrue, pop ldc br or pop ldarg ldc cgt ldc cgt.un, endfilter; catch: pop ldarg stloc leave; ldloc ret
        Assert.Equal(2 + 3 + 6 + 1 + 4 + 2, flight.Count("Filter", 2));
        Assert.Equal(2, flight.Call("Filter", 2));
    }

    [Theory]
    [InlineData("Object", 36)] // a header and two fields
    [InlineData("Text", 12)] // a header
    [InlineData("Pass", 96)] // measured: a struct passed by value
    [InlineData("Return", 48)] // a struct read from a field
    public void GarbageFollowsTheFigures(string method, long bytes)
    {
        Assert.Equal(bytes, flight.Garbage(method));
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(3, 24)]
    [InlineData(4, 36)]
    public void AnArrayIsAHeaderAndItsElementsInWholeBlocks(int length, long bytes)
    {
        Assert.Equal(bytes, flight.Garbage("Array", length));
    }

    [Fact]
    public void AnInterpolationCostsAsMeasured()
    {
        Assert.Equal(800, flight.Garbage("Interpolated", 1));
    }

    [Fact]
    public void ArithmeticMakesNoGarbage()
    {
        Assert.Equal(0, flight.Garbage("Sum", 100));
    }

    [Fact]
    public void TheNanoImageCountsTheSame()
    {
        using var nano = new Image(Source, FirmwareImage.Nano);

        Assert.Equal(flight.Count("Sum", 17), nano.Count("Sum", 17));
        Assert.Equal(flight.Count("Choose", true), nano.Count("Choose", true));
    }

    [Fact]
    public void TheProfileImageCountsByMethod()
    {
        using var profile = new Image(Source, FirmwareImage.Profile);
        string[][] methods = File.ReadAllLines(Path.Combine(profile.Folder, "methods.csv")).Skip(1).Select(row => row.Split(',')).ToArray();
        Meter.Reset();
        Meter.PerMethod = new long[methods.Length];
        profile.Call("Twice", 1);
        long[] counts = Meter.PerMethod;
        Meter.Reset();

        Assert.Equal(4, counts[Row("Add")]);
        Assert.Equal(4, counts[Row("Twice")]);
        Assert.Equal(8, counts.Sum());

        int Row(string name) => int.Parse(methods.Single(row => row[3] == name)[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void AJumpTooLongForItsShortFormStillLands()
    {
        string body = string.Concat(Enumerable.Range(0, 40).Select(i => $"if (n > {i}) {{ s += {i}; }} "));
        using var image = new Image("public class T { public static int M(int n) { int s = 0; for (int k = 0; k < 3; k++) { " + body + "} return s; } }");

        Assert.Equal(3 * (0 + 1 + 2 + 3 + 4), image.Call("M", 5));
    }
}
