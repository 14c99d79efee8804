using System;
using System.Linq;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using Xunit;

namespace KiteController.Simulator.Tests.Steering;

/// <summary>Whole flights of a kite without a tail that the unit steers by pull and release.</summary>
public sealed class SteeredFlightTests
{
    private const float FastestOfARun = 4.5f;

    private static readonly Scenario Patang = new()
    {
        Kite = "patang",
        Start = FlightStart.Flying,
        WindMetrePerSecond = 6.0,
        Turbulence = 0.0,
        TakesLever = false,
        CutAtSeconds = null,
        Seconds = 68.0,
    };

    private static readonly Scenario Told = Patang with { HeadingSensor = new HeadingSensor() };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WithItsHeadingToldItStaysUpForAMinuteInASteadyWind(ulong seed)
    {
        var record = new SimulatedFlight(Told with { Seed = seed }).Run();

        Assert.True(record.Summary.Survived);
        Assert.True(record.Log.Samples[^1].KiteUpMetre > 10.0f);
        Assert.True(record.Log.Samples.ToArray().Max(sample => sample.TrueTensionNewton) < 0.8 * new LineParameters().StrengthNewton);
        Assert.Contains(record.Log.Samples.ToArray(), IsLetGo);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FromGroundSensorsAloneItStaysUpForHalfAMinute(ulong seed)
    {
        var record = new SimulatedFlight(Patang with { Seed = seed, Seconds = 38.0 }).Run();

        Assert.True(record.Summary.Survived);
        Assert.True(record.Log.Samples.ToArray().Max(sample => sample.TrueTensionNewton) < 0.8 * new LineParameters().StrengthNewton);
    }

    [Fact]
    public void TheWindIsLearnedFromTheReleases()
    {
        var log = new SimulatedFlight(Told with { Seconds = 128.0 }).Run().Log;

        ref readonly var last = ref log.Samples[^1];
        Assert.InRange(last.WindSpeedMetrePerSecond / last.TrueWindMetrePerSecond, 0.75f, 1.25f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ACutWhileTheKiteIsLetGoIsFound(ulong seed)
    {
        var whole = new SimulatedFlight(Told with { Seed = seed }).Run().Log.Samples.ToArray();
        var release = whole.First(sample => sample.TimeSeconds > 20.0 && IsLetGo(sample)).TimeSeconds;

        var record = new SimulatedFlight(Told with { Seed = seed, CutAtSeconds = release + 0.4 }).Run();

        Assert.NotNull(record.Summary.Cut);

        // While the law lets the kite go slack is its wish, for 3.5 s at the most; then the cut is to be called as any other.
        Assert.InRange(record.Summary.Cut.DetectedAfterSeconds ?? double.PositiveInfinity, 0.2, 3.5 - 0.4 + 2.5);
    }

    [Fact]
    public void ATrainerIsHeldInSteer()
    {
        var record = new SimulatedFlight(new Scenario { Start = FlightStart.Flying, Mode = FlightMode.Steer, TakesLever = false, CutAtSeconds = null }).Run();

        Assert.True(record.Summary.Survived);
        Assert.Equal((UnitState.Armed, FlightMode.Steer), (record.Log.Samples[^2].State, record.Log.Samples[^2].Mode));
        Assert.True(record.Log.Samples[^1].KiteUpMetre > 20.0f);
    }

    private static bool IsLetGo(FlightSample sample) => sample.Mode == FlightMode.Hold && sample.SetPointMetrePerSecond > FastestOfARun;
}
