using System;
using KiteController.NanoGate.Rewriting;
using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>The nano image computes as the interpreter was measured to; the flight image computes as the desktop.</summary>
public sealed class NanoFloatTests : IDisposable
{
    private const string Source = """
        public class T
        {
            private static float field;
            public static bool Lt(float a, float b) { return a < b; }
            public static bool Le(float a, float b) { return a <= b; }
            public static bool Gt(float a, float b) { return a > b; }
            public static bool Ge(float a, float b) { return a >= b; }
            public static bool Eq(float a, float b) { return a == b; }
            public static bool Ne(float a, float b) { return a != b; }
            public static int IfLt(double a, double b) { if (a < b) { return 1; } return 0; }
            public static int IfLe(double a, double b) { if (a <= b) { return 1; } return 0; }
            public static int IfGt(double a, double b) { if (a > b) { return 1; } return 0; }
            public static int IfGe(double a, double b) { if (a >= b) { return 1; } return 0; }
            public static int IfEq(double a, double b) { if (a == b) { return 1; } return 0; }
            public static int IfNe(double a, double b) { if (a != b) { return 1; } return 0; }
            public static float Div(float a, float b) { return a / b; }
            public static double DivD(double a, double b) { return a / b; }
            public static float Rem(float a, float b) { return a % b; }
            public static double RemD(double a, double b) { return a % b; }
            public static int ToInt(float a) { return (int)a; }
            public static byte ToByte(float a) { return (byte)a; }
            public static uint ToUInt(double a) { return (uint)a; }
            public static long ToLong(double a) { return (long)a; }
            public static int IntDiv(int a, int b) { return a / b; }
            public static bool IntLt(int a, int b) { return a < b; }
            public static bool Deep(float[] a, bool c) { field = a[0]; return (c ? field : a[1]) > F(a[1] * 2f); }
            private static float F(float x) { return x - x; }
        }
        """;

    private const float NaN = float.NaN;
    private const float Inf = float.PositiveInfinity;

    private readonly Image nano = new(Source, FirmwareImage.Nano);

    public void Dispose() => nano.Dispose();

    /// <summary>The third number is what the interpreter makes of the pair: +1 if either is NaN, 0 if both are infinite, else the sign.</summary>
    [Theory]
    [InlineData(NaN, 1f, 1)]
    [InlineData(1f, NaN, 1)]
    [InlineData(NaN, NaN, 1)]
    [InlineData(NaN, Inf, 1)]
    [InlineData(-Inf, NaN, 1)]
    [InlineData(Inf, -Inf, 0)]
    [InlineData(-Inf, Inf, 0)]
    [InlineData(Inf, Inf, 0)]
    [InlineData(Inf, 1f, 1)]
    [InlineData(1f, Inf, -1)]
    [InlineData(-Inf, 1f, -1)]
    [InlineData(2f, 1f, 1)]
    [InlineData(1f, 2f, -1)]
    [InlineData(1f, 1f, 0)]
    [InlineData(0f, -0f, 0)]
    public void EveryComparisonActsOnTheOneNumber(float a, float b, int number)
    {
        (string Name, bool Expected)[] operators =
            [("Lt", number < 0), ("Le", number <= 0), ("Gt", number > 0), ("Ge", number >= 0), ("Eq", number == 0), ("Ne", number != 0)];

        foreach ((string name, bool expected) in operators)
        {
            Assert.True(expected == (bool)nano.Call(name, a, b)!, $"{a} {name} {b}");
            Assert.True(expected == ((int)nano.Call("If" + name, (double)a, (double)b)! == 1), $"if {a} {name} {b}");
        }
    }

    [Theory]
    [InlineData("Div")]
    [InlineData("Rem")]
    public void DivisionByZeroThrowsAPlainException(string method)
    {
        Assert.Equal(typeof(Exception), Thrown(() => nano.Delegate<Func<float, float, float>>(method)(1f, 0f)));
        Assert.Equal(typeof(Exception), Thrown(() => nano.Delegate<Func<float, float, float>>(method)(NaN, -0f)));
        Assert.Equal(typeof(Exception), Thrown(() => nano.Delegate<Func<double, double, double>>(method + "D")(0, 0)));
    }

    [Fact]
    public void OtherDivisionsAreTheDesktops()
    {
        Assert.Equal(0.5f, nano.Call("Div", 1f, 2f));
        Assert.Equal(Inf, nano.Call("Div", float.MaxValue, 0.5f));
        Assert.Equal(1.5, nano.Call("RemD", 5.5, 2.0));
        Assert.Equal(2, nano.Call("IntDiv", 5, 2));
        Assert.Equal(true, nano.Call("IntLt", 1, 2));
    }

    [Fact]
    public void ConversionsWrap()
    {
        Assert.Equal(0, nano.Call("ToInt", NaN));
        Assert.Equal(unchecked((int)30000001024L), nano.Call("ToInt", 3e10f));
        Assert.Equal((byte)44, nano.Call("ToByte", 300f));
        Assert.Equal(uint.MaxValue, nano.Call("ToUInt", -1.0));
        Assert.Equal(-7L, nano.Call("ToLong", -7.9));
        Assert.Equal(7, nano.Call("ToInt", 7.9f));
    }

    [Fact]
    public void FloatsAreRecognisedWhereverTheyComeFrom()
    {
        Assert.Equal(true, nano.Call("Deep", new[] { NaN, 1f }, true));
        Assert.Equal(true, nano.Call("Deep", new[] { 0f, Inf }, false));
        Assert.Equal(false, nano.Call("Deep", new[] { 0f, 1f }, true));
    }

    [Fact]
    public void TheFlightImageKeepsTheDesktopsArithmetic()
    {
        using var flight = new Image(Source);

        Assert.Equal(false, flight.Call("Gt", NaN, 1f));
        Assert.Equal(false, flight.Call("Eq", Inf, -Inf));
        Assert.Equal(Inf, flight.Call("Div", 1f, 0f));
    }

    private static Type? Thrown(Action action) => Record.Exception(action)?.GetType();
}
