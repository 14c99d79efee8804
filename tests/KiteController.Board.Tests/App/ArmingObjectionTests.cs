using System;
using System.Text.RegularExpressions;
using KiteController.App;
using KiteController.App.Calibrating;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>A unit whose settings contradict each other, were lost, or that nobody calibrated does not arm, and says why.</summary>
public sealed class ArmingObjectionTests
{
    private readonly FlashMemory _flash = new();

    public static TheoryData<int> Pairs => [.. System.Linq.Enumerable.Range(0, ParameterPairs.Count)];

    [Fact]
    public void DefaultsAndTheirPairsAgree()
    {
        Assert.Equal(-1, ParameterPairs.FirstBroken(new FlightParameters(), new Calibration()));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void EachPairNamesBothAndIsRefusedFromEitherSideWhereLimitsLetIt(int index)
    {
        ParameterPair pair = ParameterPairs.Row(index);
        int lower = ParameterTable.IndexOf(pair.Lower), upper = ParameterTable.IndexOf(pair.Upper);
        Assert.Contains(ParameterTable.Name(lower), pair.Text);
        Assert.Contains(ParameterTable.Name(upper), pair.Text);
        Assert.Matches(new Regex(@"\A[a-z].*\.\z"), pair.Text);
        KiteUnit unit = Boot(new FlightParameters());
        AssertRefused(unit, upper, ParameterTable.Min(upper));
        float farthest = unit.Settings.Set.Get(upper) - pair.Gap;
        if (farthest < ParameterTable.Max(lower))
        {
            Assert.Equal(ParameterAnswer.Done, unit.Settings.TrySet(lower, farthest - 0.01f));
            AssertRefused(unit, lower, farthest + 0.01f);
        }
    }

    [Theory]
    [InlineData("tension.floor 0.9", "tension.ceiling 1.3", "tension.floor must be")]
    [InlineData("hold.length 140", "hold.length 141", "hold.length must leave 10 m of spool.line")]
    [InlineData("land.length 49", "land.length 50", "")]
    [InlineData("supply.arm 9.5", "supply.arm 9.4", "supply.fly must not be above supply.arm")]
    public void SetTellsWhichOtherSettingStandsAgainstIt(string taken, string refused, string part)
    {
        var rig = new ConsoleRig();
        Assert.Contains("Done;", rig.Type("set " + taken));
        string answer = rig.Type("set " + refused);
        Assert.Contains(part.Length == 0 ? "Done;" : "Not changed, for it would contradict another setting. " + part, answer);
    }

    [Fact]
    public void DefaultsGoThroughStatesThatASetWouldRefuse()
    {
        var rig = new ConsoleRig();
        rig.Type("set hold.length 12");
        rig.Type("set land.length 11");
        rig.Type("set hold.length 130");
        rig.Type("set land.length 50");
        rig.Type("defaults");
        rig.Bench.Board.SerialAdapter.Send("yes\r"u8);
        rig.Run(60);
        Assert.Contains("All settings have their defaults", rig.TakeReceived());
        Assert.Equal(10f, rig.Unit.Settings.Set.Flight.LandedLengthMetre);
        Assert.Contains("Missing: cal level.", rig.Type("arm"));
    }

    [Fact]
    public void StoredContradictionIsLoadedButDoesNotArm()
    {
        var parameters = new FlightParameters { TensionFloorNewton = 9f, TensionCeilingNewton = 4f };
        KiteUnit unit = Boot(parameters, new Calibration());
        Assert.Equal(SettingsSource.FirstSlot, unit.Settings.Store.Source);
        AssertRefuses(unit, Reason.SettingsContradict);

        Assert.Equal(ParameterAnswer.Done, unit.Settings.TrySet(ParameterTable.IndexOf("tension.floor"), 2f));
        AssertArms(unit);
    }

    [Fact]
    public void ContradictionThatAProgramHandsOverDoesNotArm()
    {
        _ = new Bench();
        AssertRefuses(new KiteUnit(new FlightParameters { LandedLengthMetre = 50f, WorkingLengthMetre = 40f }, new Calibration()), Reason.SettingsContradict);
    }

    [Fact]
    public void NewUnitDoesNotArmAndASaveAloneDoesNotHelp()
    {
        KiteUnit unit = Boot();
        AssertRefuses(unit, Reason.SettingsNotAccepted);
        Save(unit);
        AssertRefuses(unit, Reason.CalibrationBad);
        AssertRefuses(Boot(), Reason.CalibrationBad);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UnitThatLostBothRecordsDoesNotArm(bool withDefaultsAndSave)
    {
        Save(Boot(new FlightParameters(), new Calibration()));
        _flash.Put("kite_a.par", [1, 2, 3]);
        _flash.Put("kite_b.par", [4, 5, 6]);
        KiteUnit unit = Boot();
        Assert.Equal(SettingsSource.NothingUsable, unit.Settings.Store.Source);
        if (!withDefaultsAndSave)
        {
            AssertRefuses(unit, Reason.SettingsNotAccepted);
            return;
        }

        unit.Settings.TryReset();
        Save(unit);
        AssertRefuses(unit, Reason.CalibrationBad);
    }

    [Fact]
    public void OneGoodRecordIsEnough()
    {
        Save(Boot(new FlightParameters(), new Calibration()));
        _flash.Put("kite_b.par", [4, 5, 6]);
        AssertArms(Boot());
    }

    [Fact]
    public void StoredValueOutsideItsLimitsMustBeAcceptedFirst()
    {
        KiteUnit unit = Boot(new FlightParameters { WorkingLengthMetre = 5000f }, new Calibration());
        Assert.Equal(1, unit.Settings.Store.Record.Rejected);
        Assert.Equal(55f, unit.Settings.Set.Flight.WorkingLengthMetre);
        AssertRefuses(unit, Reason.SettingsNotAccepted);
        Save(unit);
        AssertArms(unit);
        Assert.Equal(CalibrationDone.All, unit.Calibration.Done);
    }

    [Fact]
    public void SaveThatFailsAcceptsNothing()
    {
        KiteUnit unit = Boot(new FlightParameters { WorkingLengthMetre = 5000f }, new Calibration());
        VirtualBoard.Current.Flash.Faults.ReadOnly = true;
        Save(unit, SaveResult.WriteFailed);
        AssertRefuses(unit, Reason.SettingsNotAccepted);
    }

    [Fact]
    public void EveryStepButStillAndGyroIsNeededToArm()
    {
        var wizard = new CalibrationWizard(Boot(), new Calibrating.Person(VirtualBoard.Current), null!);
        int all = CalibrationDone.Accepted;
        foreach (CalibrationStep step in wizard.Steps)
        {
            int bit = CalibrationDone.BitOf(step.Name);
            Assert.Equal(step.Name is "still" or "gyro", bit == 0);
            Assert.True(bit == 0 || CalibrationDone.FirstMissing(CalibrationDone.All & ~bit) == step.Name);
            all |= bit;
        }

        Assert.Equal(CalibrationDone.All, all);
        Assert.Null(CalibrationDone.FirstMissing(all));
    }

    [Fact]
    public void WhatWasDoneIsNotSetByHand()
    {
        var rig = new ConsoleRig(bootFromStore: true);
        Assert.Contains("only the steps of cal and save write this one", rig.Type("set cal.done 255"));
        Assert.Equal(CalibrationDone.Nothing, rig.Unit.Calibration.Done);
        Assert.Contains("Missing: cal level.", rig.Type("arm"));
        Assert.Contains("Missing: cal level.", rig.Type("status"));
        Assert.Contains("Missing: cal level.", rig.Type("faults"));
    }

    private static void AssertRefused(KiteUnit unit, int index, float value)
    {
        float before = unit.Settings.Set.Get(index);
        Assert.Equal(ParameterAnswer.Contradicts, unit.Settings.TrySet(index, value));
        Assert.Equal(before, unit.Settings.Set.Get(index));
        Assert.Equal(-1, ParameterPairs.FirstBroken(unit.Settings.Set.Flight, unit.Calibration));
    }

    private static void AssertRefuses(KiteUnit unit, Reason reason)
    {
        Ask(unit);
        Assert.Equal(reason, unit.Flight.Status.Refusal);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
    }

    private static void AssertArms(KiteUnit unit)
    {
        Ask(unit);
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
    }

    private static void Ask(KiteUnit unit)
    {
        Run(unit, 400);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 2);
    }

    private static void Save(KiteUnit unit, SaveResult expected = SaveResult.Saved)
    {
        Run(unit, 10);
        unit.Settings.RequestSave();
        Run(unit, 2);
        Assert.Equal(expected, unit.Settings.Store.LastSave);
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }

    private KiteUnit Boot()
    {
        _ = new Bench(new BoardOptions { Flash = _flash });
        return new KiteUnit();
    }

    private KiteUnit Boot(FlightParameters parameters, Calibration? calibration = null)
    {
        _ = new Bench(new BoardOptions { Flash = _flash });
        new ParameterStore().Save(new ParameterSet(parameters, calibration ?? new Calibration()), UnitState.Disarmed);
        return Boot();
    }
}
