using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.Simulator.Wiring;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>The firmware's default calibration is that of the parts in hardware/: on perfect parts, calibrating changes next to nothing.</summary>
public sealed class BenchCalibrationTests
{
    private static readonly Calibration Default = new();
    private static readonly Calibration Found = BenchCalibration.Of(new BoardWiring(), BoardOptions.Ideal(), new SpoolParameters(), 5.0);

    [Fact]
    public void TheScalesOfTheCircuitAreTheDefaults()
    {
        Assert.Equal(1.0, Found.TensionNewtonPerCount / Default.TensionNewtonPerCount, 0.005);
        Assert.Equal(1.0, Found.SupplyVoltPerCount / Default.SupplyVoltPerCount, 0.005);
        Assert.InRange(Found.MotorCurrentZeroCount - Default.MotorCurrentZeroCount, -2, 2);
        Assert.InRange(Found.LeverCentreCount - Default.LeverCentreCount, -2, 2);
        Assert.InRange(Found.TensionZeroCount, -200, 200);
    }

    [Fact]
    public void TheSpoolOfThePartsListIsTheDefault()
    {
        Assert.Equal(Found.SpoolCoreRadiusMetre, Default.SpoolCoreRadiusMetre, 1e-6);
        Assert.Equal(1.0, Found.SpoolRadiusSquaredPerMetre / Default.SpoolRadiusSquaredPerMetre, 0.001);
        Assert.Equal(Found.SpoolLineMetre, Default.SpoolLineMetre, 1e-3);
        Assert.Equal(1.0, Found.SpoolVoltSecondPerRadian / Default.SpoolVoltSecondPerRadian, 0.001);
        Assert.Equal(1.0, Found.MotorResistanceOhm / Default.MotorResistanceOhm, 0.001);
    }
}
