using System;
using System.Linq;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>Parameters in two slots of the flash, and what is wrong with a flash now and then.</summary>
public sealed class ParameterStoreTests
{
    private const string First = "kite_a.par";
    private const string Second = "kite_b.par";
    private const string Beside = "kite_new.par";

    private readonly FlashMemory _flash = new();

    [Fact]
    public void EmptyFlashGivesDefaultsAndSaysThatNothingWasSaved()
    {
        ParameterStore store = Boot();
        var set = new ParameterSet();
        set.Flight.KiteMassKilogram = 0.4f;
        store.Load(set);
        Assert.Equal(SettingsSource.NothingSaved, store.Source);
        Assert.Equal(0.055f, set.Flight.KiteMassKilogram);
        Assert.Empty(_flash.Names);
    }

    [Fact]
    public void SavesGoToTheSlotsInTurnAndTheNewestIsLoaded()
    {
        for (int i = 1; i <= 7; i++)
        {
            Assert.Equal(SaveResult.Saved, Save(i));
            (SettingsSource source, float length) = Load();
            Assert.Equal(i % 2 == 1 ? SettingsSource.FirstSlot : SettingsSource.SecondSlot, source);
            Assert.Equal(20 + i, length);
        }

        Assert.Equal([First, Second], _flash.Names);
    }

    // Requirement: KC-PAR-002
    [Theory]
    [InlineData(UnitState.Armed)]
    [InlineData(UnitState.LightTension)]
    [InlineData(UnitState.MotorOff)]
    public void FlashIsNotTouchedUnlessDisarmed(UnitState state)
    {
        ParameterStore store = Boot();
        Assert.Equal(SaveResult.NotDisarmed, store.Save(new ParameterSet(), state));
        Assert.Equal(0, VirtualBoard.Current.Flash.Writes);
        Assert.Equal(0, VirtualBoard.Current.Statistics.CallsOf(NativeCall.File));
    }

    [Theory]
    [InlineData(Second, SettingsSource.FirstSlot, 21)]
    [InlineData(First, SettingsSource.SecondSlot, 22)]
    public void DamagedSlotNeverHidesTheOtherAndTheNextSaveMendsIt(string damaged, SettingsSource source, float length)
    {
        Save(1);
        Save(2);
        byte[] bytes = _flash.Read(damaged)!;
        bytes[20] ^= 1;
        _flash.Put(damaged, bytes);
        Assert.Equal((source, length), Load());

        Assert.Equal(SaveResult.Saved, Save(3));
        Assert.Equal(23, Load().Length);
        byte[] mended = _flash.Read(damaged)!;
        Assert.True(new ParameterRecord().Examine(mended, mended.Length));
    }

    [Fact]
    public void TwoDamagedSlotsGiveDefaultsAndSaySo()
    {
        Save(1);
        Save(2);
        _flash.Put(First, [1, 2, 3]);
        _flash.Put(Second, new byte[5000]);
        Assert.Equal((SettingsSource.NothingUsable, 55), Load());
        ParameterStore store = Boot();
        store.Load(new ParameterSet());
        Assert.Equal(SlotState.Damaged, store.First.State);
        Assert.Equal(SlotState.Unreadable, store.Second.State);
        Assert.Equal(SaveResult.Saved, Save(3));
        Assert.Equal(23, Load().Length);
    }

    [Fact]
    public void RecordOfANewerFirmwareIsNotReadAndNotTheFirstToGo()
    {
        Save(1);
        byte[] bytes = _flash.Read(First)!;
        bytes[4] = ParameterRecord.Version + 1;
        _flash.Put(First, bytes);
        ParameterStore store = Boot();
        store.Load(new ParameterSet());
        Assert.Equal(SettingsSource.NothingUsable, store.Source);
        Assert.Equal(SlotState.TooNew, store.First.State);
        Save(2);
        Assert.Equal(bytes, _flash.Read(First));
        Assert.Equal((SettingsSource.SecondSlot, 22), Load());
    }

    [Fact]
    public void SequenceNumberMayRunOver()
    {
        PutRecord(First, int.MaxValue, 30f);
        Assert.Equal(SaveResult.Saved, Save(1));
        Assert.Equal((SettingsSource.SecondSlot, 21), Load());
        Assert.Equal(SaveResult.Saved, Save(2));
        Assert.Equal((SettingsSource.FirstSlot, 22), Load());
    }

