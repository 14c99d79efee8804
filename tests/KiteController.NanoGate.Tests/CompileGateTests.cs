using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>What does not exist on the device does not compile.</summary>
public class CompileGateTests
{
    [Theory]
    [InlineData("using System.Collections.Generic; class T { List<int> x; }", "CS0246")]
    [InlineData("using System; class T { Span<byte> x; }", "CS0246")]
    [InlineData("using System; class T { float M(float x) { return MathF.Sqrt(x); } }", "CS0103")]
    [InlineData("class T { int? x; }", "CS0518")]
    [InlineData("class T { (int, int) M() { return (1, 2); } }", "CS8179")]
    [InlineData("class T { bool M(float x) { return float.IsFinite(x); } }", "CS0117")]
    [InlineData("class T { decimal x; }", "CS0518")]
    [InlineData("class T { volatile int x; }", "CS0518")]
    [InlineData("using System.Linq; class T { }", "CS0234")]
    [InlineData("class T { string M(string s) { return s[1..]; } }", "CS0518")]
    [InlineData("using System.Collections; class T { IEnumerable M() { yield return 1; } }", "CS0518")]
    [InlineData("using System.Threading.Tasks; class T { async Task M() { } }", "CS0234")]
    [InlineData("using System; class T { void M(int[] a) { Array.Sort(a); } }", "CS0117")]
    [InlineData("class T { bool M(char c) { return char.IsDigit(c); } }", "CS0117")]
    [InlineData("using System; class T { int M(float x) { return BitConverter.SingleToInt32Bits(x); } }", "CS0117")]
    [InlineData("record T(int X);", "CS0518")]
    public void WhatTheDeviceLacksDoesNotCompile(string source, string error)
    {
        Assert.Contains(Nano.Errors(source), one => one.Contains(error));
    }

    [Theory]
    [InlineData("class T { int M(object o) { return o switch { int i => i, _ => 0 }; } }")]
    [InlineData("using System; class T { float M(float x) { return (float)Math.Sqrt(Math.Clamp(x, 0f, 1f)); } }")]
    [InlineData("class T { int X { get; init; } static T M() { return new() { X = 1 }; } }")]
    [InlineData("class T { void M(in float a, ref int b, out long c) { c = (long)a + b; } }")]
    [InlineData("using System; class T { event EventHandler E; void M() { E?.Invoke(this, EventArgs.Empty); } }")]
    [InlineData("using System; class T { string M(float x) { try { return $\"{x}\"; } catch (Exception e) when (e.Message != null) { return null; } } }")]
    [InlineData("using System.Threading; class T { void M() { new Thread(() => Thread.Sleep(1)).Start(); lock (this) { } } }")]
    [InlineData("using System.Device.Gpio; class T { void M() { new GpioController().OpenPin(2, PinMode.Output).Write(PinValue.High); } }")]
    [InlineData("using System.Device.I2c; class T { void M(I2cDevice d, byte[] b) { d.Read(b); } }")]
    [InlineData("using nanoFramework.Hardware.Esp32; class T { ulong M() { return HighResTimer.GetCurrent(); } }")]
    public void WhatTheDeviceHasCompiles(string source)
    {
        Assert.Empty(Nano.Errors(source));
    }
}
