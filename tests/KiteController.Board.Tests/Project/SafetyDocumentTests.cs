using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Flight;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>
/// firmware/SAFETY.md is the tables of the supervisor, word for word. With KITECONTROLLER_UPDATE_DOCUMENTS=1 in the environment the
/// test writes the file instead of comparing it.
/// </summary>
public sealed class SafetyDocumentTests
{
    private const string Update = "KITECONTROLLER_UPDATE_DOCUMENTS";

    [Fact]
    public void DocumentIsTheTables()
    {
        string path = Repository.PathOf("firmware", "SAFETY.md");
        string expected = Document();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    // Requirement: KC-SAF-006
    [Fact]
    public void EveryFaultIsAnsweredByATable()
    {
        int[] answered = [.. SupervisorTable.Rows.Select(row => row[1]), .. ModeTable.Rows.Select(row => row[3])];
        Assert.All(FailsafeTimes.Rows, row => Assert.Contains(row[0], answered));
        Assert.All(SupervisorTable.Rows, row => Assert.Contains(row[1], FailsafeTimes.Rows.Select(time => time[0])));
    }

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# What the unit does when something is wrong\n\n")
            .Append("Made from the firmware's own tables (`KiteController.Core/Safety`, `KiteController.Core/Flight/ModeTable.cs`); to make it again,\n")
            .Append("run the tests of KiteController.Board.Tests with `KITECONTROLLER_UPDATE_DOCUMENTS=1` in the environment. What every fault does in\n")
            .Append("every mode, with times and tensions, is in [../sim/FAULTS.md](../sim/FAULTS.md).\n\n")
            .Append("## States\n\n| state | what it is |\n|---|---|\n")
            .Append("| Disarmed | the motor is off, its terminals shorted: light tension by hardware |\n")
            .Append("| Armed | the flight modes may drive the motor |\n")
            .Append("| LightTension | the motor yields to a pull above 1.5 N and takes up slack gently; it gives no more line than keeps the kite under its ceiling |\n")
            .Append("| MotorOff | the motor is off, shorted: a brake that a pulling kite takes line from slowly |\n\n")
            .Append(Shorted())
            .Append("LightTension and MotorOff last until the person disarms. STOP opens the motor without software, whatever the state.\n\n");
        Ladder(text);
        Transitions(text);
        Modes(text);
        Arming(text);
        text.Append("\n## Reasons\n\n| reason | number | what the unit says |\n|---|---|---|\n");
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {reason} | {(int)reason} | {ReasonText.For(reason)} |\n");
        }

