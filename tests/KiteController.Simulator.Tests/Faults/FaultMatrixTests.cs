using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Simulator.Faults;
using Xunit;

namespace KiteController.Simulator.Tests.Faults;

/// <summary>The fault matrix on one seed; the whole of it is flown by the command.</summary>
public sealed class FaultMatrixTests
{
    private const ulong Seed = 101;

    private static readonly Lazy<FaultMatrix> Matrix = new(() => FaultMatrix.Fly("trainer", Seed, 1, 1));

    // Requirement: KC-SAF-025
    [Fact]
    public void NoFaultEndsUnsafeInAnyMode()
    {
        Assert.Empty(Unsafe(Matrix.Value));
        Assert.All(FaultMode.All, mode => Assert.Contains(Matrix.Value.Rows, row => row.Mode == mode.Mode.ToString() && row.Flights == 1));
    }

    // Requirement: KC-SAF-025
    [Fact]
    public void NoFaultEndsUnsafeWhileATaillessKiteIsSteered()
    {
        var modes = FaultMode.All.Where(one => one.Mode is FlightMode.Hold or FlightMode.Land).ToArray();
        var steered = FaultMatrix.Fly("patang", 13, 1, 1, ["driver-stuck-out", "encoder-lost", "load-cell-stuck", "pivot-stuck", "program-stall", "sun"], modes);

        Assert.Empty(Unsafe(steered));
        Assert.Equal(12, steered.Flights);
    }

    // Requirement: KC-SAF-018
    [Theory]
    [InlineData("load-cell-drift", 9.0)]
    [InlineData("load-cell-stuck", 0.3)]
    [InlineData("driver-stuck-out", 0.2)]
    public void AFaultInAssistIsAnsweredInTimeAndLetsNoLineRunOff(string fault, double seconds)
    {
        var assist = FaultMode.All.Single(one => one.Mode == FlightMode.Assist);
        var row = Assert.Single(FaultMatrix.Fly("trainer", 11, 4, 1, [fault], [assist]).Rows);

        Assert.Empty(row.Unsafe);
        Assert.InRange(row.WorstSeconds!.Value, 0.0, seconds);
    }

    // Requirement: KC-SAF-025
    [Theory]
    [InlineData(FlightMode.Launch, 13)]
    [InlineData(FlightMode.Hold, 12)]
    [InlineData(FlightMode.Land, 15)]
    [InlineData(FlightMode.Steer, 15)]
    public void ALoadCellThatCreepsMakesNoSteeredSpoolGiveLineThatNothingPulls(FlightMode mode, ulong seed)
    {
        var row = Assert.Single(FaultMatrix.Fly("patang", seed, 5, 1, ["load-cell-drift"], [FaultMode.All.Single(one => one.Mode == mode)]).Rows);

        Assert.NotEqual(0, row.Flights);
        Assert.Empty(row.Unsafe);
    }

    // Requirement: KC-SAF-029
    [Fact]
    public void WithTheMotorOffTheHeightIsCountedApartAndTheCeilingHoldsWhileTheMotorIsSteered()
    {
        var steered = new FaultOutcome { Fault = "any", Mode = FlightMode.Hold, Seed = 1, Reached = true, State = UnitState.LightTension, PeakHeightMetre = 70.0, PeakHeightDrivenMetre = 70.0 };
        var off = steered with { State = UnitState.MotorOff, PeakHeightDrivenMetre = 58.0 };

        Assert.False(SafeEnd.HeightNotHeld(steered, 60.0));
        Assert.NotNull(SafeEnd.Objection(steered, 45.0, 60.0));
        Assert.True(SafeEnd.HeightNotHeld(off, 60.0));
        Assert.Null(SafeEnd.Objection(off, 45.0, 60.0));
        Assert.Null(SafeEnd.Objection(steered with { Mode = FlightMode.Assist }, 45.0, 60.0));
        Assert.InRange(Matrix.Value.PeakNewtonMotorOff, 0.5, 20.0);
    }

    // Requirement: KC-SAF-024
    [Fact]
    public void ALoopThatIsAlwaysLateFallsBack()
    {
        var row = Row("overruns", FlightMode.Hold);

        Assert.Equal("light tension, LoopOverrun", Assert.Single(row.Ends).Key);
        Assert.InRange(row.WorstSeconds!.Value, 0.11, 3.0); // Eleven late ticks of a window at the least.
    }

    [Theory]
    [InlineData("stop-pressed", "motor off, StopPressed", 0.05)]
    [InlineData("imu-lost", "light tension, ImuLost", 0.1)]
    [InlineData("pivot-jump", "light tension, ArmDisagrees", 0.1)]
    [InlineData("motor-dead", "motor off, MotorFault", 1.0)]
    [InlineData("driver-stuck-out", "motor off, MotorFault", 0.5)]
    [InlineData("load-cell-saturated", "light tension, LoadCellSaturated", 0.1)]
    [InlineData("load-cell-sinks", "light tension, LoadCellDisagrees", 12.0)]
    [InlineData("battery-empty", "light tension, SupplyEmpty", 1.5)]
    [InlineData("battery-weak", "flies on in Land", 1.5)]
    [InlineData("line-cut", "flies on in Runner", 4.0)]
    public void AFaultInHoldEndsWhereItShouldAndInTime(string fault, string end, double seconds)
    {
        var row = Row(fault, FlightMode.Hold);

        Assert.Equal(end, Assert.Single(row.Ends).Key);
        Assert.InRange(row.WorstSeconds!.Value, 0.0, seconds);
    }

    [Theory]
    [InlineData(36.1, 40.0, 0.0, 0.0, "pulled")]
    [InlineData(20.0, 65.1, 0.0, 0.0, "rose")]
    [InlineData(20.0, 40.0, 3.1, 0.0, "lay slack")]
    [InlineData(20.0, 40.0, 0.0, 1.1, "took in")]
    [InlineData(35.9, 64.9, 2.9, 0.9, null)]
    public void UnsafeIsWhatTheDefinitionSays(double newton, double height, double slack, double pulled, string? word)
    {
        var outcome = new FaultOutcome
        {
            Fault = "any", Mode = FlightMode.Hold, Seed = 1, Reached = true,
            PeakNewton = newton, PeakHeightMetre = height, PeakHeightDrivenMetre = height, SlackPaidOutMetre = slack, PulledInMetre = pulled,
        };

        var objection = SafeEnd.Objection(outcome, 45.0, 60.0);

        Assert.Equal(word is null, objection is null);
        Assert.Contains(word ?? string.Empty, objection ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDocumentHasARowForEveryFaultInEveryMode()
    {
        var document = FaultMarkdown.Render([Matrix.Value]);

        Assert.All(Matrix.Value.Rows.Where(row => row.Flights > 0), row => Assert.Contains($"| {row.Fault} | {row.Mode} | 1 |", document, StringComparison.Ordinal));
        Assert.Contains("seeds 101 to 101", document, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Unsafe(FaultMatrix matrix) => matrix.Rows
        .SelectMany(row => row.Unsafe.Select(text => $"{row.Fault} in {row.Mode}, {text}"));

    private static FaultRow Row(string fault, FlightMode mode) => Matrix.Value.Rows.Single(row => row.Fault == fault && row.Mode == mode.ToString());
}
