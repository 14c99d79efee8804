using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>Settings at the console: shown, changed, saved and brought back, and refused with a sentence.</summary>
public sealed class ConsoleSettingsTests
{
    private readonly ConsoleRig _rig = new();

    [Fact]
    public void GetListsEverySettingWithItsValueAndUnit()
    {
        string[] rows = new ConsoleRig(bootFromStore: true).Type("get").Split('\n')[1..^1];
        Assert.Equal(ParameterTable.Count, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            string[] words = rows[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(ParameterTable.Name(i), words[0]);
            Assert.Equal(ParameterTable.Default(i), float.Parse(words[1], CultureInfo.InvariantCulture), Math.Abs(ParameterTable.Default(i)) * 1e-6f);
            Assert.Equal(ParameterTable.Unit(i), words.Length > 2 ? string.Join(' ', words[2..]) : "1");
        }
    }

    [Fact]
    public void GetOfABeginningListsThoseThatBeginSo()
    {
        string[] rows = _rig.Type("get kite").Split('\n')[1..^1];
        Assert.Equal(["kite.mass", "kite.area", "kite.coefficient", "kite.tailless"], rows.Select(row => row.Split(' ')[0]));
        Assert.Contains("There is no such setting", _rig.Type("get bicycle"));
    }

    [Fact]
    public void GetOfANameTellsWhatItIs()
        => Assert.Equal(
            "get hold.length\nhold.length         55 m\nLine out that Hold keeps and Launch climbs to.\nFrom 5 to 500; default 55.\ndisarmed> ",
            _rig.Type("get hold.length"));

    [Theory]
    [InlineData("40", 40f)]
    [InlineData("+42.5", 42.5f)]
    [InlineData("4.2e1", 42f)]
    [InlineData("420E-1", 42f)]
    [InlineData(".5e2", 50f)]
    public void SetTakesNumbersHoweverTheyAreWritten(string typed, float value)
    {
        Assert.Contains("hold.length was 55, is ", _rig.Type("set hold.length " + typed));
        Assert.Equal(value, _rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
    }

    [Theory]
    [InlineData("set hold.length 501", "hold.length stays 55 m. That is no value within the limits")]
    [InlineData("set hold.length far", "no value within the limits")]
    [InlineData("set hold.length 4,2", "no value within the limits")]
    [InlineData("set hold.length 40e", "no value within the limits")]
    [InlineData("set hold.length 40e99", "no value within the limits")]
    [InlineData("set hold.length .", "no value within the limits")]
    [InlineData("set hold.length -", "no value within the limits")]
    [InlineData("set hold.length 0000000000000040", "no value within the limits")]
    [InlineData("set hold 40", "There is no such setting")]
    [InlineData("set hold.lengths 40", "There is no such setting")]
    [InlineData("set hold.length", "Type a name and a value")]
    [InlineData("set hold.length 40 m", "nothing was done")]
    public void SetRefusesWithASentence(string line, string part)
    {
        Assert.Contains(part, _rig.Type(line));
        Assert.Equal(55f, _rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
        Assert.False(_rig.Unit.Settings.Unsaved);
    }

    [Theory]
    [InlineData("set hold.length 40", "Not changed: settings are changed only while disarmed")]
    [InlineData("defaults\ryes", "Not changed: settings are changed only while disarmed")]
    [InlineData("save", "Not saved: flash is written only while disarmed")]
    public void NothingIsChangedOrSavedWhileArmed(string line, string part)
    {
        _rig.Type("set land.length 12");
        _rig.Type("arm");
        Assert.Contains(part, _rig.Type(line));
        Assert.Equal(55f, _rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
        Assert.Equal(12f, _rig.Unit.Settings.Set.Flight.LandedLengthMetre);
    }

    [Fact]
    public void WhatIsShownIsReadBackToSevenDigits()
    {
        for (int i = 0; i < ParameterTable.Count; i++)
        {
            foreach (float value in new[] { ParameterTable.Min(i), ParameterTable.Max(i), ParameterTable.Min(i) * 0.3f + ParameterTable.Max(i) * 0.7f })
            {
                _rig.Unit.Settings.TrySet(i, value);
                float taken = _rig.Unit.Settings.Set.Get(i);
                string shown = Regex.Match(_rig.Type("get " + ParameterTable.Name(i)), @"\n\S+ +(\S+)").Groups[1].Value;
                _rig.Type($"set {ParameterTable.Name(i)} {shown}");
                Assert.Equal(taken, _rig.Unit.Settings.Set.Get(i), Math.Abs(taken) * 1e-6f);
            }
        }
    }

    [Fact]
    public void SavedSettingsSurviveARebootAndUnsavedOnesDoNot()
    {
        var rig = new ConsoleRig(bootFromStore: true);
        rig.Type("set hold.length 40");
        Assert.Contains("Saved, and read back as written.", rig.Type("save"));
        rig.Type("set land.length 12");
        rig.Type("reboot");
        Assert.Equal(40f, rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
        Assert.Equal(10f, rig.Unit.Settings.Set.Flight.LandedLengthMetre);
        Assert.Contains("hold.length         40 m  *", rig.Type("get hold"));
        Assert.Contains("Type yes if you want that.", rig.Type("defaults"));
        rig.Bench.Board.SerialAdapter.Send("yes\r"u8);
        rig.Run(60);
        Assert.Contains("All settings have their defaults", rig.TakeReceived());
        Assert.Equal(55f, rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
        rig.Type("reboot");
        Assert.Equal(40f, rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("")]
    [InlineData("yes yes")]
    [InlineData("arm")]
    public void DefaultsWantAYes(string answer)
    {
        _rig.Type("set hold.length 40");
        _rig.Type("defaults");
        Assert.EndsWith("Nothing was changed.\ndisarmed> ", _rig.Type(answer));
        Assert.Equal(40f, _rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
        Assert.Empty(_rig.Requests);
    }

    [Fact]
    public void ControlCEndsAQuestion()
    {
        _rig.Type("set hold.length 40");
        _rig.Type("defaults");
        Assert.EndsWith("Nothing was changed.\ndisarmed> ", _rig.TypeRaw([3]));
        Assert.Contains("no command \"yes\"", _rig.Type("yes"));
        Assert.Equal(40f, _rig.Unit.Settings.Set.Flight.WorkingLengthMetre);
    }

    [Fact]
    public void DisarmIsObeyedWhereAnAnswerIsAwaited()
    {
        _rig.Type("arm");
        _rig.Type("defaults");
        Assert.Contains("Disarmed: the motor is off", _rig.Type("disarm"));
        Assert.Equal([OperatorRequest.Arm, OperatorRequest.Disarm], _rig.Requests);
        Assert.Contains("no command \"yes\"", _rig.Type("yes"));
    }

    [Fact]
    public void FaultsTellOfSettingsThatAreNotSavedOrNotThere()
    {
        var rig = new ConsoleRig(bootFromStore: true);
        Assert.Contains("Nothing has ever been saved", rig.Type("faults"));
        rig.Type("set hold.length 40");
        Assert.Contains("Settings have been changed and not saved.", rig.Type("faults"));
        rig.Type("save");
        Assert.DoesNotContain("not saved", rig.Type("faults"));
    }

    [Fact]
    public void TheTickNeverWaitsForSettings()
    {
        foreach (string line in new[] { "get", "get accel.scale", "get tension.zero", "set gyro.scale 2.664625e-4", "set tension.zero -1234567", "defaults", "yes", "save" })
        {
            _rig.Type(line);
        }

        Assert.Equal(0, _rig.Unit.Timing.Overruns);
        Assert.InRange(_rig.Unit.Timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
    }
}