        return text.ToString();
    }

    /// <summary>What the shorted motor gives: v = (T - F) R r2 / k2, by the parts list, half of the line on the drum.</summary>
    private static string Shorted()
    {
        var spool = new Calibration();
        double radiusSquare = spool.SpoolCoreRadiusMetre * spool.SpoolCoreRadiusMetre + 0.5 * spool.SpoolLineMetre * spool.SpoolRadiusSquaredPerMetre;
        double newtonPerSpeed = spool.SpoolVoltSecondPerRadian * spool.SpoolVoltSecondPerRadian / (spool.MotorResistanceOhm * radiusSquare);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**With the motor off the height ceiling is not kept.** The short brakes with {newtonPerSpeed:0.0} N for each m/s, on top of {spool.SpoolFrictionNewton:0.0} N of friction and the wiper: a pull of 5 N takes {(5.0 - spool.SpoolFrictionNewton) / newtonPerSpeed:0.0} m/s,\none of 10 N {(10.0 - spool.SpoolFrictionNewton) / newtonPerSpeed:0.0} m/s. The pull stays light and the drum never runs freely; the flight ends by itself as the wind drops or the line runs out, where the knot\nholds it: all {spool.SpoolLineMetre:0} m may be out then. The highest that kites rose in the half minutes of [../sim/FAULTS.md](../sim/FAULTS.md) stands there, for each fault. Who stands beside the unit\ntakes the line in hand. In Assist the line is in the flyer's hand, and so is the height.\n\n");
    }

    private static void Ladder(StringBuilder text)
    {
        text.Append("## The failsafe ladder\n\n")
            .Append("1. **Hold**: until a fault has lasted for its time the last good value stands and the flight goes on.\n")
            .Append("2. **Land**: for a low battery, where nobody holds the kite.\n")
            .Append("3. **Light tension**: where the motor can still be steered; without a load cell by the motor's current.\n")
            .Append("4. **Motor off**, shorted: where it cannot, or where line was given and the pull stays.\n")
            .Append("5. **The hardware** alone: without an edge for 40 ms the enable circuit shorts the motor.\n\n")
            .Append("| fault | counts after, ms | then |\n|---|---|---|\n");
        foreach (int[] row in FailsafeTimes.Rows)
        {
            int[]? answer = Array.Find(SupervisorTable.Rows, one => one[1] == row[0]);
            string then = answer is null ? "Land, from Launch, Hold and Steer" : ((UnitState)answer[2]).ToString();
            text.Append(CultureInfo.InvariantCulture, $"| {(Reason)row[0]} | {row[1]} | {then} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nPhoneLost counts only while the kite flies at a phone's word: in Launch, Hold and Steer, after a phone has given the last order. After {FailsafeTimes.PhoneHoldTicks / 100} s of\nits silence Launch and Steer become Hold; [PHONE.md](PHONE.md) says why.\n");
        text.Append("\nMotorFault, EncoderLost, LoadCellDisagrees, ArmDisagrees and MotorHot are averages: the time is that of the average, and a gross\nfault shows sooner. A load cell that repeats itself counts as lost after nine equal readings, an arm tossed for 3 s\nas one that disagrees, a spool that its motor pushes in vain after 700 ms.\n\nA driver that does the opposite of what it is told is missed within 0.15 s, a load cell that is wrong by 1.6 N, and 12 % of the pull, after some 2 s.\n\nIn Assist the strokes of a hand reverse the spool several times a second, and so does the steering of a tailless kite. There the margins of MotorFault and EncoderLost are\nwider by two thirds, and in Assist pivot and gyroscope are not compared: a hand that is helped must not lose its help to a false alarm.\n\n");
    }

    private static void Transitions(StringBuilder text)
    {
        text.Append("## Transitions of the state\n\nThe first row that fits wins. Besides: arming from Disarmed if nothing stands against it, and disarming from anywhere.\n\n| from | for | to |\n|---|---|---|\n");
        foreach (int[] row in SupervisorTable.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Set<UnitState>(row[0])} | {(Reason)row[1]} | {(UnitState)row[2]} |\n");
        }
    }

    private static void Modes(StringBuilder text)
    {
        text.Append("\n## Transitions of the mode, while armed\n\nThe first row that fits wins.\n\n| in | on | to | reason |\n|---|---|---|---|\n");
        foreach (int[] row in ModeTable.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Set<FlightMode>(row[0])} | {(ModeEvent)row[1]} | {(FlightMode)row[2]} | {(Reason)row[3]} |\n");
        }
    }

    private static void Arming(StringBuilder text)
    {
        text.Append("\n## Arming checks\n\nEvery fault of the ladder stands against arming. Besides, in this order:\n\n| check | what the unit says |\n|---|---|\n");
        foreach (int check in ArmingChecks.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {(Reason)check} | {ReasonText.For((Reason)check)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nLineLoaded: more than {Health.SlackToArmNewton:0} N. SupplyLow: below `supply.arm`; in flight below `supply.fly`, and SupplyEmpty below {Health.EmptyShare} of that.\n");
    }

    private static string Set<T>(int bits)
        where T : struct, Enum
        => string.Join(", ", Enum.GetValues<T>().Where(one => (bits & (1 << Convert.ToInt32(one, CultureInfo.InvariantCulture))) != 0));
}
