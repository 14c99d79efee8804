using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class KiteMeetsGroundHandsAndLimits
{
    private static readonly Vec3 Breeze = new(0.0, 5.0, 0.0);

    private static KiteFlight NewKite(double strength = 45.0) =>
        new(KiteCatalogue.Patang, new LineParameters { StrengthNewton = strength });

    [Fact]
    public void HeldKiteStaysUntilReleased()
    {
        var kite = NewKite();
        var length = kite.StartInHelpersHands(0.3, 25.0);
        var start = kite.Position_W;
        for (var n = 0; n < 500; n++)
        {
            kite.Step(Breeze, length, 0.0, 1e-3);
        }

        Assert.Equal(KiteCondition.Held, kite.Condition);
        Assert.Equal(start, kite.Position_W);
        Assert.Equal(2.0, kite.Position_W.Z, 0.01);
        Assert.Equal(0.3, kite.BearingRadian, 1e-9);
        kite.Release();
        kite.Step(Breeze, length, 0.0, 1e-3);
        Assert.Equal(KiteCondition.Flying, kite.Condition);
        Assert.NotEqual(start, kite.Position_W);
    }

    [Fact]
    public void HardPullTakesTheKiteOutOfTheHands()
    {
        var kite = NewKite();
        var length = kite.StartInHelpersHands(0.0, 25.0);
        for (var n = 0; n < 1000 && kite.Condition == KiteCondition.Held; n++)
        {
            length -= 2e-3;
            kite.Step(Breeze, length, -2.0, 1e-3);
        }

        Assert.Equal(KiteCondition.Flying, kite.Condition);
    }

    [Fact]
    public void KiteThatSinksSlackIsOnTheGroundForThatReason()
    {
        var kite = NewKite();
        kite.StartHovering(KiteRun.Deg(10.0), 0.0, 30.0);
        for (var n = 0; n < 60_000 && !kite.IsOnGround; n++)
        {
            kite.Step(new Vec3(0.0, 0.5, 0.0), 60.0, 0.0, 1e-3);
        }

        Assert.Equal(KiteCondition.OnGroundSlack, kite.Condition);
        Assert.Equal(0.0, kite.TensionNewton);
        Assert.Equal(KiteFlight.GroundHeightMetre, kite.Position_W.Z);
    }

    [Fact]
    public void UnattendedPatangFliesIntoTheGroundUnderTensionAndIsDraggedHome()
    {
        var kite = NewKite();
        kite.StartHovering(KiteRun.Deg(50.0), 0.0, 60.0);
        for (var n = 0; n < 60_000 && !kite.IsOnGround; n++)
        {
            kite.Step(new Vec3(0.0, 7.0, 0.0), 60.0, 0.0, 1e-3);
        }

        Assert.Equal(KiteCondition.OnGroundUnderTension, kite.Condition);
        var length = kite.DistanceMetre;
        for (var n = 0; n < 5000; n++)
        {
            length -= 2e-3;
            kite.Step(Breeze, length, -2.0, 1e-3);
            Assert.InRange(kite.TensionNewton, 0.0, KiteFlight.GroundDragNewton);
        }

        Assert.Equal(length, kite.DistanceMetre, 0.4);
    }

    [Fact]
    public void WeakLineBreaksInAHardPull()
    {
        var kite = NewKite(strength: 8.0);
        kite.StartHovering(KiteRun.Deg(50.0), 0.0, 60.0);
        var length = 60.0;
        for (var n = 0; n < 3000 && kite.Condition == KiteCondition.Flying; n++)
        {
            length -= 4e-3;
            kite.Step(new Vec3(0.0, 8.0, 0.0), length, -4.0, 1e-3);
        }

        Assert.Equal(KiteCondition.LineBroken, kite.Condition);
        kite.Step(Breeze, length, 0.0, 1e-3);
        Assert.Equal(0.0, kite.TensionNewton);
    }

    [Fact]
    public void WithoutAirTheKiteSwingsAndKeepsItsEnergy()
    {
        // A pendulum of 60 m: with no air only the line's stretch damping takes energy, and it hardly stretches.
        var parameters = KiteCatalogue.Patang with { AirDensityKilogramPerCubicMetre = 1e-9 };
        var line = new LineParameters { KilogramPerMetre = 0.0 };
        var kite = new KiteFlight(parameters, line);
        kite.StartHovering(KiteRun.Deg(50.0), 0.0, 60.0);
        var mass = parameters.MassKilogram;
        double Energy() => mass * (9.81 * kite.Position_W.Z + 0.5 * kite.Velocity_W.LengthSquared);
        var start = Energy();
        while (kite.Position_W.Z > 2.0)
        {
            kite.Step(Vec3.Zero, 90.0, 0.0, 1e-3);
        }

        Assert.Equal(start, Energy(), 0.001 * start);
        Assert.Equal(Math.Sqrt(2.0 * 9.81 * (60.02 * Math.Sin(KiteRun.Deg(50.0)) - 2.0)), kite.Velocity_W.Length, 0.05);
    }
}