    [Fact]
    public void FlashThatLiesIsFoundOutAndBothGoodRecordsStay()
    {
        Save(1);
        Save(2);
        byte[] first = _flash.Read(First)!;
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.FlipsBitOfByte = 40;
        Assert.Equal(SaveResult.ReadBackDiffers, store.Save(Set(3), UnitState.Disarmed));
        Assert.Equal((SettingsSource.SecondSlot, 22), Load());
        Assert.Equal(first, _flash.Read(First));
    }

    [Fact]
    public void RecordThatCannotBeReadASecondTimeGivesWayToTheOther()
    {
        Save(1);
        Save(2);
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.FailingRead = 3; // The first two reads look which one counts.
        var set = new ParameterSet();
        store.Load(set);
        Assert.Equal(SettingsSource.FirstSlot, store.Source);
        Assert.Equal(21, set.Flight.WorkingLengthMetre);
    }

    // Requirement: KC-PAR-002
    [Fact]
    public void SaveIsNotCalledSavedUntilTheSlotItselfWasReadBack()
    {
        Save(1);
        Save(2);
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.FailingRead = 5; // Two slots, the file beside made and read back, then the slot.
        Assert.Equal(SaveResult.ReadBackDiffers, store.Save(Set(3), UnitState.Disarmed));
        Assert.Equal(SlotState.Damaged, store.First.State);
    }

    [Fact]
    public void FlashThatCannotBeWrittenIsTold()
    {
        Save(1);
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.ReadOnly = true;
        Assert.Equal(SaveResult.WriteFailed, store.Save(Set(2), UnitState.Disarmed));
        Assert.Equal((SettingsSource.FirstSlot, 21), Load());
    }

    [Fact]
    public void WithoutADriveTheUnitStartsOnDefaults()
    {
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.NotMounted = true;
        store.Load(new ParameterSet());
        Assert.Equal(SettingsSource.NothingSaved, store.Source);
        Assert.Equal(SaveResult.WriteFailed, store.Save(Set(1), UnitState.Disarmed));
    }

    [Fact]
    public void FilesThatCannotBeReadAreNotTakenForNone()
    {
        Save(1);
        ParameterStore store = Boot();
        VirtualBoard.Current.Flash.Faults.CannotRead = true;
        store.Load(new ParameterSet());
        Assert.Equal(SettingsSource.NothingUsable, store.Source);
        Assert.Equal(SlotState.Unreadable, store.First.State);
    }

    [Fact]
    public void LeftoverBesideIsNeverLoaded()
    {
        Save(1);
        PutRecord(Beside, 99, 30f);
        Assert.Equal((SettingsSource.FirstSlot, 21), Load());
        Assert.Equal(SaveResult.Saved, Save(2));
        Assert.Equal((SettingsSource.SecondSlot, 22), Load());
        Assert.Equal([First, Second], _flash.Names);
    }

    /// <summary>Half a second is what a pause of the unit may take; the flash's own times are assumed.</summary>
    [Fact]
    public void LoadTakesMillisecondsAndASaveUnderHalfASecond()
    {
        Save(1);
        Save(2);
        var bench = new Bench(new BoardOptions { Flash = _flash });
        var store = new ParameterStore();
        Assert.InRange(bench.MillisecondsOf(() => store.Load(new ParameterSet())), 5, 60);
        Assert.InRange(bench.MillisecondsOf(() => store.Save(Set(3), UnitState.Disarmed)), 200, 500);
    }

    private static ParameterSet Set(int number)
    {
        var set = new ParameterSet();
        set.Flight.WorkingLengthMetre = 20 + number;
        return set;
    }

    private void PutRecord(string name, int sequence, float length)
    {
        var set = new ParameterSet();
        set.Flight.WorkingLengthMetre = length;
        byte[] bytes = new byte[ParameterRecord.Capacity];
        int count = new ParameterRecord().Encode(set, sequence, bytes);
        _flash.Put(name, bytes.AsSpan(0, count));
    }

    private ParameterStore Boot()
    {
        _ = new Bench(new BoardOptions { Flash = _flash });
        return new ParameterStore();
    }

    private SaveResult Save(int number) => Boot().Save(Set(number), UnitState.Disarmed);

    private (SettingsSource Source, float Length) Load()
    {
        ParameterStore store = Boot();
        var set = new ParameterSet();
        store.Load(set);
        return (store.Source, set.Flight.WorkingLengthMetre);
    }
}
