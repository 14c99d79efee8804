using System;
using System.Linq;
using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>The whole unit and its stored settings.</summary>
public sealed class SettingsTests
{
    private static readonly int HoldLength = ParameterTable.IndexOf("hold.length");

    private readonly FlashMemory _flash = new();

    [Fact]
    public void UnitWithoutARecordStandsOnDefaultsAndSaysWhy()
    {
        KiteUnit unit = Boot();
        Assert.Equal(SettingsSource.NothingSaved, unit.Settings.Store.Source);
        Assert.Equal("Nothing has ever been saved: the defaults stand, and the unit does not arm before it is calibrated.", StoreText.Describe(unit.Settings.Store));
    }

    [Fact]
    public void WhatWasSavedIsInForceAfterTheNextBoot()
    {
        KiteUnit unit = Boot();
        Assert.Equal(ParameterAnswer.Done, unit.Settings.TrySet(HoldLength, 33f));
        Assert.Equal(ParameterAnswer.Done, unit.Settings.TrySet(ParameterTable.IndexOf("spool.leader"), 7f));
        Assert.True(unit.Settings.Unsaved);
        unit.Settings.RequestSave();
        Run(unit, 1);
        Assert.Equal(SaveResult.Saved, unit.Settings.Store.LastSave);
        Assert.False(unit.Settings.SavePending || unit.Settings.Unsaved);

        unit = Boot();
        Run(unit, 1);
        Assert.Equal(SettingsSource.FirstSlot, unit.Settings.Store.Source);
        Assert.Equal(33f, unit.Settings.Set.Get(HoldLength));
        Assert.Equal(7f, unit.Flight.Status.LineLengthMetre);
    }

    [Fact]
    public void WhatWasNotSavedIsForgotten()
    {
        KiteUnit unit = Boot();
        unit.Settings.TrySet(HoldLength, 33f);
        Run(unit, 10);
        Assert.Equal(55f, Boot().Settings.Set.Get(HoldLength));
        Assert.Empty(_flash.Names);
    }

    [Fact]
    public void SaveIsAPauseThatWasMeantAndNoOverrun()
    {
        KiteUnit unit = Boot();
        Run(unit, 100);
        unit.Settings.RequestSave();
        Run(unit, 100);
        Assert.Equal(SaveResult.Saved, unit.Settings.Store.LastSave);
        Assert.Equal(0, unit.Timing.Overruns);
        Assert.Equal(UnitState.Disarmed, unit.Flight.Status.State);
        Assert.NotEqual(Reason.LoopOverrun, unit.Flight.Status.Refusal);
    }

    [Fact]
    public void ArmedUnitChangesNothingAndWritesNothing()
    {
        Provision(new FlightParameters());
        KiteUnit unit = Boot();
        VirtualBoard board = VirtualBoard.Current;
        Arm(unit);
        Assert.Equal(ParameterAnswer.NotDisarmed, unit.Settings.TrySet(HoldLength, 33f));
        Assert.Equal(ParameterAnswer.NotDisarmed, unit.Settings.TryReset());
        unit.Settings.RequestSave();
        Run(unit, 100);
        Assert.Equal(SaveResult.NotDisarmed, unit.Settings.Store.LastSave);
        Assert.Equal(55f, unit.Settings.Set.Get(HoldLength));
        Assert.Equal(0, board.Flash.Writes);
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
        Assert.Equal(0, unit.Timing.Overruns);
    }

    [Fact]
    public void RefusalsAreNamed()
    {
        KiteUnit unit = Boot();
        Assert.Equal(ParameterAnswer.NoSuchParameter, unit.Settings.TrySet(ParameterTable.IndexOf("kite.colour"), 1f));
        Assert.Equal(ParameterAnswer.OutOfRange, unit.Settings.TrySet(HoldLength, 1e6f));
        Assert.Equal(ParameterAnswer.OutOfRange, unit.Settings.TrySet(HoldLength, float.NaN));
        Assert.False(unit.Settings.Unsaved);
    }

