using System.Collections.Generic;
using System.Linq;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Chip;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>
/// The power goes at each single write of a save, in three ways each; then a new board boots on what the flash holds. One good
/// record is always loaded, whole: the old one, or the new one if the very last write was done. Before the first save there is none:
/// the defaults stand.
/// </summary>
public sealed class PowerCutTests
{
    /// <summary>What the flash holds before: how many saves, and whether a record lies beside from a save cut short.</summary>
    public static TheoryData<int, bool> Befores => new() { { 0, false }, { 0, true }, { 1, false }, { 1, true }, { 2, false }, { 2, true }, { 5, false } };

    // Requirement: KC-PAR-003
    [Theory]
    [MemberData(nameof(Befores))]
    public void OneGoodRecordIsLoadedWhicheverWriteIsCut(int saves, bool leftover)
    {
        FlashMemory before = Flash(saves, leftover);
        long writes = WritesOfASave(before.Copy());
        Assert.InRange(writes, 4, 6);
        for (int write = 1; write <= writes; write++)
        {
            foreach (PowerCutEffect effect in new[] { PowerCutEffect.NotDone, PowerCutEffect.Torn, PowerCutEffect.Done })
            {
                FlashMemory flash = before.Copy();
                SaveUntilThePowerGoes(flash, write, effect);

                bool isNew = write == writes && effect == PowerCutEffect.Done;
                (SettingsSource source, ParameterSet set) = Boot(flash);
                bool onlySlotTorn = saves == 0 && write == writes && effect == PowerCutEffect.Torn;
                Assert.Equal(onlySlotTorn ? SettingsSource.NothingUsable : Expected(saves, isNew), source);
                Assert.Equal(Values(isNew ? New() : Old(saves)), Values(set));

                // And the next save works as if nothing had been.
                Assert.Equal(SaveResult.Saved, new ParameterStore().Save(New(), UnitState.Disarmed));
                Assert.Equal(Values(New()), Values(Boot(flash).Set));
            }
        }
    }

    [Fact]
    public void TwoCutsInARowLoseNothingEither()
    {
        FlashMemory before = Flash(2, false);
        long writes = WritesOfASave(before.Copy());
        for (int first = 1; first < writes; first++)
        {
            for (int second = 1; second < writes; second++)
            {
                FlashMemory flash = before.Copy();
                SaveUntilThePowerGoes(flash, first, PowerCutEffect.Torn);
                SaveUntilThePowerGoes(flash, second, PowerCutEffect.Torn);
                Assert.Equal(Values(Old(2)), Values(Boot(flash).Set));
            }
        }
    }

    private static SettingsSource Expected(int saves, bool isNew)
    {
        int newest = isNew ? saves + 1 : saves;
        return newest == 0 ? SettingsSource.NothingSaved : newest % 2 == 1 ? SettingsSource.FirstSlot : SettingsSource.SecondSlot;
    }

    private static void SaveUntilThePowerGoes(FlashMemory flash, int write, PowerCutEffect effect)
    {
        var bench = new Bench(new BoardOptions { Flash = flash });
        var store = new ParameterStore();
        bench.Board.Flash.CutPowerAtWrite(write, effect);
        Assert.NotEqual(SaveResult.Saved, store.Save(New(), UnitState.Disarmed));
        Assert.Throws<PowerCutException>(() => MicrosecondClock.Now());
    }

    private static long WritesOfASave(FlashMemory flash)
    {
        var bench = new Bench(new BoardOptions { Flash = flash });
        Assert.Equal(SaveResult.Saved, new ParameterStore().Save(New(), UnitState.Disarmed));
        return bench.Board.Flash.Writes;
    }

    private static (SettingsSource Source, ParameterSet Set) Boot(FlashMemory flash)
    {
        _ = new Bench(new BoardOptions { Flash = flash });
        var store = new ParameterStore();
        var set = new ParameterSet();
        store.Load(set);
        return (store.Source, set);
    }

    private static FlashMemory Flash(int saves, bool leftover)
    {
        var flash = new FlashMemory();
        for (int i = 1; i <= saves; i++)
        {
            _ = new Bench(new BoardOptions { Flash = flash });
            Assert.Equal(SaveResult.Saved, new ParameterStore().Save(Old(i), UnitState.Disarmed));
        }

        if (leftover)
        {
            // Writes of a save that finds nothing beside: the new file, its data, its commit. The cut comes right after the commit.
            SaveUntilThePowerGoes(flash, 3, PowerCutEffect.Done);
            Assert.Contains("kite_new.par", flash.Names);
        }

        return flash;
    }

    /// <summary>Every value differs from those of any other number; with no save the defaults.</summary>
    private static ParameterSet Old(int number) => Share(number == 0 ? null : 0.1f * number);

    private static ParameterSet New() => Share(0.95f);

    private static ParameterSet Share(float? share)
    {
        var set = new ParameterSet();
        for (int i = 0; share != null && i < ParameterTable.Count; i++)
        {
            Assert.True(set.TrySet(i, ParameterTable.Min(i) + (share.Value * (ParameterTable.Max(i) - ParameterTable.Min(i)))));
        }

        return set;
    }

    private static IEnumerable<float> Values(ParameterSet set) => Enumerable.Range(0, ParameterTable.Count).Select(set.Get);
}
