using System;
using System.Linq;
using KiteController.App.Landing;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.Simulator.Landing;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Simulator.Tests.Landing;

/// <summary>The runner's card: its figures against geometry done otherwise, its words against what a person must know.</summary>
public sealed class CardTests
{
    [Fact]
    public void TheCardSaysWhereWhenAndHowSure()
    {
        var lines = CardLines.Of(LandingMapTests.Some().Record, LandingMapTests.Basis());

        Assert.Equal(
            [
                "Go east (092 deg true): 200 m from the spool, some 3 min on foot.",
                "Half of such kites lie 150 to 260 m from the spool, up to 19 m to either side at the near end, 37 m at the far end.",
                "95 of 100 lie 95 to 370 m from the spool, up to 21 m to either side at the near end, 125 m at the far end.",
                "It comes down in about 28 s (in 9 of 10 cuts 16 to 47 s). Now it is some 45 m up and 52 m away, east (090 deg true).",
                "In 15 of 100 such cuts the trailing line catches on something: then look nearer, and up; it may hang or fly again.",
                "It was cut 48 m up and 40 m away, east (089 deg true); from there it drifts 160 m east (092 deg true).",
                "The wind, 6.0 m/s at the kite, was learned for 50 s of flight.",
                "Assumed: the ground is flat and rough, the kite weighs 55 g with 0.21 m2 of sail, the wind stays as it was.",
                "On a phone: geo:34.52805,69.17448;u=192",
            ],
            lines);
    }

    [Fact]
    public void ThePlaceOnTheCardIsTheOneOnTheMap()
    {
        var report = LandingReporter.Of(LandingMapTests.Some(), LandingMapTests.Basis());
        var card = report.Card[^1].Split(':', ';')[2].Split(',').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(report.Best.LatitudeDeg!.Value, card[0], 1.6e-5);
        Assert.Equal(report.Best.LongitudeDeg!.Value, card[1], 1.6e-5);
    }

    [Fact]
    public void TheRegionToldFromTheSpoolHoldsWhatTheSectorHolds()
    {
        var random = new SeededRandom(11);
        var worst = 1.0;
        for (var i = 0; i < 200; i++)
        {
            var notice = LandingMapTests.Some();
            var estimate = notice.Record.Estimate;
            estimate.OriginDistanceMetre = (float)random.NextUniform(10.0, 90.0);
            estimate.OriginAzimuthRadian = (float)random.NextUniform(-0.6, 0.6);
            estimate.BearingRadian = (float)random.NextUniform(-0.6, 0.6);
            var card = new LandingCard();
            card.ReadWay(estimate);
            card.ReadRegions(estimate);
            if (card.TellFromCut)
            {
                continue;
            }

            var held = 0;
            const int Points = 2000;
            for (var k = 0; k < Points; k++)
            {
                var bearing = estimate.BearingRadian + estimate.HalfWidth95Radian * random.NextUniform(-1.0, 1.0);
                var distance = Math.Sqrt(random.NextUniform(estimate.Near95Metre * estimate.Near95Metre, estimate.Far95Metre * estimate.Far95Metre));
                var ahead = estimate.OriginDistanceMetre * Math.Cos(estimate.OriginAzimuthRadian) + distance * Math.Cos(bearing);
                var right = estimate.OriginDistanceMetre * Math.Sin(estimate.OriginAzimuthRadian) + distance * Math.Sin(bearing);
                var along = ahead * Math.Cos(card.GoAzimuthRadian) + right * Math.Sin(card.GoAzimuthRadian);
                var across = Math.Abs(right * Math.Cos(card.GoAzimuthRadian) - ahead * Math.Sin(card.GoAzimuthRadian));
                var share = (along - card.Near95Metre) / (card.Far95Metre - card.Near95Metre);
                held += share is >= 0.0 and <= 1.0 && across <= card.NearSide95Metre + share * (card.FarSide95Metre - card.NearSide95Metre) ? 1 : 0;
            }

            worst = Math.Min(worst, held / (double)Points);
        }

        Assert.InRange(worst, 0.85, 1.0);
    }

