using System;
using System.Linq;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>A log can be done again, and says so if anything comes out otherwise.</summary>
public sealed class ReplayTests
{
    // Requirement: KC-LOG-001
    [Fact]
    public void AWholeDefaultFlightIsReproducedBitForBit()
    {
        var log = LoggedFlights.Parse(LoggedFlights.Live);

        var result = LogReplay.Run(log, [], 0.0);

        Assert.Null(result.FirstDifference);
        Assert.Equal(1, result.FirstTick);
        Assert.Equal(1, result.Starts);
        Assert.Equal(0, result.SkippedTicks);
        Assert.Equal(log.Ticks.Count, result.Ticks);
        Assert.InRange(result.Ticks, 9000, 20000);
        Assert.InRange(result.StatesCompared, result.Ticks / 200 - 1, result.Ticks / 100);
        Assert.InRange(result.StatusesCompared, result.Ticks / 13, result.Ticks / 10 + 1);
    }

    [Fact]
    public void WhatTheRingHeldIsReproducedFromTheStateAtItsStart()
    {
        var log = LoggedFlights.Parse(LoggedFlights.Ring);

        var result = LogReplay.Run(log, [], 0.0);

        Assert.Null(result.FirstDifference);
        Assert.False(result.Live);
        Assert.InRange(result.Ticks, 540, 740);
        Assert.Equal(log.Ticks.Count, result.Ticks);
        Assert.Equal(log.Segments[0].FirstTick, result.FirstTick);
        Assert.InRange(result.FirstTick, 5000, 20000);
        Assert.Equal(1, result.Starts);
        Assert.InRange(result.StatesCompared, 3, 3);
    }

    [Theory]
    [InlineData("workingLengthMetre", 50f, "command.duty")]
    [InlineData("supplyVoltPerCount", 0.005f, "status.supply_v")]
    [InlineData("snagHazardPerMetre", 0.005f, "state.cut.landing.")]
    public void AChangedSettingIsFoundWhereItFirstActs(string name, float value, string field)
    {
        var result = LogReplay.Run(LoggedFlights.Parse(LoggedFlights.Live), [new SettingOverride(name, value)], 0.0);

        var difference = Assert.IsType<ReplayDifference>(result.FirstDifference);
        Assert.StartsWith(field, difference.Field, StringComparison.Ordinal);
        Assert.NotEqual(difference.Logged, difference.Replayed);
        Assert.InRange(difference.Tick, 1, 9000);
        Assert.False(result.Agrees);
    }

    [Fact]
    public void ATickThatIsMissingCostsOnlyTheRestOfItsSegment()
    {
        var bytes = LoggedFlights.Live.ToArray();
        bytes[100_000] ^= 0x10;

        var result = LogReplay.Run(LoggedFlights.Parse(bytes), [], 0.0);

        Assert.Null(result.FirstDifference);
        Assert.InRange(result.Rejected, 1, 2);
        Assert.InRange(result.SkippedTicks, 0, 200);
        Assert.InRange(result.Starts, 1, 2);
        Assert.True(result.Agrees);
    }

    [Fact]
    public void WithinAToleranceASmallDepartureIsAgreement()
    {
        var log = LoggedFlights.Parse(LoggedFlights.Live);
        SettingOverride[] nearly = [new("snagHazardPerMetre", 0.004001f)];

        Assert.NotNull(LogReplay.Run(log, nearly, 0.0).FirstDifference);
        Assert.Null(LogReplay.Run(log, nearly, 1e-3).FirstDifference);
    }

    [Fact]
    public void AnUnknownSettingIsNamedWithItsNearest()
    {
        var e = Assert.Throws<InputFileException>(() => LogReplay.Run(LoggedFlights.Parse(LoggedFlights.Short), [new SettingOverride("workingLength", 1f)], 0.0));

        Assert.Contains("workingLengthMetre", e.Message, StringComparison.Ordinal);
    }
}
