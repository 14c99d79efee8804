using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Physics;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>What nobody means to type: the unit does what the line asks for, and otherwise nothing.</summary>
public sealed class ConsoleFuzzTests
{
    private const int Lines = 100_000;

    private static readonly string[] Commands =
    [
        "help", "status", "arm", "disarm", "mode", "mode hold", "mode launch", "mode land", "mode manual", "mode assist", "steer 20 50", "steer", "runner", "faults", "reboot",
        "seen 85", "seen 85 from 120 -30", "found 85 140", "station 34.5281 69.1723", "station bearing 85",
        "get kite", "set hold.length 40", "set hold.length 9e9", "save", "defaults",
    ];

    private readonly ConsoleRig _rig = new();
    private readonly SeededRandom _random = new(20_260_401);
    private readonly ITestOutputHelper _output;

    public ConsoleFuzzTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void AHundredThousandLinesDoOnlyWhatTheyAskFor()
    {
        int asked = 0;
        int armed = 0;
        bool asks = false;
        for (int i = 0; i < Lines; i++)
        {
            byte[] typed = Draw();
            UnitState state = _rig.Unit.Flight.Status.State;
            int rebootsBefore = _rig.Reboots;
            string meaning = Meaning(typed);
            _rig.Requests.Clear();
            string answer = _rig.TypeRaw([.. typed, .. End()]);

            OperatorRequest expected = asks && meaning != "disarm" ? OperatorRequest.None : Expected(meaning, state);
            bool reboots = meaning == "reboot" && state == UnitState.Disarmed && !asks;
            asks = meaning == "defaults" && !asks;
            bool fellBack = state == UnitState.Armed && _rig.Unit.Flight.Status.State > UnitState.Armed; // While the line was typed: then it is refused.
            bool right = expected == OperatorRequest.None || (fellBack && _rig.Requests.Count == 0) ? _rig.Requests.Count == 0 : _rig.Requests is [var only] && only == expected;
            Assert.True(right, $"line {i}: \"{meaning}\" while {state} asked for {string.Join(", ", _rig.Requests)}: {answer}");
            Assert.True(_rig.Reboots - rebootsBefore == (reboots ? 1 : 0), $"line {i}: \"{meaning}\"");
            Assert.True(_rig.Unit.Timing.Overruns == 0, $"line {i}: \"{meaning}\" made a tick late");
            Assert.True(_rig.Unit.Timing.MaxSliceMicroseconds <= CyclicExecutive.SliceMicroseconds, $"line {i}: \"{meaning}\" took a slice of {_rig.Unit.Timing.MaxSliceMicroseconds} us");
            armed += state == UnitState.Armed ? 1 : 0;
            asked += expected == OperatorRequest.None ? 0 : 1;
        }

        _output.WriteLine($"{asked} lines asked for something, {armed} met an armed unit, {_rig.Reboots} rebooted it");
        Assert.InRange(asked, Lines / 20, Lines / 2);
        Assert.InRange(armed, Lines / 4, Lines);
    }

    /// <summary>The line that remains when the person's corrections are done, as words parted by one blank; empty if it is none.</summary>
    private static string Meaning(byte[] typed)
    {
        var line = new StringBuilder();
        int escape = 0;
        foreach (byte value in typed)
        {
            if (escape > 0 && value >= ' ')
            {
                escape = escape == 1 && value is (byte)'[' or (byte)'O' ? 2 : escape == 2 && value < '@' ? 2 : 0;
                continue;
            }

            escape = value == 27 ? 1 : 0;
            if (value is 3 or 21)
            {
                line.Clear();
            }
            else if (value is 8 or 127)
            {
                line.Length = Math.Max(0, line.Length - 1);
            }
            else if (value >= ' ')
            {
                line.Append(value < 127 ? (char)value : '?');
            }
        }

        return line.Length > 80 ? string.Empty : string.Join(' ', line.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static OperatorRequest Expected(string meaning, UnitState state) => meaning switch
    {
        "disarm" => OperatorRequest.Disarm,
        "arm" when state == UnitState.Disarmed => OperatorRequest.Arm,
        "mode hold" when state == UnitState.Armed => OperatorRequest.Hold,
        "mode launch" when state == UnitState.Armed => OperatorRequest.Launch,
        "mode land" when state == UnitState.Armed => OperatorRequest.Land,
        "mode assist" when state == UnitState.Armed => OperatorRequest.Assist,
        _ when state == UnitState.Armed && IsSteer(meaning.Split(' ')) => OperatorRequest.Steer,
        "mode manual" when state == UnitState.Armed => OperatorRequest.Manual,
        _ => OperatorRequest.None,
    };

    private static bool IsSteer(string[] words) =>
        words is ["steer", var azimuth, var elevation]
        && float.TryParse(azimuth, NumberStyles.Float, CultureInfo.InvariantCulture, out float a) && Math.Abs(a) <= 70f
        && float.TryParse(elevation, NumberStyles.Float, CultureInfo.InvariantCulture, out float e) && e is >= 20f and <= 75f;

    private byte[] Draw()
    {
        string command = Commands[Below(Commands.Length)];
        if (command == "reboot" && Below(50) != 0)
        {
            command = "arm"; // A unit that has just booted does not arm for seconds: few lines would meet an armed one.
        }

        switch (Below(5))
        {
            case 0:
                return Encoding.Latin1.GetBytes(command);
            case 1:
                return Enumerable.Range(0, Below(30)).Select(_ => AnyByte()).ToArray();
            case 2 when Below(20) == 0:
                return Enumerable.Range(0, Below(300)).Select(_ => (byte)(32 + Below(95))).ToArray();
            default:
                var bytes = new List<byte>(Encoding.Latin1.GetBytes(command));
                for (int changes = 1 + Below(3); changes > 0; changes--)
                {
                    Mutate(bytes);
                }

                return [.. bytes];
        }
    }

    private void Mutate(List<byte> bytes)
    {
        int at = Below(bytes.Count + 1);
        switch (Below(5))
        {
            case 0 when at < bytes.Count:
                bytes.RemoveAt(at);
                break;
            case 1 when at < bytes.Count:
                bytes[at] = AnyByte();
                break;
            case 2:
                bytes.InsertRange(at, [(byte)'x', 127]);
                break;
            case 3:
                bytes.Insert(at, (byte)' ');
                break;
            default:
                bytes.Insert(at, AnyByte());
                break;
        }
    }

    /// <summary>Any byte but those that end a line.</summary>
    private byte AnyByte()
    {
        byte value = (byte)Below(256);
        return value is 10 or 13 ? (byte)7 : value;
    }

    private byte[] End() => Below(3) switch
    {
        0 => "\r"u8.ToArray(),
        1 => "\n"u8.ToArray(),
        _ => "\r\n"u8.ToArray(),
    };

    private int Below(int limit) => (int)(_random.NextUInt64() % (ulong)limit);
}
