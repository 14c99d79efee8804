using System.Linq;
using System.Text.Json;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The study of landings: it is repeatable, its regions stay honest in a world that is worse than assumed, and the unit finds the end of its line.</summary>
public sealed class RunnerStudyTests
{
    private static readonly StudySettings Settings = new()
    {
        Study = "runner",
        Kite = "both",
        LeastWindMetrePerSecond = 4.0,
        MostWindMetrePerSecond = 8.0,
        Start = FlightStart.Flying,
        Image = "flight",
        FirstSeed = 300_001,
        Seeds = 36,
    };

    [Fact]
    public void InAWorseWorldTheRegionStillHoldsMostLandings()
    {
        var summary = Run(Settings with { Truth = "worse" }, 2);
        var inside = summary.Rates.Single(rate => rate.Name == "inside95");

        Assert.InRange(inside.Count, 18, 36);
        Assert.InRange(inside.Value!.Value, 0.80, 1.0);
        Assert.Equal(0, summary.FailedTrials);
        Assert.Contains(summary.Randomised, line => line.Contains("gusts times 1.5", System.StringComparison.Ordinal));
    }

    [Fact]
    public void TheSameSeedsGiveTheSameFiguresOnAnyNumberOfThreads()
    {
        var settings = Settings with { Seeds = 4 };
        Assert.Equal(JsonSerializer.Serialize(Run(settings, 1)), JsonSerializer.Serialize(Run(settings, 3)));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.25)]
    public void TheEndOfTheLineTellsWhatLeftWithTheKite(double share)
    {
        var flight = new SimulatedFlight(new Scenario { Start = FlightStart.Flying, Seed = 3, Seconds = 65.0, CutAtSeconds = 60.0, CutFraction = share });
        double? tail = null;
        var revision = 0;
        while (!flight.Ended)
        {
            flight.Tick();
            var landing = flight.Unit.Flight.Landing;
            if (landing.Valid && landing.TailMetre >= 0f)
            {
                (tail, revision) = (landing.TailMetre, landing.Revision);
            }
        }

        Assert.NotNull(tail);
        Assert.InRange(tail.Value, 55.0 * share - 2.5, 55.0 * share + 2.5);
        Assert.True(revision >= 2, "the estimate was worked out again");
    }

    private static StudySummary Run(StudySettings settings, int threads)
    {
        var kind = StudyTable.Find("runner")!;
        return StudyAccount.Of(kind, settings, StudyEngine.Run(kind, settings, Shard.Whole, threads).Trials);
    }
}
