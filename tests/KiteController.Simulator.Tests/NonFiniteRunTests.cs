using System;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>A run that becomes meaningless stops at once and says when and through what.</summary>
public sealed class NonFiniteRunTests
{
    [Fact]
    public void ADriveThatIsNotANumberIsFoundWithinTenMilliseconds()
    {
        var world = new FlightWorld(new Scenario(), KiteCatalogue.Trainer, record: null);
        var signals = new PhysicalSignals();
        for (var i = 0; i < 500; i++)
        {
            world.Step(default, signals);
        }

        var said = Assert.Throws<NonFiniteRunException>(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                world.Step(new MotorDrive(true, double.NaN), signals);
            }
        }).Message;
        Assert.StartsWith("The run became meaningless at 0.510 s, because the motor current (A) is NaN (motor current (A) NaN, ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AKiteThatGoesWrongInTheAirIsNamed()
    {
        var kite = KiteCatalogue.Trainer with { SkinFriction = double.NaN };
        var world = new FlightWorld(new Scenario(), kite, record: null);
        world.Helper.LetGoWhenPulled();
        var said = Assert.Throws<NonFiniteRunException>(() =>
        {
            var signals = new PhysicalSignals();
            for (var i = 0; i < 20_000; i++)
            {
                world.Step(new MotorDrive(true, -0.3), signals);
            }
        }).Message;
        Assert.StartsWith("The run became meaningless at ", said, StringComparison.Ordinal);
        Assert.Contains("kite", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOrdinaryFlightIsNeverStopped() =>
        Assert.True(new SimulatedFlight(new Scenario { Kite = "fighter", Seconds = 40.0, CutAtSeconds = 35.0 }).Run().Summary.SimulatedSeconds > 10.0);
}