    [Fact]
    public void ResetBringsBackDefaultsAndASaveKeepsThem()
    {
        KiteUnit unit = Boot();
        unit.Settings.TrySet(HoldLength, 33f);
        unit.Settings.RequestSave();
        Run(unit, 1);
        unit = Boot();
        Assert.Equal(ParameterAnswer.Done, unit.Settings.TryReset());
        unit.Settings.RequestSave();
        Run(unit, 1);
        unit = Boot();
        Assert.Equal(SettingsSource.SecondSlot, unit.Settings.Store.Source);
        Assert.Equal(55f, unit.Settings.Set.Get(HoldLength));
    }

    [Fact]
    public void PowerCutWhileSavingLeavesAUnitThatBootsOnWhatItHadBefore()
    {
        KiteUnit unit = Boot();
        unit.Settings.TrySet(HoldLength, 33f);
        unit.Settings.RequestSave();
        Run(unit, 1);
        unit.Settings.TrySet(HoldLength, 44f);
        unit.Settings.RequestSave();
        VirtualBoard.Current.Flash.CutPowerAtWrite(3, PowerCutEffect.Torn);
        Assert.Throws<PowerCutException>(() => Run(unit, 1));

        unit = Boot();
        Assert.Equal(33f, unit.Settings.Set.Get(HoldLength));
        Assert.Equal(SettingsSource.FirstSlot, unit.Settings.Store.Source);
    }

    [Fact]
    public void GivenParametersAreUsedAsTheyAreAndTheStoreIsNotAsked()
    {
        _ = new Bench();
        var parameters = new FlightParameters { WorkingLengthMetre = 12f };
        var unit = new KiteUnit(parameters, new Calibration());
        Assert.Same(parameters, unit.Settings.Set.Flight);
        Assert.Equal(SettingsSource.Given, unit.Settings.Store.Source);
        Assert.Equal(0, VirtualBoard.Current.Statistics.CallsOf(NativeCall.File));
    }

    [Fact]
    public void DamagedSlotIsToldOfInASentence()
    {
        KiteUnit unit = Boot();
        unit.Settings.RequestSave();
        Run(unit, 1);
        _flash.Put("kite_b.par", [1, 2, 3]);
        Assert.Equal(
            "The settings were loaded from the first slot. The second slot is damaged: save again to mend it.",
            StoreText.Describe(Boot().Settings.Store));
    }

    [Fact]
    public void EveryStateOfTheStoreHasASentenceOfItsOwn()
    {
        AssertSentences(Enum.GetValues<SettingsSource>().Select(StoreText.For), StoreText.For((SettingsSource)99));
        AssertSentences(Enum.GetValues<SaveResult>().Select(StoreText.For), StoreText.For((SaveResult)99));
        AssertSentences(Enum.GetValues<ParameterAnswer>().Select(StoreText.For), StoreText.For((ParameterAnswer)99));
        AssertSentences(Enum.GetValues<SlotState>().Select(state => "It " + StoreText.For(state)), "It " + StoreText.For((SlotState)99));
    }

    /// <summary>What a maker does: a calibrated unit's settings are in the store before it is first switched on.</summary>
    private void Provision(FlightParameters parameters)
    {
        _ = new Bench(new BoardOptions { Flash = _flash });
        new ParameterStore().Save(new ParameterSet(parameters, new Calibration()), UnitState.Disarmed);
    }

    private static void AssertSentences(System.Collections.Generic.IEnumerable<string> sentences, string none)
    {
        string[] all = [.. sentences];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.DoesNotContain(none, all);
        Assert.All(all, text => Assert.True(char.IsUpper(text[0]) && text.EndsWith('.') && text.Length < 160, text));
    }

    private KiteUnit Boot()
    {
        _ = new Bench(new BoardOptions { Flash = _flash });
        return new KiteUnit();
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }

    private static void Arm(KiteUnit unit)
    {
        Run(unit, 400);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 2);
        Assert.Equal(UnitState.Armed, unit.Flight.Status.State);
    }
}
