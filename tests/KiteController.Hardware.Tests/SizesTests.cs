using System;
using System.Linq;
using KiteController.Core.Parameters;
using KiteController.Hardware.Tests.Sizes;
using KiteController.Hardware.Tests.Tables;
using KiteController.Physics;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Parts;
using Xunit;

namespace KiteController.Hardware.Tests;

/// <summary>Drawings, parts list, simulator and firmware have the same sizes.</summary>
public sealed class SizesTests
{
    private static readonly SpoolParameters Parts = new();
    private static readonly BoardWiring Board = new();
    private static readonly Calibration Unit = new();
    private static readonly FlightParameters Flight = new();
    private static readonly LineArmParameters Arm = new();

    [Fact]
    public void ThePageIsMadeFromTheSimulatorsDefaults() => Guide.MustBe("SIZES.md", SizesPage.Text());

    [Fact]
    public void TheDrumIsTheSimulators()
    {
        Assert.Equal(Parts.CoreRadiusMetre, Mechanics.Metre("drum_core_radius"), 1e-9);
        Assert.Equal(Parts.FlangeRadiusMetre, Mechanics.Metre("drum_flange_radius"), 1e-9);
        Assert.Equal(Parts.PackedWidthMetre, Mechanics.Metre("drum_width") * Mechanics.Of("coil_fill"), 2e-5);
        Assert.Equal(Parts.LineLengthMetre, Mechanics.Of("line_length_m"));
        Assert.Equal(Parts.GearRatio, Mechanics.Of("drum_teeth") / Mechanics.Of("motor_teeth"), 1e-9);
        Assert.InRange(DrumSums.Inertia / Parts.DrumInertia, 0.75, 1.0);
    }

    [Fact]
    public void TheFirmwareStartsFromThatDrum()
    {
        double growth = ((Parts.FullRadiusMetre * Parts.FullRadiusMetre) - (Parts.CoreRadiusMetre * Parts.CoreRadiusMetre)) / Parts.LineLengthMetre;
        Assert.Equal(Parts.CoreRadiusMetre, Unit.SpoolCoreRadiusMetre, 1e-6);
        Assert.Equal(growth, Unit.SpoolRadiusSquaredPerMetre, 1e-9);
        Assert.Equal(Parts.LineLengthMetre, Unit.SpoolLineMetre, 1e-6);
        Assert.Equal(new SpoolSums(Parts).VoltSecond, Unit.SpoolVoltSecondPerRadian, 1e-5);
        Assert.Equal(new SpoolSums(Parts).DrivenOhm, Unit.MotorResistanceOhm, 1e-6);
        Assert.Equal(new SpoolSums(Parts).Inertia, Unit.SpoolInertiaKilogramMetre2, 2e-6);
        Assert.Equal(Parts.CoulombForceNewton, Unit.SpoolFrictionNewton, 1e-6);
        Assert.Equal(Parts.CurrentLimitAmpere, Unit.MotorLimitAmpere, 1e-6);
    }

    [Fact]
    public void TheMotorOfTheBillIsTheSimulators()
    {
        double ke = 14.4 * 60.0 / (PartsList.Figure("M1", " turns a minute") * 2.0 * Math.PI);
        Assert.Equal(ke, Parts.BackEmfVoltSecond, 1e-5);
        Assert.Equal(ke * 14.4 / PartsList.Figure("M1", " Nm"), Parts.WindingOhm, 1e-3);
        Assert.Contains($"current limit set to {Parts.CurrentLimitAmpere:0} A", PartsList.Find("U2").Specification, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.0)]
    [InlineData(5.0)]
    [InlineData(10.0)]
    [InlineData(20.0)]
    public void ThePullOfTheShortedDrumIsTheSimulators(double pull)
    {
        var sums = new SpoolSums(Parts);
        double simulated = SpoolRun.Steady(Parts, false, 0.0, pull, SpoolRun.HalfLine(Parts));
        Assert.Equal(sums.ShortedSpeed(pull, sums.HalfRadius), simulated, 0.01);
    }

    [Fact]
    public void SpeedsByHandAreTheSimulators()
    {
        foreach (SpoolParameters parts in (SpoolParameters[])[Parts, SizesPage.Small])
        {
            var sums = new SpoolSums(parts);
            Assert.Equal(sums.FullSpeed(12.0, parts.CoreRadiusMetre, 0.2, true), SpoolRun.Steady(parts, true, 1.0, 0.2, parts.LineLengthMetre), 0.1);
            Assert.Equal(sums.FullSpeed(12.0, sums.HalfRadius, 8.0, false), -SpoolRun.Steady(parts, true, -1.0, 8.0, SpoolRun.HalfLine(parts)), 0.1);
        }
    }

    [Fact]
    public void TheLargeMotorMeetsTheFlightLawAndTheSmallOneDoesNot()
    {
        double low = Flight.SupplyToArmVolt;
        Assert.True(new SpoolSums(Parts).FullSpeed(low, Parts.CoreRadiusMetre, 0.2, true) > Flight.PayOutSpeedMetrePerSecond);
        Assert.True(new SpoolSums(Parts).FullSpeed(low, new SpoolSums(Parts).HalfRadius, 20.0, false) > Flight.ReelInSpeedMetrePerSecond);
        Assert.True(SpoolRun.Acceleration(Parts, true, 4.0) > Flight.ReelAccelerationMetrePerSecond2);
        Assert.True(new SpoolSums(SizesPage.Small).FullSpeed(low, Parts.CoreRadiusMetre, 0.2, true) < 0.6 * Flight.PayOutSpeedMetrePerSecond);
        Assert.True(new SpoolSums(SizesPage.Small).FullSpeed(low, new SpoolSums(Parts).HalfRadius, 20.0, false) < 0.0);
    }

