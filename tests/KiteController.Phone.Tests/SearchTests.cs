using System;
using System.Globalization;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>What the person with the phone sees and finds of a cut kite.</summary>
public sealed class SearchTests
{
    private const float Degree = 180f / MathF.PI;

    private readonly Field _field = new();
    private readonly Rig.Phone _phone;

    public SearchTests()
    {
        _phone = _field.PairedPhone();
        _field.FlyBy(_phone);
        _field.Run(3000);
        _field.Flight.World.Cut(0.5);
        _field.RunUntil(() => _field.Unit.LastCut.Estimate.Valid);
    }

    // Requirement: KC-PHN-004
    [Fact]
    public void ASightingMovesTheEstimateTowardWhatWasSeen()
    {
        var estimate = _field.Unit.LastCut.Estimate;
        var before = estimate.BearingRadian;
        var spread = estimate.HalfWidth95Radian;

        Assert.StartsWith("Told.", _phone.Order($"seen {Bearing(20f)}").Text, StringComparison.Ordinal);
        _field.Run(100);

        Assert.Equal(1, estimate.Sightings);
        Assert.InRange(estimate.BearingRadian - before, 0.01f, 0.5f);
        Assert.True(estimate.HalfWidth95Radian < spread, "What was seen made nothing surer.");
        Assert.Equal(1, _phone.Status().GetProperty("cn").GetInt32());
    }

    // Requirement: KC-PHN-004
    [Fact]
    public void WhatWasFoundIsLearntFromAndOutlastsARestartOnceItIsSaved()
    {
        var flight = _field.Unit.Settings.Set.Flight;
        var finds = flight.FindCount;
        var before = Learnt(flight);
        _phone.Ask("POST", "/stop");
        _field.Run(20);

        Assert.StartsWith("It lay ", _phone.Order($"found {Bearing(5f)} 90").Text, StringComparison.Ordinal);
        Assert.Equal(finds + 1f, flight.FindCount);
        Assert.NotEqual(before, Learnt(flight));
        var status = _phone.Status();
        Assert.Equal((1, 1), (status.GetProperty("cf").GetInt32(), status.GetProperty("un").GetInt32()));

        _phone.Order("save");
        Assert.Equal(0, _phone.Status().GetProperty("un").GetInt32());
        var learnt = Learnt(flight);
        _field.Flight.Do("power");
        _field.Run(400);

        Assert.Equal(learnt, Learnt(_field.Unit.Settings.Set.Flight));
        Assert.Equal(finds + 1f, _field.Unit.Settings.Set.Flight.FindCount);
    }

    // Requirement: KC-PHN-004
    [Fact]
    public void TheCardStaysAfterStopUntilTheNextArming()
    {
        _phone.Ask("POST", "/stop");
        _field.Run(500);
        Assert.True(_phone.Status().TryGetProperty("cb", out _));

        Assert.StartsWith("Armed", _phone.Order("arm").Text, StringComparison.Ordinal);
        Assert.False(_phone.Status().TryGetProperty("cb", out _));
    }

    /// <summary>A true bearing so many degrees right of the middle of the estimate.</summary>
    private string Bearing(float right)
    {
        var estimate = _field.Unit.LastCut.Estimate;
        var deg = (estimate.BearingRadian + _field.Unit.Calibration.BaseBearingRadian) * Degree + right;
        return (((deg % 360f) + 360f) % 360f).ToString("0", CultureInfo.InvariantCulture);
    }

    private static string Learnt(FlightParameters flight) => FormattableString.Invariant($"{flight.LearnedSink} {flight.LearnedSinkError} {flight.LearnedWind} {flight.LearnedWindError}");
}
