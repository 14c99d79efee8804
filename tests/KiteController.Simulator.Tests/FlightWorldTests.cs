using System;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class FlightWorldTests
{
    private const double DegPerRadian = 180.0 / Math.PI;

    [Fact]
    public void ThePivotSeesTheHelperWhoStandsDownwind()
    {
        // Wind from the west, so the helper stands due east; the unit's zero looks north-east: 45 degrees clockwise of it.
        var world = World(new Scenario { WindFromDeg = 270.0, UnitBearingDeg = 45.0 });
        var signals = Run(world, 2000);

        Assert.Equal(45.0, signals.PivotAngleRadian * DegPerRadian, 1.0);
        Assert.InRange(world.KitePosition_W.X, 4.0, 5.0);
        Assert.InRange(world.KitePosition_W.Y, -0.1, 0.1);
    }

    [Fact]
    public void WalkingOutPullsLineFromTheBrakingSpool()
    {
        var world = World(new Scenario());
        world.Helper.WalkOut(15.0);
        var signals = Run(world, 3000);

        Assert.InRange(signals.LineTensionNewton, 2.0, 8.0);
        Assert.True(signals.SpoolAngleRadian > 0.0);
        Assert.InRange(world.LineOutMetre, FlightWorld.LeaderMetre + 2.0, 15.0);
        Assert.Equal(KiteStage.Held, world.Stage);
    }

    [Fact]
    public void AGentlePullTakesTheKiteOnlyAfterTheHelperMayLetGo()
    {
        var world = World(new Scenario());
        var pull = new MotorDrive(true, -0.1);

        Run(world, 1500, pull);
        Assert.Equal(KiteStage.Held, world.Stage);

        world.Helper.LetGoWhenPulled();
        Run(world, 1500, pull);
        Assert.NotEqual(KiteStage.Held, world.Stage);
    }

    [Fact]
    public void NothingIsCutThatDoesNotFly()
    {
        var world = World(new Scenario());
        world.Cut(0.5);

        Assert.Equal(KiteStage.Held, world.Stage);
        Assert.Equal(0.0, world.TailMetre);
    }

    private static FlightWorld World(Scenario scenario) => new(scenario, KiteCatalogue.Trainer, record: null);

    private static PhysicalSignals Run(FlightWorld world, int steps, MotorDrive drive = default)
    {
        var signals = new PhysicalSignals();
        for (var i = 0; i < steps; i++)
        {
            world.Step(drive, signals);
        }

        return signals;
    }
}
