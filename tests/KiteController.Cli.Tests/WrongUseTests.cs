using System;
using System.IO;
using Xunit;

namespace KiteController.Cli.Tests;

/// <summary>What people get wrong gets one sentence and exit code 2.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("soar", "soar")]
    [InlineData("fly --fast", "--fast")]
    [InlineData("fly 90", "90")]
    [InlineData("fly --wind", "--wind")]
    [InlineData("fly --wind strong", "--wind needs a number from 0 to 20, not \"strong\".")]
    [InlineData("fly --wind 6,5", "--wind needs a number from 0 to 20, not \"6,5\".")]
    [InlineData("fly --wind -1", "--wind needs a number from 0 to 20, not \"-1\".")]
    [InlineData("fly --wind NaN", "--wind needs a number from 0 to 20, not \"NaN\".")]
    [InlineData("fly --wind-from 361", "--wind-from needs a number from 0 to 360, not \"361\".")]
    [InlineData("fly --turbulence 2", "--turbulence needs a number from 0 to 0.5, not \"2\".")]
    [InlineData("fly --shear x", "--shear needs a number from 0 to 0.5, not \"x\".")]
    [InlineData("fly --seconds 5", "--seconds needs a number from 20 to 3600, not \"5\".")]
    [InlineData("fly --seed -3", "--seed needs a whole number from 0 on, not \"-3\".")]
    [InlineData("fly --seed 1.5", "--seed needs a whole number from 0 on, not \"1.5\".")]
    [InlineData("fly --kite eagle", "--kite needs one of patang, gudiparan, fighter, trainer, or a kite file that ends in .json, not \"eagle\".")]
    [InlineData("fly --kite no/such.json", "There is no file no/such.json.")]
    [InlineData("fly --scenario nowhere", "There is no scenario named nowhere; the scenarios are calm-evening, ")]
    [InlineData("fly --scenario no/such.json", "There is no file no/such.json.")]
    [InlineData("fly --scenario gusty-field --seconds 50", "The line would be cut at 110 s, after the end of the flight at 50 s")]
    [InlineData("fly --fault sun@95", "The fault sun would strike at 95 s, after the end of the flight at 90 s.")]
    [InlineData("fly --mode fight", "--mode needs one of hold, manual, land, steer, not \"fight\".")]
    [InlineData("fly --image fast", "--image needs one of flight, nano, not \"fast\".")]
    [InlineData("fly --cut-at soon", "--cut-at needs a time from 0 to 3600 s or none, not \"soon\".")]
    [InlineData("fly --cut-fraction 1.2", "--cut-fraction needs a number from 0 to 1, not \"1.2\".")]
    [InlineData("fly --fault imu-lost", "--fault needs NAME@SECONDS")]
    [InlineData("fly --fault imu-lost@later", "--fault needs NAME@SECONDS")]
    [InlineData("fly --fault gremlin@5", "There is no fault named \"gremlin\"")]
    [InlineData("fly --wind 3 --wind 4", "--wind")]
    [InlineData("bench --image fast", "--image needs one of flight, nano, profile, not \"fast\".")]
    [InlineData("console --script no/such.txt", "There is no file no/such.txt.")]
    [InlineData("console --tcp many", "--tcp needs a port from 0 to 65535, not \"many\".")]
    [InlineData("console --tcp 70000", "--tcp needs a port from 0 to 65535, not \"70000\".")]
    [InlineData("console --script a.txt --tcp 5760", "not both")]
    [InlineData("console --cut-at never", "--cut-at needs a number from 0 to 3600, not \"never\".")]
    [InlineData("runner no/such.log", "There is no file no/such.log.")]
    [InlineData("runner no/such.log --seed 4", "--seed is about a simulated flight, and no/such.log is one that was flown.")]
    [InlineData("runner --station 34.5", "--station needs LATITUDE,LONGITUDE from -89 to 89 and -180 to 180 degrees, such as 34.5281,69.1723, not \"34.5\".")]
    [InlineData("runner --station 91,0", "not \"91,0\".")]
    [InlineData("runner --station 10,east", "not \"10,east\".")]
    [InlineData("runner --bearing 400", "--bearing needs a number from 0 to 360, not \"400\".")]
    [InlineData("runner --at never", "--at needs a number from 0 to 3600, not \"never\".")]
    [InlineData("runner --pace 9", "--pace needs a number from 0.3 to 1.5, not \"9\".")]
    [InlineData("runner --cut-at 5", "--cut-at needs a number from 20 to 3600, not \"5\".")]
    [InlineData("runner --cut-at 20", "The unit did not notice the cut, so it told nothing.")]
    [InlineData("replay-imu", "replay-imu")]
    [InlineData("replay-imu no/such.csv", "There is no file no/such.csv.")]
    [InlineData("fly --wind-file no/such.csv", "such.csv")]
    [InlineData("validate --only V99", "There is no case \"V99\"; the cases are V1, V2,")]
    [InlineData("validate --only ,", "There is no case")]
    [InlineData("validate --seeds 0", "--seeds needs a whole number from 1 to 100000, not \"0\".")]
    [InlineData("validate --threads x", "--threads needs a whole number from 1 to 1024, not \"x\".")]
    [InlineData("validate --json --markdown", "cannot go together")]
    [InlineData("line --length 60", "--tension")]
    [InlineData("line --length -3 --tension 1 --angle 30 --diameter-mm 0.4 --gram-per-metre 0.15 --wind 5", "--length needs a number from 0.1 to 100000, not \"-3\".")]
    [InlineData("line --length 60 --tension 1 --angle 95 --diameter-mm 0.4 --gram-per-metre 0.15 --wind 5", "--angle needs a number from 0 to 89.9, not \"95\".")]
    [InlineData("line --length 60 --tension 1 --angle 30 --diameter-mm thin --gram-per-metre 0.15 --wind 5", "--diameter-mm needs a number from 0 to 50, not \"thin\".")]
    [InlineData("line --length 100000 --tension 0.001 --angle 30 --diameter-mm 50 --gram-per-metre 10000 --wind 60", "no steady shape")]
    public void GetsOneSentence(string line, string part) => AssertOneSentence(Invocation.Of(line.Split(' ')), part);

    [Fact]
    public void ABrokenWindFileIsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Put("wind.csv", "time_s,speed_mps,direction_from_deg", "0,5,200", "1,fast,200");

        AssertOneSentence(Invocation.Of("fly", "--wind-file", path), "wind.csv, line 3:");
    }

    [Fact]
    public void ABrokenScriptIsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Put("session.txt", "status", "@wait long");

        AssertOneSentence(Invocation.Of("console", "--script", path), "session.txt, line 2:");
    }

    [Fact]
    public void ABrokenScenarioIsNamedWithItsKey()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Put("mine.json", "{\"description\": \"x\", \"wind\": {\"metrePerSecond\": \"strong\"}}");

        AssertOneSentence(Invocation.Of("fly", "--scenario", path), "mine.json, wind.metrePerSecond: this should be a number, not \"strong\".");
    }

    [Fact]
    public void ABrokenRecordingIsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Put("imu.csv", "time_s,gyro_x_rad_s,gyro_y_rad_s,gyro_z_rad_s,acc_x_m_s2,acc_y_m_s2,acc_z_m_s2", "0,0,0,0,0,0,9.8", "0.01,0,0,0,0,oops,9.8");

        AssertOneSentence(Invocation.Of("replay-imu", path), "imu.csv, line 3: \"oops\" in column acc_y_m_s2 is not a number.");
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsNamed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Put("taken", "x");

        AssertOneSentence(Invocation.Of("fly", "--seconds", "20", "--cut-at", "none", "--out", Path.Combine(file, "below")), "cannot be written to");
    }

    [Fact]
    public void AnotherImageThanTheLoadedOneIsRefused()
    {
        var loaded = Simulator.Flights.FirmwareImage.Loaded;
        var other = loaded == "nano" ? "flight" : "nano";

        AssertOneSentence(Invocation.Of("fly", "--image", other), "is loaded already");
    }

    private static void AssertOneSentence(Invocation run, string part)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sentence = Assert.Single(lines).TrimEnd('\r');
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.Contains(part, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
    }
}
