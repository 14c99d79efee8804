using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using KiteController.Core.Flight;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>Whole flights with the firmware in the loop.</summary>
public sealed class SimulatedFlightTests
{
    private static readonly Lazy<FlightRecord> DefaultFlight = new(() => new SimulatedFlight(new Scenario()).Run());

    [Fact]
    public void ADefaultFlightEndsWithAScoredLandingEstimate()
    {
        var summary = DefaultFlight.Value.Summary;

        Assert.True(summary.Survived);
        Assert.Equal(0, summary.Overruns);
        Assert.Equal(85.0, summary.Cut!.AtSeconds, 0.05);
        Assert.InRange(summary.Cut.DetectedAfterSeconds!.Value, 0.3, 4.0);
        Assert.NotNull(summary.Landing);
        Assert.True(summary.SimulatedSeconds > summary.Seconds);
    }

    [Fact]
    public void TheLandingIsScoredAgainstWhereTheKiteReallyLies()
    {
        var flight = DefaultFlight.Value;
        var landing = flight.Summary.Landing!;
        var last = flight.Log.Samples[^1];

        Assert.Equal(KiteStage.Landed, last.Stage);
        Assert.InRange(last.KiteUpMetre, -0.1f, 0.1f);
        Assert.Equal(flight.Forecast!.MissMetre(last.KiteEastMetre, last.KiteNorthMetre), landing.MissMetre, 0.01);
        Assert.Equal(flight.Forecast.Half.Contains(last.KiteEastMetre, last.KiteNorthMetre), landing.Inside50);
        Assert.Equal(flight.Forecast.Nearly.Contains(last.KiteEastMetre, last.KiteNorthMetre), landing.Inside95);
    }

    [Theory]
    [InlineData(10.0, 350.0)]
    [InlineData(200.0, 33.0)]
    public void TheLandingIsForecastDownwindWhereverTheWindComesFrom(double windFromDeg, double unitBearingDeg)
    {
        var flight = new SimulatedFlight(new Scenario { WindFromDeg = windFromDeg, UnitBearingDeg = unitBearingDeg, Seconds = 60.0, CutAtSeconds = 55.0 }).Run();
        var downwind = windFromDeg + 180.0;

        Assert.InRange(Bearing.Difference(flight.Summary.Landing!.TrueWalkBearingDeg, downwind), -25.0, 25.0);
        Assert.InRange(Bearing.Difference(flight.Forecast!.Nearly.BearingDeg, downwind), -25.0, 25.0);
        Assert.InRange(Bearing.Difference(Bearing.Of(flight.Forecast.Half.OriginEastMetre, flight.Forecast.Half.OriginNorthMetre), downwind), -40.0, 40.0);
    }

    [Fact]
    public void TheFlyerGoesThroughTheModes()
    {
        var seen = new System.Collections.Generic.HashSet<FlightMode>();
        foreach (ref readonly var sample in DefaultFlight.Value.Log.Samples)
        {
            seen.Add(sample.Mode);
        }

        Assert.Superset(new System.Collections.Generic.HashSet<FlightMode> { FlightMode.Launch, FlightMode.Hold, FlightMode.Manual, FlightMode.Runner }, seen);
    }

    // Requirement: KC-EST-006
    [Fact]
    public void TheUnitBelievesNearlyWhatIsTrueWhileTheKiteFlies()
    {
        double length = 0.0, tension = 0.0, height = 0.0;
        foreach (ref readonly var sample in DefaultFlight.Value.Log.Samples)
        {
            if (sample.Stage == KiteStage.Flying && sample.TimeSeconds > 40.0)
            {
                length = Math.Max(length, Math.Abs(sample.LineLengthMetre - sample.TrueLineLengthMetre));
                tension = Math.Max(tension, Math.Abs(sample.TensionNewton - sample.TrueTensionNewton));
                height = Math.Max(height, Math.Abs(sample.KiteHeightMetre - sample.KiteUpMetre));
            }
        }

        Assert.InRange(length, 0.0, 0.3);
        Assert.InRange(tension, 0.0, 1.0);
        Assert.InRange(height, 0.0, 8.0);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedDoesNot()
    {
        var scenario = new Scenario { Seconds = 45.0, CutAtSeconds = 40.0 };
        var first = Bytes(scenario with { Seed = 7 });

        Assert.Equal(first, Bytes(scenario with { Seed = 7 }));
        Assert.NotEqual(first, Bytes(scenario with { Seed = 8 }));
    }

    [Fact]
    public void WithoutACutThereIsNothingToFind()
    {
        var flight = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 50.0 }).Run();

        Assert.True(flight.Summary.Survived);
        Assert.Null(flight.Summary.Cut);
        Assert.Null(flight.Summary.Landing);
        Assert.Equal(50.0, flight.Summary.SimulatedSeconds, 0.05);
    }

    // Requirement: KC-FLT-004
    [Fact]
    public void AKiteThatLandsIsCaught()
    {
        var flight = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 300.0, Mode = FlightMode.Land }).Run();

        Assert.True(flight.Summary.Survived);
        Assert.Equal(KiteStage.Caught, flight.Log.Samples[^1].Stage);
        Assert.True(flight.Summary.SimulatedSeconds < 300.0);
    }

    [Fact]
    public void ACrashIsSaidPlainly()
    {
        // No wind: nothing carries the kite.
        var summary = new SimulatedFlight(new Scenario { WindMetrePerSecond = 0.5, Turbulence = 0.0 }).Run().Summary;

        Assert.False(summary.Survived);
        Assert.NotNull(summary.Crash);
        Assert.Null(summary.Cut);
    }

    [Fact]
    public void AFaultReachesTheFirmware()
    {
        var summary = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 60.0, Faults = [new ScheduledFault("imu-lost", 50.0)] }).Run().Summary;

        Assert.Contains(summary.Events, e => e.Who == "fault" && e.AtSeconds >= 50.0);
        Assert.Contains(summary.Events, e => e.Who == "unit" && e.Text.StartsWith("falls back to light tension", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryNamedFaultCanStrike()
    {
        var faults = FaultCatalogue.Names.Select(name => new ScheduledFault(name, 30.0)).ToArray();
        var summary = new SimulatedFlight(new Scenario { CutAtSeconds = null, Seconds = 32.0, Faults = faults }).Run().Summary;

        Assert.Equal(faults.Length, summary.Events.Count(e => e.Who == "fault"));
    }

    [Fact]
    public void ARecordedWindIsFlown()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "time_s,speed_mps,direction_from_deg\n0,6,180\n200,6,180\n");
            var flight = new SimulatedFlight(new Scenario { WindFile = path, CutAtSeconds = null, Seconds = 45.0, WindFromDeg = 180.0 }).Run();

            Assert.True(flight.Summary.Survived);
            Assert.Null(flight.Summary.WindMetrePerSecond);
            Assert.True(flight.Log.Samples[^1].KiteNorthMetre > 10f, "A wind from the south carries the kite north.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AnUnknownKiteIsRefused() =>
        Assert.Contains("trainer", Assert.Throws<InputFileException>(() => new SimulatedFlight(new Scenario { Kite = "brick" })).Message, StringComparison.Ordinal);

    private static string Bytes(Scenario scenario) => JsonSerializer.Serialize(new SimulatedFlight(scenario).Run().Summary);
}