    [Theory]
    [InlineData(5f, "It comes down in about 25 s")]
    [InlineData(29f, "It comes down any moment, within 20 s, if nothing holds it.")]
    [InlineData(90f, "It should be down: it was cut 90 s ago.")]
    public void TheCardFollowsTheTime(float seconds, string sentence)
    {
        var lines = CardLines.Of(LandingMapTests.Some().At(seconds).Record, LandingMapTests.Basis());

        Assert.Contains(lines, line => line.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Equal(seconds < 28f, lines.Any(line => line.Contains("Now it is some", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheKiteIsWhereItWasCutAtFirstAndAtTheBestGuessAtLast()
    {
        var estimate = LandingMapTests.Some().Record.Estimate;
        var card = new LandingCard();
        card.ReadWay(estimate);
        card.ReadTime(estimate, 0f);
        Assert.Equal(40.0, card.NowMetre, 0.01);
        Assert.Equal(48.0, card.NowHeightMetre, 0.01);
        card.ReadTime(estimate, 15f);
        Assert.Equal(24.0, card.NowHeightMetre, 0.01);
        card.ReadTime(estimate, 31f);
        Assert.Equal(card.GoMetre, card.NowMetre, 0.01);
        Assert.Equal(0.0, card.NowHeightMetre, 0.01);
    }

    [Fact]
    public void AGuessedWindIsCalledAGuess()
    {
        var notice = LandingMapTests.Some();
        notice.Record.Estimate.WindKnown = false;

        Assert.Contains("The wind was not known: 5 m/s along the line is a guess, so the region is wide. Ask somebody who felt it.", CardLines.Of(notice.Record, LandingMapTests.Basis()));
    }

    [Fact]
    public void ARegionAsideOfTheWayIsToldFromUnderTheCut()
    {
        var notice = LandingMapTests.Some();
        notice.Record.Estimate.OriginAzimuthRadian = 0.8f;
        notice.Record.Estimate.OriginDistanceMetre = 90f;

        var lines = CardLines.Of(notice.Record, LandingMapTests.Basis());

        Assert.Equal("95 of 100 lie 55 to 330 m from under the cut, within 22 deg of east (092 deg true).", lines[2]);
    }

    [Theory]
    [InlineData(0f, 0f, "north (000 deg true)")]
    [InlineData(0f, 359.7f, "north (000 deg true)")]
    [InlineData(0f, 22.6f, "north-east (023 deg true)")]
    [InlineData(0f, 337f, "north-west (337 deg true)")]
    [InlineData(-90f, 95f, "north (005 deg true)")]
    [InlineData(170f, 95f, "west (265 deg true)")]
    public void ADirectionIsACompassPointAndDegrees(float azimuthDeg, float baseDeg, string words)
    {
        var notice = LandingMapTests.Some();
        notice.Record.Estimate.OriginDistanceMetre = 0f;
        notice.Record.Estimate.BearingRadian = azimuthDeg * MathF.PI / 180f;
        var basis = LandingMapTests.Basis();
        basis.Calibration.BaseBearingRadian = baseDeg * MathF.PI / 180f;

        Assert.StartsWith($"Go {words}: 160 m", CardLines.Of(notice.Record, basis)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void NoPieceOfTheCardHoldsUpTheTick()
    {
        var notice = LandingMapTests.Some();
        var basis = LandingMapTests.Basis();
        basis.Parameters.StationLongitudeDeg = -179.99f;
        basis.Parameters.StationLatitudeDeg = -78.123f;
        var text = new CardText(notice.Record, basis.Parameters, basis.Calibration);
        var output = new App.Console.ConsoleOutput();
        text.Begin();
        bool more;
        do
        {
            var before = Meter.Instructions;
            more = text.Work(output);
            var taken = Meter.Instructions - before;
            Assert.True(taken <= 800, $"{taken} IL for \"{System.Text.Encoding.ASCII.GetString(output.Bytes, 0, output.To)}\"");
            Assert.InRange(output.To, 0, App.Console.ConsoleOutput.PieceBytes);
            output.Sent(output.To);
        }
        while (more);
    }

    [Fact]
    public void WhatIsNotFiniteIsNoEstimate()
    {
        var estimate = LandingMapTests.Some().Record.Estimate;
        estimate.BearingRadian = float.NaN;
        var record = new CutRecord();

        record.Take(estimate);

        Assert.False(record.Estimate.Valid);
    }
}
