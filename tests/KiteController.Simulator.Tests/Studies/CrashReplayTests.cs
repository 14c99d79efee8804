using System.Linq;
using KiteController.Core.Safety;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Studies.Trials;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>Which crash counts as the unit's own doing.</summary>
public sealed class CrashReplayTests
{
    private static readonly Scenario Plan = new() { Start = FlightStart.Flying, TakesLever = false, CutAtSeconds = null, Seconds = 60.0 };

    [Fact]
    public void TheLastPullIsTheLastTurnFromPayingOutToReelingIn()
    {
        var watch = new PullWatch();
        double[] wishes = [0.0, 2.0, -2.0, -2.0, 0.0, -2.0, 0.6, 0.0, -0.4, -0.6, -0.6];
        for (var i = 0; i < wishes.Length; i++)
        {
            watch.Look(new FlightSample { TimeSeconds = i, SetPointMetrePerSecond = (float)wishes[i], Stage = KiteStage.Flying, State = UnitState.Armed });
        }

        Assert.Equal(8.0, watch.LastPullAt);
    }

    [Fact]
    public void AKiteThatIsReleasedHighUpStaysUp() => Assert.True(CrashReplay.StaysUp(Plan, 20.0, TestContext.Current.CancellationToken));

    [Fact]
    public void AKiteThatIsReleasedInTheHandsOfTheHelperDoesNot() => Assert.False(CrashReplay.StaysUp(Plan with { Start = FlightStart.Hand }, 3.0, TestContext.Current.CancellationToken));

    [Fact]
    public void AReleasedLineKeepsALightTension()
    {
        var log = new FlightLog(1);
        var flight = new SimulatedFlight(Plan, log);
        while (flight.TimeSeconds < 20.0)
        {
            flight.Tick();
        }

        var before = log.Latest;
        flight.ReleaseLine();
        var tensions = Enumerable.Range(0, 400).Select(_ =>
        {
            flight.Tick();
            return (double)log.Latest.TrueTensionNewton;
        }).Skip(100).Order().ToArray();

        Assert.True(before.TrueTensionNewton > 1.5f);
        Assert.InRange(tensions[tensions.Length / 2], 0.0, 0.9);
        Assert.True(log.Latest.TrueLineLengthMetre > before.TrueLineLengthMetre + 3.0f);
    }
}
