using System;
using KiteController.App;
using KiteController.App.Landing;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>What a person tells the unit about a cut kite, and how it answers; the unit's zero mark points north here.</summary>
public sealed class RunnerCommandsTests
{
    private readonly ConsoleRig _rig = new();

    private FlightParameters Settings => _rig.Unit.Settings.Set.Flight;

    [Fact]
    public void WithoutACutThereIsNothingToTell()
    {
        Assert.Contains("No kite has been cut since the unit was armed.", _rig.Type("runner"), StringComparison.Ordinal);
        Assert.Contains("Refused: no cut kite is in the air that I know of.", _rig.Type("seen 85"), StringComparison.Ordinal);
        Assert.Contains("Refused: no kite has been cut", _rig.Type("found 85 140"), StringComparison.Ordinal);
        Assert.Empty(_rig.Requests);
    }

    [Fact]
    public void TheCardOutlivesTheDisarmingAndEndsWithTheNextArming()
    {
        Cut();
        Assert.Contains("Go north (000 deg true): 150 m from the spool", _rig.Type("runner"), StringComparison.Ordinal);
        _rig.Type("arm");
        Assert.Contains("No kite has been cut", _rig.Type("runner"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereItLayIsKeptWithWhatWasPredicted()
    {
        Cut();

        Assert.Contains("It lay 30 m from my best guess, within the region of half; save it", _rig.Type("found 0 180"), StringComparison.Ordinal);

        Assert.Equal((130f, 100f, 0f, 1f), (MathF.Round(Settings.FindMetre), Settings.FindPredictedMetre, MathF.Round(Settings.FindTurnDeg), Settings.FindCount));
        Assert.Equal([OperatorRequest.Found], _rig.Requests);
    }

    [Fact]
    public void ACorrectionIsNotASecondFind()
    {
        Cut();
        _rig.Type("found 0 180");

        Assert.Contains("It lay 150 m from my best guess, outside the region of 95 of 100; save it", _rig.Type("found 90 0"), StringComparison.Ordinal);

        Assert.Equal(1f, Settings.FindCount);
    }

    [Theory]
    [InlineData("found")]
    [InlineData("found 85")]
    [InlineData("found 361 10")]
    [InlineData("found -1 10")]
    [InlineData("found 85 -10")]
    [InlineData("found 85 3001")]
    [InlineData("found east 10")]
    [InlineData("found NaN 10")]
    [InlineData("found 1e9 10")]
    public void APlaceThatIsNoneGetsASentence(string line)
    {
        Cut();
        Assert.Contains("Type where it lay, seen from the spool: bearing in degrees true, 0 to 360, and metres, as in: found 85 140", _rig.Type(line), StringComparison.Ordinal);
        Assert.Equal(0f, Settings.FindCount);
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("seen 400")]
    [InlineData("seen here")]
    [InlineData("seen 85 from 120")]
    [InlineData("seen 85 at 120 -30")]
    [InlineData("seen 85 from 801 0")]
    [InlineData("seen 85 from x y")]
    [InlineData("seen 85 120 -30")]
    public void ASightThatIsNoneGetsASentence(string line) =>
        Assert.Contains("Type the bearing in degrees true, 0 to 360, and from where", _rig.Type(line), StringComparison.Ordinal);

    [Fact]
    public void FindsAreKeptWhileDisarmedOnly()
    {
        _rig.Type("arm");
        Cut();
        Assert.Contains("Refused: disarm first; what is found is kept among the settings.", _rig.Type("found 0 180"), StringComparison.Ordinal);
        Assert.Contains("Not changed: settings are changed only while disarmed", _rig.Type("station 34.5281 69.1723"), StringComparison.Ordinal);
        Assert.Contains("Not changed: settings are changed only while disarmed", _rig.Type("station bearing 85"), StringComparison.Ordinal);
        Assert.Equal(0f, Settings.FindCount);
        Assert.Equal(0f, Settings.StationKnown);
    }

    [Fact]
    public void TheStationIsToldShownAndForgotten()
    {
        Assert.Contains("Where the spool stands is not known; its zero mark points north (000 deg true).", _rig.Type("station"), StringComparison.Ordinal);
        Assert.Contains("Done; save it", _rig.Type("station -33.85681 151.2153"), StringComparison.Ordinal);
        Assert.Matches(@"The spool stands at -33\.8568[012] 151\.215(29|30|31); ", _rig.Type("station"));
        Assert.Contains("Done; save it", _rig.Type("station bearing 237"), StringComparison.Ordinal);
        Assert.Contains("its zero mark points south-west (237 deg true).", _rig.Type("station"), StringComparison.Ordinal);
        Cut();
        Assert.Contains("On a phone: geo:-33.85", _rig.Type("runner"), StringComparison.Ordinal);
        _rig.Type("station forget");
        Assert.Contains("Nobody has said where the spool stands", _rig.Type("runner"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("station 91 0")]
    [InlineData("station 0 181")]
    [InlineData("station 34.5")]
    [InlineData("station here there")]
    [InlineData("station bearing 361")]
    [InlineData("station bearing")]
    [InlineData("station NaN NaN")]
    public void AStationThatIsNoneGetsASentence(string line) =>
        Assert.Contains("Type degrees north and east, south and west negative: station 34.5281 69.1723;", _rig.Type(line), StringComparison.Ordinal);

    [Fact]
    public void ABearingNeedsTheZeroMark()
    {
        _rig.Unit.Calibration.Done &= ~CalibrationDone.Azimuth;
        Cut();
        Assert.Contains("Refused: find the zero mark first, with cal azimuth", _rig.Type("station bearing 85"), StringComparison.Ordinal);
        Assert.Contains("Refused: a bearing means nothing to me before the zero mark's own is known; type cal azimuth.", _rig.Type("found 0 180"), StringComparison.Ordinal);
        Assert.Contains("where its zero mark points is not known: cal azimuth.", _rig.Type("station"), StringComparison.Ordinal);
        Assert.Contains("0 deg right of the zero mark", _rig.Type("runner"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoLineHoldsUpTheTick()
    {
        Cut();
        foreach (string line in new[] { "seen 123.45678901 from -1234.567890 -1234.567890", "found 123.45678901 1234.5678901", "station -12.345678901 -123.45678901", "station", "station bearing 123.45678901", "station forget", "runner" })
        {
            _rig.Unit.Timing.MaxSliceMicroseconds = 0;
            _rig.Type(line);
            Assert.True(_rig.Unit.Timing.MaxSliceMicroseconds <= CyclicExecutive.SliceMicroseconds, $"{line}: {_rig.Unit.Timing.MaxSliceMicroseconds} us");
        }

        Assert.Equal(0, _rig.Unit.Timing.Overruns);
    }

    [Fact]
    public void TheStationOutlivesThePower()
    {
        var rig = new ConsoleRig(bootFromStore: true);
        rig.Type("station 52.51627 13.37770");
        Assert.Contains("Saved, and read back as written.", rig.Type("save"), StringComparison.Ordinal);
        rig.Type("reboot");
        rig.Run(400);
        rig.TakeReceived();
        Assert.Contains("The spool stands at 52.51627 13.37770; ", rig.Type("station"), StringComparison.Ordinal);
    }

    /// <summary>As if the unit had told of a cut 50 m north of it, with the best guess 100 m further north.</summary>
    private void Cut() => _rig.Unit.LastCut.Take(Told());

    private static CutRecord Told()
    {
        var told = new CutRecord { SecondsSinceCut = 2f };
        told.Take(new LandingEstimate
        {
            Valid = true, Revision = 1, WindKnown = true, HeightMetre = 40f, OriginDistanceMetre = 50f, DistanceMetre = 100f,
            Near50Metre = 70f, Far50Metre = 140f, HalfWidth50Radian = 0.17f, Near95Metre = 35f, Far95Metre = 210f, HalfWidth95Radian = 0.39f,
            BearingDeviationRadian = 0.17f, SnagProbability = 0.15f, TimeToGroundSeconds = 30f, TimeLogDeviation = 0.3f,
        });
        return told;
    }
}
