using System.IO;
using KiteController.NanoGate.Description;
using KiteController.NanoGate.Gates;
using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>A copy of the device's API that promises what the device does not keep is found out.</summary>
public class ApiSurfaceTests
{
    [Fact]
    public void AFaithfulCopyPassesAndItsGapsAreListed()
    {
        ApiSurfaceReport report = Compare(
            """
            namespace System.Device.Gpio
            {
                public enum PinNumberingScheme { Logical, Board }
                public class PinValueChangedEventArgs
                {
                    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber) { }
                    public int PinNumber { get { return 0; } internal set { } }
                    public override string ToString() { return ""; }
                    internal int Hidden;
                }
                public enum PinEventTypes { None = 0, Rising = 1, Falling = 2 }
            }
            namespace KiteController.VirtualEsp32.Nano
            {
                public sealed class Thread
                {
                    private Thread() { }
                    public static Thread CurrentThread { get { return null; } }
                    public static void Sleep(int millisecondsTimeout) { }
                }
                public static class DateTime { public static System.DateTime UtcNow { get { return default; } } }
                public static class Meter { public static long Instructions; }
            }
            """);

        Assert.Empty(report.Wrong);
        Assert.Contains("System.Device.Gpio.PinValueChangedEventArgs: property System.Device.Gpio.PinEventTypes ChangeType[] get", report.Missing);
        Assert.Contains("System.Device.Gpio.GpioController", report.Missing);
    }

    [Theory]
    [InlineData("namespace System.Device.Gpio { public class GpioExpander { } }", "GpioExpander")]
    [InlineData("namespace System.Device.Gpio { public enum PinMode { Input, Analogue = 9 } }", "Analogue")]
    [InlineData("namespace System.Device.Gpio { public enum PinMode { Input = 3 } }", "Input = 3")]
    [InlineData("namespace System.Device.Gpio { public sealed class GpioPin { public bool Read() { return true; } } }", "bool Read()")]
    [InlineData("namespace System.Device.Gpio { public sealed class GpioPin { public void Write(int value) { } } }", "Write(int)")]
    [InlineData("namespace System.Device.Gpio { public sealed class GpioPin { public int PinNumber { get; set; } } }", "PinNumber[] get set")]
    [InlineData("namespace System.Device.Gpio { public struct GpioPin { } }", "is a struct")]
    [InlineData("namespace KiteController.VirtualEsp32.Nano { public sealed class Thread { public static void Sleep(long x) { } } }", "Sleep(long)")]
    [InlineData("namespace KiteController.VirtualEsp32.Nano { public static class DateTime { public static System.DateTime Now { get { return default; } } } }", "Now")]
    public void AnInventionIsWrong(string source, string named)
    {
        Assert.Contains(Compare(source).Wrong, one => one.Contains(named));
    }

    private static ApiSurfaceReport Compare(string source)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nanogate");
        string path = Desktop.Compile(folder.FullName, source);
        ApiSurfaceReport report = ApiSurfaceGate.Compare(path, ApiAssembly.LoadFolder(Nano.ApiFolder));
        folder.Delete(recursive: true);
        return report;
    }
}