    [Fact]
    public void LineAndKiteOfTheBillAreThoseOfTheSettings()
    {
        Assert.Equal(Flight.KiteAreaSquareMetre, PartsList.Figure("H42", " m2"), 1e-6);
        Assert.Equal(Flight.KiteMassKilogram, PartsList.Figure("H42", " kg"), 1e-6);
        Assert.True(Unit.SpoolLineMetre - Flight.WorkingLengthMetre >= 50.0);
        Assert.True(Parts.CapacityMetre(Flight.LineDiameterMetre) >= Unit.SpoolLineMetre);
        Assert.Equal(Flight.LineDiameterMetre * 1000.0, PartsList.Figure("H26", " mm"), 1e-6);
        Assert.Equal(Flight.LineStrengthNewton, PartsList.Figure("H26", " N"), 1e-6);
        Assert.Equal(Flight.LineKilogramPerMetre * 1000.0, PartsList.Figure("H26", " g/m"), 1e-6);
        Assert.True(PartsList.Figure("H26", " m") >= Unit.SpoolLineMetre);
    }

    [Fact]
    public void FuseAndRelayBearWhatTheSpoolDraws()
    {
        var sums = new SpoolSums(Parts);
        double hardest = sums.ReelInAmpere(20.0, 5.0, sums.HalfRadius);
        Assert.True(PartsList.Figure("F1", " A") > sums.BatteryAmpere(hardest, 5.0, sums.HalfRadius, 12.0));
        Assert.True(PartsList.Figure("K1", " A normally open") >= Parts.CurrentLimitAmpere);
        Assert.True(PartsList.Figure("K1", " A normally closed") > sums.ShortedAmpere(sums.ShortedSpeed(20.0, sums.HalfRadius), sums.HalfRadius));
    }

    [Fact]
    public void DividersAndAmplifierAreTheSimulators()
    {
        Assert.Equal(Board.SupplyDividerRatio, ElectricSums.SupplyRatio, 0.001);
        Assert.Equal(Board.LeverCentreVolt, ElectricSums.LeverCentreVolt, 1e-9);
        Assert.Equal(Board.LeverSpanVolt, ElectricSums.LeverSpanVolt, 0.01);
        Assert.Equal(Board.MotorCurrentVoltPerAmpere, ElectricSums.CurrentVoltPerAmpere, 1e-9);
        Assert.InRange(ElectricSums.EncoderVolt, 2.6, 3.3);
        Assert.Equal(Board.EncoderCyclesPerRevolution, PartsList.Figure("EN1", " cycles a turn"));
        Assert.Equal(Board.LoadCellRatedNewton, PartsList.Figure("LC1", " kg") * 9.80665, 1e-3);
        Assert.Equal(Board.LoadCellRatedMillivoltPerVolt, PartsList.Figure("LC1", " mV/V"), 1e-9);
    }

    [Fact]
    public void ThePulleysWrapGivesTheTensionScale()
    {
        double wrap = Mechanics.Of("wrap_angle") * Math.PI / 180.0;
        Assert.Equal(Board.LoadCellNewtonPerTensionNewton, 2.0 * Math.Sin(0.5 * wrap), 1e-9);

        // Full scale of the converter: 2^23 counts for 1/128 of half the excitation, by the ratio of excitation to reference.
        double newtonPerCount = Board.LoadCellRatedNewton / Board.LoadCellNewtonPerTensionNewton
            / (Board.LoadCellRatedMillivoltPerVolt * 1e-3 * 128.0 * 16777216.0);
        Assert.Equal(newtonPerCount, Unit.TensionNewtonPerCount, 0.01 * newtonPerCount);
    }

    [Fact]
    public void TheArmIsTheSimulators()
    {
        Assert.Equal(Arm.DroopNewton, ArmSums.TipNewton, 0.002);
        Assert.InRange(ArmSums.LagSecond(Arm.ReferenceTensionNewton, Arm.DampingRatio) / Arm.LagSecond, 0.8, 1.2);
        Assert.Equal(Arm.ImuRadiusMetre, Mechanics.Metre("imu_radius"), 1e-9);
        Assert.Equal(Arm.RestElevationDeg, Mechanics.Of("arm_rest_deg"));
        Assert.Equal(Arm.HighestElevationDeg, Mechanics.Of("arm_high_deg"));
    }

    [Fact]
    public void TheEnableCircuitHoldsThroughAPauseAndLetsGoInTime()
    {
        Assert.True(EnableTiming.ShortestSecond > 0.015);
        Assert.True(EnableTiming.LongestSecond < EnableCircuit.HoldNanoseconds * 1e-9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheTimersDoWhatTheSimulatorsCircuitDoes(bool longest)
    {
        var timers = new TimerPair(longest ? EnableTiming.LongestSecond : EnableTiming.ShortestSecond);
        Assert.False(timers.IsOn(0.0));
        timers.Edge(1.0);
        Assert.False(timers.IsOn(1.001), "one stray edge does nothing");
        timers.Edge(1.2);
        Assert.False(timers.IsOn(1.201), "nor do two far apart");
        double at = 2.0;
        foreach (double pause in Enumerable.Range(0, 100).Select(tick => 0.010 + (tick % 7 == 0 ? 0.005 : 0.0)))
        {
            timers.Edge(at);
            at += pause;
            Assert.Equal(at > 2.02, timers.IsOn(at - 1e-6) && at > 2.02);
        }

        Assert.False(timers.IsOn(at + 0.040), "a pin that stays high or low lets go within 40 ms of its last edge");
    }
}
