using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using KiteController.NanoGate.Description;
using KiteController.NanoGate.Gates;
using KiteController.NanoGate.Tests.Support;

namespace KiteController.NanoGate.Tests;

/// <summary>The firmware itself, as compiled for the device, passes the gates.</summary>
public class RealFirmwareTests
{
    [Fact]
    public void TheLanguageGateLetsItThrough()
    {
        using FirmwareAssemblies firmware = Compiled();

        Assert.Empty(LanguageGate.Check(firmware));
    }

    // Requirement: KC-LOG-003
    [Fact]
    public void ATickNeitherAllocatesNorDividesUnguarded()
    {
        using FirmwareAssemblies firmware = Compiled();

        TickReport report = TickGate.Check(firmware);

        Assert.Empty(report.Findings);
        Assert.Contains(report.Visited, name => name.Contains(TickGate.Tick));
        Assert.Contains(report.Visited, name => name.Contains(TickGate.GuardedDivision));
    }

    [Fact]
    public void CoreNamesNothingButTheLanguageAndMath()
    {
        using FirmwareAssemblies firmware = Compiled();

        IEnumerable<string> named = firmware.All.Single(one => one.Name.Name == "KiteController.Core")
            .MainModule.AssemblyReferences.Select(one => one.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["System.Math", "mscorlib"], named);
    }

    [Theory]
    [InlineData("flight")]
    [InlineData("nano")]
    [InlineData("profile")]
    public void EveryImageIsBesideItsConsumer(string image)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "firmware", image);

        Assert.All(["Core", "Board", "App"], name => Assert.True(File.Exists(Path.Combine(folder, $"KiteController.{name}.dll"))));
        Assert.All(["Core", "Board", "App"], name => Assert.True(File.Exists(Path.Combine(folder, $"KiteController.{name}.pdb"))));
    }

    [Fact]
    public void TheChosenImageIsTheOneThatLoads()
    {
        string image = Environment.GetEnvironmentVariable("KITECONTROLLER_FIRMWARE_IMAGE") ?? "flight";

        Assembly core = Assembly.Load("KiteController.Core");

        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "firmware", image, "KiteController.Core.dll"), core.Location);
        Assert.NotNull(core.GetType("KiteController.Core.Loop.FlightController"));
    }

    [Fact]
    public void TheVirtualBoardOffersOnlyWhatTheDeviceHas()
    {
        ApiSurfaceReport report = ApiSurfaceGate.Compare(Image.VirtualBoardPath, ApiAssembly.LoadFolder(Nano.ApiFolder));

        Assert.Empty(report.Wrong);
    }

    private static FirmwareAssemblies Compiled()
    {
        IEnumerable<string> paths = typeof(RealFirmwareTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(one => one.Key == "CompiledFirmware").Select(one => one.Value!);
        return new FirmwareAssemblies(paths, Nano.References);
    }
}
