using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class SpoolTests
{
    private const double Dt = 1e-3;

    private static double SpeedAfter(Spool spool, bool driven, double duty, double tension, double seconds)
    {
        for (var n = 0; n < seconds / Dt; n++)
        {
            spool.Step(driven, duty, tension, Dt);
        }

        return spool.ReelSpeedMetrePerSecond;
    }

    [Theory]
    [InlineData(12.0, 60.0)]
    [InlineData(11.0, 120.0)]
    public void PaysOutNineMetresASecondEvenOnALowBatteryAndAnEmptierDrum(double battery, double lineOut)
    {
        var spool = new Spool(new SpoolParameters { BatteryVolt = battery }, lineOut);
        Assert.True(SpeedAfter(spool, true, 1.0, 0.2, 0.35) > 9.0, $"{spool.ReelSpeedMetrePerSecond:F2} m/s");
    }

    [Theory]
    [InlineData(12.0, 10.0)]
    [InlineData(12.0, 120.0)]
    [InlineData(11.0, 60.0)]
    public void ReelsInFiveMetresASecondAgainstTwentyNewton(double battery, double lineOut)
    {
        var spool = new Spool(new SpoolParameters { BatteryVolt = battery }, lineOut);
        Assert.True(SpeedAfter(spool, true, -1.0, 20.0, 0.8) < -5.0, $"{spool.ReelSpeedMetrePerSecond:F2} m/s");
    }

    [Fact]
    public void AcceleratesWithFortyMetresPerSecondSquaredBothWays()
    {
        var spool = new Spool(new SpoolParameters(), 60.0);
        Assert.True(SpeedAfter(spool, true, 1.0, 4.0, 0.1) > 4.0);
        spool.SetLineOut(60.0);
        Assert.True(SpeedAfter(spool, true, -1.0, 8.0, 0.1) < -4.0);
    }

    [Fact]
    public void ShortedDrumIsABrakeOfAFewNewtonPerMetrePerSecond()
    {
        // Steady: T = dry friction + brake v.
        double Steady(double tension) => SpeedAfter(new Spool(new SpoolParameters(), 60.0), false, 0.0, tension, 0.5);
        var perSpeed = 4.0 / (Steady(8.0) - Steady(4.0));
        Assert.InRange(perSpeed, 3.0, 5.0);
        Assert.InRange(Steady(3.0), 0.3, 1.0);
        Assert.Equal(0.0, Steady(0.6));
    }

    [Fact]
    public void SlackDrumAtSpeedStopsWhenTheDriverDrops()
    {
        var spool = new Spool(new SpoolParameters(), 60.0);
        Assert.True(SpeedAfter(spool, true, 1.0, 0.0, 0.3) > 8.0);
        Assert.Equal(0.0, SpeedAfter(spool, false, 1.0, 0.0, 0.4));
    }

    [Fact]
    public void HardStopsHoldAtBothEndsOfTheLine()
    {
        var spool = new Spool(new SpoolParameters(), 148.0);
        Assert.Equal(0.0, SpeedAfter(spool, true, 1.0, 10.0, 1.5));
        Assert.True(spool.AtEndOfLine);
        Assert.Equal(150.0, spool.LineOutMetre);
        Assert.Equal(0.030, spool.RadiusMetre, 1e-12);
        spool.SetLineOut(2.0);
        Assert.Equal(0.0, SpeedAfter(spool, true, -1.0, 0.0, 1.5));
        Assert.True(spool.AtStartOfLine);
        Assert.Equal(0.5, spool.LineOutMetre);
    }

    [Fact]
    public void LineOutIsTheRadiusSummedOverTheAngle()
    {
        // Exactly: angle = (R1 - R0) 2 / (dR2/dL), from R2 linear in the line on the drum.
        var p = new SpoolParameters();
        var spool = new Spool(p, 20.0);
        var r0 = spool.RadiusMetre;
        SpeedAfter(spool, true, 0.8, 3.0, 8.0);
        var slope = (p.FullRadiusMetre * p.FullRadiusMetre - p.CoreRadiusMetre * p.CoreRadiusMetre) / p.LineLengthMetre;
        Assert.True(spool.LineOutMetre > 80.0);
        Assert.Equal((r0 - spool.RadiusMetre) * 2.0 / slope, spool.AngleRadian, 0.3);
    }

    [Fact]
    public void CurrentIsLimitedWhenDrivingButNotWhenTheShortBrakes()
    {
        var spool = new Spool(new SpoolParameters(), 60.0);
        spool.Step(true, -1.0, 5.0, Dt);
        Assert.Equal(-40.0, spool.MotorCurrentAmpere, 1e-9);
        // The battery gives the motor current in the on-phase only: 40 A for 8.76 V of 12 V.
        Assert.Equal(12.0 - 0.04 * 40.0 * (40.0 * 0.219 / 12.0), spool.SupplyVolt, 1e-6);
        SpeedAfter(spool, true, 1.0, 5.0, 0.5);
        var before = spool.ReelSpeedMetrePerSecond;
        Assert.True(before > 8.5);
        spool.Step(false, 0.0, 5.0, Dt);
        Assert.True(spool.MotorCurrentAmpere < -38.0);
    }

    [Fact]
    public void ReversingAtFullSpeedDrawsNoMoreThanTheShortOrTheLimit()
    {
        // At 12 V of back-EMF the short alone gives 12/0.219 = 55 A, which no driver can limit; against 12 V more without a limit
        // it would be near 100 A. Once the drum is slower the limit of 40 A rules.
        (double Worst, double Last) Reverse(double limit)
        {
            var spool = new Spool(new SpoolParameters { CurrentLimitAmpere = limit }, 60.0);
            Assert.True(SpeedAfter(spool, true, 1.0, 2.0, 0.4) > 8.5);
            var worst = 0.0;
            while (spool.ReelSpeedMetrePerSecond > 0.0)
            {
                spool.Step(true, -1.0, 2.0, Dt);
                worst = Math.Max(worst, -spool.MotorCurrentAmpere);
            }

            return (worst, -spool.MotorCurrentAmpere);
        }

        var limited = Reverse(40.0);
        Assert.InRange(limited.Worst, 50.0, 56.0);
        Assert.Equal(40.0, limited.Last, 1e-9);
        Assert.InRange(Reverse(1000.0).Worst, 85.0, 105.0);
    }

    [Fact]
    public void FeltWiperHoldsATenthOfANewton()
    {
        // Dry friction 0.6 N and the wiper's 0.1 N: the shorted drum lets go beyond 0.7 N.
        double Slip(double wiper, double tension) =>
            SpeedAfter(new Spool(new SpoolParameters { WiperNewton = wiper }, 60.0), false, 0.0, tension, 0.5);
        Assert.Equal(0.0, Slip(0.1, 0.69));
        Assert.True(Slip(0.1, 0.72) > 0.0);
        Assert.True(Slip(0.0, 0.69) > 0.0);
    }

    [Fact]
    public void TakingLineInUnderLoadSagsTheBatteryAndBrakingPaysBack()
    {
        var pulling = new Spool(new SpoolParameters(), 60.0);
        SpeedAfter(pulling, true, -1.0, 20.0, 0.5);
        // 1 % of every period is dead time.
        Assert.Equal(12.0 - 0.04 * 0.99 * Math.Abs(pulling.MotorCurrentAmpere), pulling.SupplyVolt, 1e-9);
        Assert.True(pulling.SupplyVolt < 11.5);

        // 20 N at 9 m/s are 180 W; the winding takes (22 A)2 0.219 ohm = 106 W and friction some: about 60 W reach the battery.
        var braking = new Spool(new SpoolParameters(), 20.0);
        Assert.Equal(9.0, SpeedAfter(braking, true, 0.25, 20.0, 0.8), 0.5);
        var watts = (braking.SupplyVolt - 12.0) / 0.04 * 12.0;
        Assert.InRange(watts, 45.0, 75.0);
    }

    [Fact]
    public void WoundLineFillsTheDrumByItsCrossSection()
    {
        var nominal = new SpoolParameters();
        var same = nominal.Wound(150.0, 0.0005, 0.0002);
        Assert.Equal(nominal.FullRadiusMetre, same.FullRadiusMetre, 1e-9);
        Assert.Equal(296.6, nominal.CapacityMetre(0.0005), 0.1);
        Assert.Equal(4.0, nominal.CapacityMetre(0.00025) / nominal.CapacityMetre(0.0005), 1e-9);
        var full = nominal.Wound(nominal.CapacityMetre(0.0005), 0.0005, 0.0002);
        Assert.Equal(nominal.FlangeRadiusMetre, full.FullRadiusMetre, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => nominal.Wound(300.0, 0.0005, 0.0002));
    }

    [Fact]
    public void BrakingAPullingKiteFeedsTheBatteryUpToTheClamp()
    {
        var spool = new Spool(new SpoolParameters(), 20.0);
        SpeedAfter(spool, true, 0.7, 25.0, 1.0);
        Assert.True(spool.MotorCurrentAmpere < 0.0);
        Assert.True(spool.SupplyVolt > 12.0);
        var weak = new Spool(new SpoolParameters { BatteryResistanceOhm = 0.5 }, 20.0);
        SpeedAfter(weak, true, 0.9, 40.0, 1.0);
        Assert.Equal(16.0, weak.SupplyVolt, 1e-9);
    }

    [Fact]
    public void EnergyGivenEqualsEnergyStoredAndLost()
    {
        var p = new SpoolParameters();
        var spool = new Spool(p, 20.0);
        double given = 0.0, lost = 0.0;
        const double dt = 1e-5;
        for (var n = 0; n < 20_000; n++)
        {
            var lineBefore = spool.LineOutMetre;
            var speedBefore = spool.ReelSpeedMetrePerSecond;
            spool.Step(true, 0.8, 3.0, dt);
            var moved = spool.LineOutMetre - lineBefore;
            var current = spool.MotorCurrentAmpere;
            given += 3.0 * moved + p.BackEmfVoltSecond * p.GearRatio * current * moved / spool.RadiusMetre;
            lost += (p.CoulombForceNewton + p.WiperNewton) * moved + p.ViscousNewtonSecondPerMetre * speedBefore * moved;
        }

        var radius = spool.RadiusMetre;
        var inertia = p.RotorInertia * p.GearRatio * p.GearRatio + p.DrumInertia
            + p.LineKilogramPerMetre * spool.LineOnSpoolMetre * radius * radius;
        var stored = 0.5 * inertia * spool.AngularSpeedRadianPerSecond * spool.AngularSpeedRadianPerSecond;
        Assert.Equal(given, stored + lost, 0.01 * given);
    }

    [Fact]
    public void WinchConstantsGiveThePublishedFrictionTorques()
    {
        // Case V7, WinchModels.jl: radius 0.1615 m, gear 6.2, 122 N dry, 30.6 N s/m viscous.
        var winch = new SpoolParameters { GearRatio = 6.2, CoulombForceNewton = 122.0, ViscousNewtonSecondPerMetre = 30.6 };
        Assert.Equal(3.1779032258, winch.CoulombTorqueAtMotor(0.1615), 1e-6);
        Assert.Equal(0.0311439978, winch.ViscousTorqueAtMotor(1.5, 0.1615), 1e-6);
    }

    [Fact]
    public void DutyWithinTheDeadTimeDoesNothing()
    {
        var spool = new Spool(new SpoolParameters(), 60.0);
        spool.Step(true, 0.009, 0.0, Dt);
        Assert.Equal(0.0, spool.MotorCurrentAmpere);
        spool.Step(true, 0.05, 0.0, Dt);
        Assert.True(spool.MotorCurrentAmpere > 0.0);
    }
}
