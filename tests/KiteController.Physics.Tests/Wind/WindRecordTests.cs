using System;
using System.IO;
using Xunit;

namespace KiteController.Physics.Tests;

public class WindRecordTests
{
    private const string Good = "# tower\ntime_s,speed_mps,direction_from_deg\n0,4,350\n10,6,10\n\n20,5,30\n";

    private static bool Read(string text, out WindRecord? record, out string error) =>
        WindRecordLoader.TryRead(new StringReader(text), "day.csv", out record, out error);

    [Fact]
    public void RowsAreJoinedByStraightLinesTheShortWayRound()
    {
        Assert.True(Read(Good, out var record, out var error), error);
        var place = 0;
        record!.Sample(5.0, ref place, out var speed, out var from);
        Assert.Equal(5.0, speed, 1e-12);
        Assert.Equal(360.0, from, 1e-9);
        record.Sample(99.0, ref place, out speed, out from);
        Assert.Equal(5.0, speed, 1e-12);
        Assert.Equal(390.0, from, 1e-9);
        record.Sample(-1.0, ref place, out speed, out _);
        Assert.Equal(4.0, speed, 1e-12);
        Assert.Equal(20.0, record.EndSecond);
        Assert.Equal(3, record.Count);
    }

    [Fact]
    public void WindFieldFollowsTheRecordAtTenMetres()
    {
        Assert.True(Read(Good, out var record, out _));
        var wind = new WindField(
            new WindParameters { ReferenceHeightMetre = 6.0, TurbulenceIntensity = 0.0 }, new SeededRandom(1), record);
        Assert.Equal(4.0, wind.At(10.0).Length, 1e-9);
        for (var i = 0; i < 500; i++)
        {
            wind.Advance(0.01, 50.0);
        }

        Assert.Equal(5.0, wind.At(10.0).Length, 1e-6);
        Assert.Equal(-5.0, wind.At(10.0).Y, 1e-6);
        Assert.True(wind.At(50.0).Length > 5.5);
    }

    [Theory]
    [InlineData("0,4,350\n1,x,10\n", "day.csv, line 2: the speed \"x\" is not a number.")]
    [InlineData("0,4,350\n1,4\n", "day.csv, line 2: expected time, speed and direction, found 2 columns.")]
    [InlineData("0,4,350\n0,4,10\n", "day.csv, line 2: the time does not come after the row before.")]
    [InlineData("0,4,350\n1,-1,10\n", "day.csv, line 2: the speed must lie between 0 and 60 m/s.")]
    [InlineData("0,4,350\n1,4,NaN\n", "day.csv, line 2: the direction \"NaN\" is not a number.")]
    [InlineData("a,b,c\nd,e,f\n", "day.csv, line 2: the time \"d\" is not a number.")]
    [InlineData("0,4,350\n", "day.csv, line 1: a wind record needs at least two rows.")]
    public void WrongFilesAreRefusedInOneSentence(string text, string sentence)
    {
        Assert.False(Read(text, out var record, out var error));
        Assert.Null(record);
        Assert.Equal(sentence, error);
    }

    [Fact]
    public void MissingFileIsRefused()
    {
        Assert.False(WindRecordLoader.TryLoad(Path.Combine(AppContext.BaseDirectory, "no-such.csv"), out _, out var error));
        Assert.Equal("no-such.csv: the file cannot be read.", error);
    }
}
