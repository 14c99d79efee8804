using System.Linq;
using System.Text.RegularExpressions;
using KiteController.App.Calibrating;
using KiteController.App.Testing;
using KiteController.Core.Loop;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>The self-test and the bench on the chip.</summary>
public sealed class SelfTestTests
{
    private readonly ITestOutputHelper _output;

    public SelfTestTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void HealthyUnitPassesAndSaysWhatItMeasured()
    {
        var session = new Session();
        Assert.Equal(CalibrationOutcome.Kept, session.Do("selftest"));
        _output.WriteLine(session.Person.Text);
        Assert.Contains("MPU6050 works.", session.Person.Text);
        Assert.Contains("AS5600 works.", session.Person.Text);
        Assert.Contains("NAU7802 works.", session.Person.Text);
        Assert.Matches(@"noise gyroscope x y z 0\.0\d\d 0\.0\d\d 0\.0\d\d deg/s", session.Person.Text);
        Assert.Matches(@"encoder \d+ counts out, -\d+ back. All well.", session.Person.Text);
        Assert.Equal(0, session.Saves);
        Assert.Equal(0, session.Unit.Timing.Overruns);
        Assert.InRange(session.Unit.Timing.MaxSliceMicroseconds, 1, 1000);
    }

    [Theory]
    [InlineData("imu", "inertial sensor")]
    [InlineData("cell", "load cell did not answer")]
    [InlineData("magnet", "AS5600 sees no magnet")]
    [InlineData("reversed", "disagree which way is out")]
    [InlineData("dead", "did not follow the motor")]
    [InlineData("encoder", "did not follow the motor")]
    [InlineData("stop", "STOP is pressed")]
    public void FaultyPartFailsAndIsNamed(string fault, string sentence)
    {
        var session = new Session();
        session.Run(310);
        session.Board.Imu.Faults.Absent = fault == "imu";
        session.Board.LoadCell.Faults.Absent = fault == "cell";
        session.Board.PivotSensor.Faults.MagnetAbsent = fault == "magnet";
        session.Board.Bridge.Faults.Reversed = fault == "reversed";
        session.Board.Bridge.Faults.Dead = fault == "dead";
        session.Board.Encoder.Faults.StuckB = fault == "encoder" ? true : null;
        session.Board.Stop.WireBroken = fault == "stop";
        Assert.Equal(CalibrationOutcome.Refused, session.Do("selftest"));
        Assert.Contains("FAILED", session.Person.Text);
        Assert.Contains(sentence, session.Person.Text);
        session.Run(6);
        Assert.False(session.Board.Drive.Driven);
    }

    [Theory]
    [InlineData("selftest")]
    [InlineData("bench")]
    public void ArmedOrLoadedUnitIsNotTested(string name)
    {
        var session = new Session();
        session.Run(400);
        session.Bench.HandNewton = 9.0;
        session.Run(50);
        session.Do(name);
        Assert.Contains("line is under tension", session.Person.Text);
        session.Bench.HandNewton = 0.0;
        session.Run(50);
        session.Unit.Request(OperatorRequest.Arm);
        session.Run(3);
        session.Do(name);
        Assert.Contains("disarm first", session.Person.Text);
    }

    [Fact]
    public void BenchTellsTicksSpeedCollectionsAndMemory()
    {
        var session = new Session();
        Assert.Equal(CalibrationOutcome.Kept, session.Do("bench"));
        _output.WriteLine(session.Person.Text);
        MatchCollection bins = Regex.Matches(session.Person.Text, @"bench tick \d+ to \d+ us: (\d+)");
        Assert.InRange(bins.Sum(bin => int.Parse(bin.Groups[1].Value)), 1000, 1080);
        Match speed = Regex.Match(session.Person.Text, @"IL per millisecond: plain (\d+), flight-like (\d+)");
        Assert.InRange(int.Parse(speed.Groups[1].Value), 980, 1020);
        Assert.InRange(int.Parse(speed.Groups[2].Value), 980, 1020);
        Assert.Matches(@"collections \d+ in the bench, mean 3\d\d\d us, longest 3\d\d\d us", session.Person.Text);
        Assert.Matches(@"free bytes: managed \d+, native \d+ of \d+", session.Person.Text);
        Assert.Equal(0, session.Unit.Timing.Overruns);
        Assert.InRange(session.Unit.Timing.MaxSliceMicroseconds, 1, 1000);
    }

    [Fact]
    public void FasterBoardShowsAsFaster()
    {
        var session = new Session(options: new BoardOptions { Costs = new NativeCosts { NanosecondsPerInstruction = 700 } });
        session.Do("bench");
        Match speed = Regex.Match(session.Person.Text, @"IL per millisecond: plain (\d+), flight-like (\d+)");
        Assert.InRange(int.Parse(speed.Groups[1].Value), 1390, 1460);
    }

    [Fact]
    public void CountedLoopsHaveAsManyInstructionsAsTheySay()
    {
        Assert.Equal(CountedLoop.PlainInstructions, PerRound(rounds => CountedLoop.RunPlain(rounds)));
        Assert.Equal(CountedLoop.FlightLikeInstructions, PerRound(CountedLoop.RunFlightLike));
    }

    private static long PerRound(System.Action<int> loop)
    {
        long start = Meter.Instructions;
        loop(100);
        long middle = Meter.Instructions;
        loop(1100);
        return (Meter.Instructions - middle - (middle - start)) / 1000;
    }
}
