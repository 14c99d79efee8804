using System;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>Flights that begin in the air, and what strays in them.</summary>
public sealed class FlyingStartTests
{
    private static readonly Scenario InTheAir = new() { Start = FlightStart.Flying, TakesLever = false, CutAtSeconds = null, Seconds = 40.0 };

    [Theory]
    [InlineData("trainer")]
    [InlineData("patang")]
    public void TheUnitSeesAKiteOnTheWorkingLengthBeforeItIsLetGo(string kite)
    {
        var log = new FlightLog(1);
        var flight = new SimulatedFlight(InTheAir with { Kite = kite, Spread = 1.0 }, log);
        while (flight.TimeSeconds < 6.5)
        {
            flight.Tick();
        }

        ref readonly var now = ref log.Latest;
        Assert.Equal(KiteStage.Held, now.Stage);
        Assert.Equal(UnitState.Disarmed, now.State);
        Assert.Equal(flight.Parameters.WorkingLengthMetre, now.TrueLineLengthMetre, 0.2f);
        Assert.Equal(now.TrueLineLengthMetre, now.LineLengthMetre, 2.0f);
        Assert.InRange(now.TrueTensionNewton, 0.0f, 1.0f);
        Assert.Equal(60.0, Math.Atan2(now.KiteUpMetre, Math.Sqrt(now.KiteEastMetre * now.KiteEastMetre + now.KiteNorthMetre * now.KiteNorthMetre)) * 180.0 / Math.PI, 0.1);
    }

    [Fact]
    public void ItIsLetGoOnceTheUnitHoldsAndATrainerStaysUp()
    {
        var record = new SimulatedFlight(InTheAir).Run();
        var first = 0;
        while (record.Log.Samples[first].Stage == KiteStage.Held)
        {
            first++;
        }

        Assert.Equal((UnitState.Armed, FlightMode.Hold), (record.Log.Samples[first].State, record.Log.Samples[first].Mode));
        Assert.InRange(record.Log.Samples[first].TimeSeconds, 7.0, 9.0);
        Assert.True(record.Summary.Survived);
        Assert.True(record.Log.Samples[^1].KiteUpMetre > 30.0f);
    }

    [Fact]
    public void TheLineComesInBelowTheLengthThatItBeganWith()
    {
        var record = new SimulatedFlight(InTheAir with { Mode = FlightMode.Land, Seconds = 90.0 }).Run();

        Assert.Contains(record.Log.Samples.ToArray(), sample => sample.Stage == KiteStage.Caught && sample.TrueLineLengthMetre < 12.0f);
    }

    [Fact]
    public void AHeadingThatIsToldIsTheTrueOne()
    {
        var flight = new SimulatedFlight(InTheAir with { HeadingSensor = new HeadingSensor(NoiseDeg: 0.0) }, new FlightLog(1));
        for (var tick = 0; tick < 1000; tick++)
        {
            flight.Tick();
        }

        // Held downwind with the nose up at first, and a trainer that has just been let go flies with its nose up.
        var told = flight.Unit.Frame.KiteHeading / 65536.0 * 360.0;
        Assert.True(flight.Unit.Frame.KiteHeadingFresh);
        Assert.InRange(Math.Abs(told > 180.0 ? told - 360.0 : told), 0.0, 45.0);
    }

    [Fact]
    public void TheFlightSetLeavesLineSpoolAndAirAlone()
    {
        var line = new LineParameters();
        var spool = new SpoolParameters();
        var nominal = KiteCatalogue.Patang;

        var outfit = Outfit.Draw(nominal, line, spool, new SeededRandom(7), 1.0, SpreadSet.Flight);
        var expected = nominal with
        {
            MassKilogram = outfit.Kite.MassKilogram,
            AreaSquareMetre = outfit.Kite.AreaSquareMetre,
            BowTensionNewton = outfit.Kite.BowTensionNewton,
            Asymmetry = outfit.Kite.Asymmetry,
            Ranges = outfit.Kite.Ranges,
        };

        Assert.Equal(expected, outfit.Kite);
        Assert.NotEqual(nominal.MassKilogram, outfit.Kite.MassKilogram);
        Assert.NotEqual(nominal.BowTensionNewton, outfit.Kite.BowTensionNewton);
        Assert.Equal(line, outfit.Line);
        Assert.Equal(spool, outfit.Spool);
    }
}
