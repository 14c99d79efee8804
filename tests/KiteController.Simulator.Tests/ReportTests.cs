using System;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Reporting;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class ReportTests
{
    private static readonly Lazy<FlightRecord> Flight = new(() => new SimulatedFlight(new Scenario { Seed = 5 }).Run());

    [Fact]
    public void TheReportNeedsNothingFromOutside()
    {
        var html = HtmlReport.Render(Flight.Value);

        foreach (var outside in new[] { "http:", "https:", "src=", "@import", "url(", "<link" })
        {
            Assert.DoesNotContain(outside, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void TheReportTellsTheOutcomeAndHowToRepeatIt()
    {
        var html = HtmlReport.Render(Flight.Value);

        Assert.Contains("<h1>" + Headline.Outcome(Flight.Value.Summary) + "</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Seed</td><td>5</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameFlightGivesTheSamePage() => Assert.Equal(HtmlReport.Render(Flight.Value), HtmlReport.Render(Flight.Value));

    [Fact]
    public void TheRunnersCardSaysWhereToGoAndHowGoodThatWas()
    {
        var lines = RunnersCard.Lines(Flight.Value);
        var landing = Flight.Value.Summary.Landing!;

        Assert.StartsWith($"Go {Simulator.Landing.Bearing.Point(landing.WalkBearingDeg)} ({Simulator.Landing.Bearing.Digits(landing.WalkBearingDeg)} deg true): {landing.WalkMetre:0} m from the spool", lines[0], StringComparison.Ordinal);
        Assert.Contains($"{landing.MissMetre:0} m from the best guess", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void WithTheStationKnownThePageHasALinkForAPhone()
    {
        var at = Flight.Value with { Basis = Flight.Value.Basis with { Parameters = new Core.Parameters.FlightParameters { StationKnown = 1f, StationLatitudeDeg = 34.5281f, StationLongitudeDeg = 69.1723f } } };

        Assert.Matches("<a href=\"geo:34\\.\\d{5},69\\.\\d{5};u=\\d+\">geo:34", HtmlReport.Render(at));
    }

    [Fact]
    public void WhatWasToldBeforeIsOnTheMapToo()
    {
        var last = Flight.Value.Notices[^1];
        var once = Flight.Value with { Notices = [last] };
        var twice = Flight.Value with { Notices = [last, last] };

        Assert.DoesNotContain("class=\"was\"", HtmlReport.Render(once), StringComparison.Ordinal);
        Assert.Contains("class=\"was\"", HtmlReport.Render(twice), StringComparison.Ordinal);
        Assert.Contains("95 of 100 as told before", HtmlReport.Render(twice), StringComparison.Ordinal);
    }

    [Fact]
    public void ANameCannotBreakThePage()
    {
        var record = Flight.Value with { Scenario = Flight.Value.Scenario with { WindFile = "a<script>&.csv" } };

        Assert.DoesNotContain("a<script>", HtmlReport.Render(record), StringComparison.Ordinal);
    }
}
