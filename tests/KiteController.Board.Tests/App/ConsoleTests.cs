using System;
using System.Linq;
using System.Text;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>The console as a person meets it: what it answers, what it refuses and why, and that the tick never waits for it.</summary>
public sealed class ConsoleTests
{
    private readonly ConsoleRig _rig = new();

    [Fact]
    public void GreetsAfterPowerUp()
    {
        var rig = new ConsoleRig(settleCycles: 0);
        rig.Run(3);
        Assert.Equal("\nKiteController. Type help for the commands.\ndisarmed> ", rig.TakeReceived());
    }

    [Fact]
    public void HelpHasALineForEveryCommand()
    {
        string[] lines = _rig.Type("help").Split('\n');
        string[] names = lines[1..^1].Select(line => line.Split(' ')[0]).ToArray();
        Assert.Equal(["disarm", "help", "status", "arm", "mode", "steer", "get", "set", "save", "defaults", "runner", "cut", "seen", "found", "station", "faults", "cal", "selftest", "bench", "log", "wifi", "reboot"], names);
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void ArmingIsRefusedWithASentenceAndThenGranted()
    {
        var rig = new ConsoleRig(settleCycles: 20);
        Assert.Contains("Refused: " + ReasonText.For(Reason.GyroscopeUnsettled), rig.Type("arm"));
        Assert.Equal(UnitState.Disarmed, rig.Unit.Flight.Status.State);
        rig.Run(400);
        Assert.EndsWith("Armed: the spool holds still within its tension limits.\narmed> ", rig.Type("arm"));
        Assert.Equal(UnitState.Armed, rig.Unit.Flight.Status.State);
    }

    // Requirement: KC-SAF-002
    [Fact]
    public void EveryReasonAgainstArmingIsTold()
    {
        _rig.Bench.Signals.StopPressed = true;
        _rig.Run(5);
        Assert.Contains(ReasonText.For(Reason.StopPressed), _rig.Type("arm"));
        _rig.Bench.Signals.StopPressed = false;
        _rig.Bench.Signals.LineTensionNewton = 20.0;
        _rig.Run(50);
        Assert.Contains(ReasonText.For(Reason.LineLoaded), _rig.Type("arm"));
    }

    [Theory]
    [InlineData("manual", FlightMode.Manual)]
    [InlineData("launch", FlightMode.Launch)]
    [InlineData("hold", FlightMode.Hold)]
    public void ModesAreChangedWhileArmedOnly(string word, FlightMode mode)
    {
        Assert.Contains("Refused: the unit is disarmed; arm it first.", _rig.Type("mode " + word));
        _rig.Type("arm");
        Assert.EndsWith($"\n{word}> ", _rig.Type("mode " + word));
        Assert.Equal(mode, _rig.Unit.Flight.Status.Mode);
        Assert.Contains("There is no such mode", _rig.Type("mode sideways"));
        Assert.Equal(mode, _rig.Unit.Flight.Status.Mode);
    }

    [Fact]
    public void AFailsafeIsToldUnaskedWithItsReason()
    {
        _rig.Type("arm");
        _rig.Bench.Signals.StopPressed = true;
        _rig.Run(20);
        string told = _rig.TakeReceived();
        Assert.Contains("* Motor off", told);
        Assert.Contains(ReasonText.For(Reason.StopPressed), told);
        Assert.EndsWith("motor off> ", told);
        Assert.Contains("Refused: disarm first. " + ReasonText.For(Reason.StopPressed), _rig.Type("arm"));
        Assert.Contains("Refused: disarm first", _rig.Type("mode hold"));
    }

    [Fact]
    public void NewsLeavesWhatIsBeingTypedOnItsRow()
    {
        _rig.Type("arm");
        _rig.TypeRaw("stat"u8.ToArray());
        _rig.Bench.Signals.StopPressed = true;
        _rig.Run(20);
        Assert.EndsWith("\nmotor off> stat", _rig.TakeReceived());
        Assert.Contains("unit    Motor off", _rig.Type("us"));
    }

    [Fact]
    public void FaultsNameThePartThatIsMissing()
    {
        _rig.Bench.Board.LoadCell.Faults.Absent = true;
        _rig.Run(200);
        string answer = _rig.Type("faults");
        Assert.Contains("(NAU7802) does not answer", answer);
        Assert.Contains("(MPU6050) works.", answer);
        Assert.Contains("Against arming: " + ReasonText.For(Reason.LoadCellLost), answer);
    }

    [Fact]
    public void RebootIsRefusedWhileArmed()
    {
        _rig.Type("arm");
        Assert.Contains("Refused: a reboot lets go of the spool; disarm first.", _rig.Type("reboot"));
        Assert.Equal(0, _rig.Reboots);
        _rig.Type("disarm");
        Assert.StartsWith("reboot\nRebooting.\n\nKiteController.", _rig.Type("reboot"));
        Assert.Equal(1, _rig.Reboots);
    }

    [Fact]
    public void CalibrationAsksAnswersAndKeeps()
    {
        var rig = new ConsoleRig(bootFromStore: true);
        Assert.Contains("zero        What does the load cell show", rig.Type("cal"));
        Assert.Contains("Then press Enter.", rig.Type("cal gyro"));
        rig.Type(string.Empty);
        rig.Run(600);
        Assert.Contains("Type yes to keep it", rig.TakeReceived());
        Assert.EndsWith("Saved and read back.\ndisarmed> ", rig.Type("yes"));
        Assert.Equal(0, rig.Unit.Timing.Overruns);
    }

    [Fact]
    public void CalibrationIsRefusedWhileArmedAndEndedByControlC()
    {
        _rig.Type("cal gyro");
        Assert.EndsWith("Nothing was changed.\ndisarmed> ", _rig.TypeRaw([3]));
        _rig.Type("arm");
        Assert.Contains("disarm first", _rig.Type("cal gyro"));
        Assert.Contains("disarm first", _rig.Type("selftest"));
        Assert.Equal([OperatorRequest.Arm], _rig.Requests);
    }

    [Fact]
    public void TheLogIsSentWhileDisarmedOnly()
    {
        _rig.Type("arm");
        Assert.Contains("Refused: the log is dumped only while disarmed; disarm first.", _rig.Type("log dump"));
        _rig.Type("disarm");
        _rig.Run(100);
        string sent = _rig.Type("log dump");
        Assert.InRange(sent.Length, 2_000, 200_000);
        Assert.EndsWith("\nThe log has ended.\ndisarmed> ", sent);
        Assert.Contains("log dump|live", _rig.Type("help"));
        Assert.Equal(0, _rig.Unit.Timing.Overruns);
    }

    [Fact]
    public void ALiveLogEndsWithTheNextLineAndDisarmIsStillObeyed()
    {
        _rig.Type("arm");
        _rig.Bench.Board.SerialAdapter.Send("log live\r"u8);
        _rig.Run(200);
        Assert.InRange(_rig.TakeReceived().Length, 5_000, 100_000);
        Assert.Contains("Disarmed: the motor is off", _rig.Type("disarm"));
        Assert.Equal(UnitState.Disarmed, _rig.Unit.Flight.Status.State);
        _rig.Run(50);
        Assert.Empty(_rig.TakeReceived());
        Assert.Equal(0, _rig.Unit.Timing.Overruns);
    }

    [Theory]
    [InlineData("arm now")]
    [InlineData("disarm please")]
    [InlineData("mode hold 5")]
    public void WordsTooManyUndoTheLine(string line)
    {
        Assert.Contains("nothing was done", _rig.Type(line));
        Assert.Empty(_rig.Requests);
    }

    [Fact]
    public void AnUnknownCommandIsNamed()
        => Assert.EndsWith("There is no command \"fly\"; type help for those there are.\ndisarmed> ", _rig.Type("fly me to the moon"));

    [Theory]
    [InlineData("statuss\u007f", "status")]
    [InlineData("stxx\b\batus", "status")]
    [InlineData("nonsense\u0015status", "status")]
    [InlineData("nonsense\u0003status", "status")]
    [InlineData("sta\u001b[Atus\u001b[1;5C", "status")]
    [InlineData("  STATUS  ", "status")]
    public void ALineCanBeMended(string typed, string meant)
    {
        string expected = _rig.Type(meant);
        string answer = _rig.Type(typed);
        Assert.Equal(expected.Split('\n')[^6], answer.Split('\n')[^6]);
        Assert.DoesNotContain("no command", answer);
    }

    [Theory]
    [InlineData("arm\u00e9")]
    [InlineData("\u00ffarm")]
    [InlineData("ar\u0080m")]
    public void ADisturbedLineIsNoCommand(string line)
    {
        Assert.Contains("There is no command", _rig.Type(line));
        Assert.Empty(_rig.Requests);
    }

    [Fact]
    public void ALineEndsOnceHoweverItEnds()
    {
        Assert.Equal(2, _rig.TypeRaw("\n"u8.ToArray()).Split('\n').Length);
        Assert.Equal(2, _rig.TypeRaw("\r"u8.ToArray()).Split('\n').Length);
        Assert.Equal(2, _rig.TypeRaw("\r\n"u8.ToArray()).Split('\n').Length);
        Assert.Equal(3, _rig.TypeRaw("\r\r"u8.ToArray()).Split('\n').Length);
    }

    [Fact]
    public void ALineTooLongIsRefusedWhole()
    {
        string answer = _rig.Type("arm" + new string(' ', 100));
        Assert.Contains("too long", answer);
        Assert.Empty(_rig.Requests);
        _rig.Type("arm" + new string(' ', 100) + new string('\b', 50));
        Assert.Equal([OperatorRequest.Arm], _rig.Requests);
    }

    [Fact]
    public void WhereBytesWereLostHalfALineIsNoCommand()
    {
        _rig.Bench.Board.SerialAdapter.Send(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("disarm\r", 2000))));
        string answer = _rig.TypeRaw([]);
        Assert.Contains("Too much came at once, so nothing of it was done. Press Return to go on.", answer);
        Assert.DoesNotContain(OperatorRequest.Arm, _rig.Requests);
        Assert.Contains("Go on.", _rig.Type("arm"));
        Assert.DoesNotContain(OperatorRequest.Arm, _rig.Requests);
        _rig.Type("arm");
        Assert.Equal(OperatorRequest.Arm, _rig.Requests[^1]);
        Assert.Equal(0, _rig.Unit.Timing.Overruns);
    }

    [Fact]
    public void TheTickNeverWaitsForTheConsole()
    {
        int collections = _rig.Unit.Timing.Collections;
        _rig.Bench.Board.Statistics.Clear();
        for (int i = 0; i < 100; i++)
        {
            _rig.Type("help");
            _rig.Type("status");
            _rig.Type("faults");
            _rig.Type("arm");
            _rig.Type("disarm");
        }

        TickTiming timing = _rig.Unit.Timing;
        Assert.Equal(0, timing.Overruns);
        Assert.InRange(timing.MaxMicroseconds, 1, 5000);
        Assert.InRange(timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
        Assert.Equal(timing.Collections - collections, _rig.Bench.Board.Statistics.CallsOf(VirtualEsp32.NativeCall.Garbage));
    }

    [Fact]
    public void TheConsoleCountsTheGarbageItMakes()
    {
        long before = Meter.GarbageBytes;
        int counted = CountedBy(() => _rig.Unit.Console.Output.Text(ReasonText.For(Reason.StopPressed)));
        Assert.InRange(Meter.GarbageBytes - before, 1, counted);
    }

    private int CountedBy(Action action)
    {
        _rig.Unit.Console.Output.GarbageBytes = 0;
        action();
        return _rig.Unit.Console.Output.GarbageBytes;
    }
}
