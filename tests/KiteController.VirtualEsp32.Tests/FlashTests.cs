using System;
using System.IO;
using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;
using Xunit;
using File = KiteController.VirtualEsp32.Nano.File;
using FileStream = KiteController.VirtualEsp32.Nano.FileStream;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>Files in the flash, as nanoFramework's and littlefs' sources say they behave.</summary>
public class FlashTests
{
    private const string Path = @"I:\a.bin";

    private readonly Rig _rig = new();

    private FlashVolume Flash => _rig.Board.Flash;

    [Fact]
    public void WhatIsWrittenIsInTheFlashOnceTheFileIsClosedAndNotBefore()
    {
        using (FileStream stream = New())
        {
            Assert.Empty(Flash.Memory.Read("a.bin")!);
            stream.Write([1, 2, 3], 0, 3);
            stream.Flush();
            Assert.Empty(Flash.Memory.Read("a.bin")!);
        }

        Assert.Equal([1, 2, 3], Flash.Memory.Read("a.bin"));
        Assert.Equal(3, Flash.Writes);
    }

    [Fact]
    public void FileReadsBackWhatItHolds()
    {
        Flash.Memory.Put("a.bin", [5, 6, 7, 8]);
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read);
        byte[] buffer = new byte[10];
        Assert.Equal(4, stream.Length);
        Assert.Equal(2, stream.Read(buffer, 0, 2));
        Assert.Equal(2, stream.Read(buffer, 2, 8));
        Assert.Equal(0, stream.Read(buffer, 4, 6));
        Assert.Equal([5, 6, 7, 8], buffer[..4]);
    }

    [Fact]
    public void ClosingAFileThatWasOnlyReadWritesNothing()
    {
        Flash.Memory.Put("a.bin", [5]);
        new FileStream(Path, FileMode.Open, FileAccess.Read).Dispose();
        Assert.Equal(0, Flash.Writes);
    }

    [Fact]
    public void CreateEmptiesAFileWhenItIsClosed()
    {
        Flash.Memory.Put("a.bin", [5, 6]);
        var stream = new FileStream(Path, FileMode.Create, FileAccess.Write);
        Assert.Equal([5, 6], Flash.Memory.Read("a.bin"));
        stream.Dispose();
        Assert.Empty(Flash.Memory.Read("a.bin")!);
    }

    [Fact]
    public void OpenFileCanNeitherBeOpenedAgainNorDeletedNorRenamed()
    {
        using FileStream stream = New();
        Assert.Throws<IOException>(() => New());
        Assert.Throws<IOException>(() => File.Delete(Path));
        Assert.Throws<IOException>(() => File.Move(Path, @"I:\b.bin"));
    }

    [Fact]
    public void MoveRenamesAndRefusesATargetThatExists()
    {
        Flash.Memory.Put("a.bin", [1]);
        File.Move(Path, @"I:\b.bin");
        Assert.Equal(["b.bin"], Flash.Memory.Names);
        Flash.Memory.Put("a.bin", [2]);
        Assert.Throws<IOException>(() => File.Move(Path, @"I:\b.bin"));
        Assert.Throws<IOException>(() => File.Move(@"I:\c.bin", @"I:\d.bin"));
        Assert.Equal([1], Flash.Memory.Read("b.bin"));
    }

    [Fact]
    public void DeletingWhatIsNotThereIsNoFault()
    {
        File.Delete(Path);
        Assert.False(File.Exists(Path));
        Assert.Equal(0, Flash.Writes);
    }

    [Fact]
    public void FailureOfTheDriveIsAPlainException()
    {
        Flash.Faults.NotMounted = true;
        Assert.Equal(typeof(Exception), Assert.ThrowsAny<Exception>(() => New()).GetType());
        Assert.Equal(typeof(Exception), Assert.ThrowsAny<Exception>(() => File.Delete(Path)).GetType());
        Assert.False(File.Exists(Path));
        Flash.Faults.NotMounted = false;
        Assert.Equal(typeof(Exception), Assert.ThrowsAny<Exception>(() => File.Delete(@"D:\a.bin")).GetType());
    }

    [Fact]
    public void CommitsTakeTheTimeOfTheFlash()
    {
        long start = _rig.Board.NowNanoseconds;
        using (FileStream stream = New())
        {
            stream.Write(new byte[300], 0, 300);
        }

        NativeCosts costs = _rig.Board.Costs;
        long calls = 3 * costs.FileCall; // Open, write, close.
        long flash = (3 * costs.FlashErase) + (4 * costs.FlashPage); // The entry, two pages of data, the commit.
        Assert.Equal(calls + flash, _rig.Board.NowNanoseconds - start);
    }

    [Theory]
    [InlineData(PowerCutEffect.NotDone, 0)]
    [InlineData(PowerCutEffect.Torn, 2)]
    [InlineData(PowerCutEffect.Done, 4)]
    public void PowerCutAtTheCommitLeavesWhatItsKindSays(PowerCutEffect effect, int bytes)
    {
        Flash.CutPowerAtWrite(3, effect);
        FileStream stream = New();
        stream.Write([1, 2, 3, 4], 0, 4);
        Assert.Throws<PowerCutException>(stream.Dispose);
        Assert.Equal(bytes, Flash.Memory.Read("a.bin")!.Length);
    }

    [Fact]
    public void WithoutPowerNothingWorksUntilItIsBack()
    {
        Flash.CutPowerAtWrite(2, PowerCutEffect.NotDone);
        FileStream stream = New();
        Assert.Throws<PowerCutException>(() => stream.Write([1], 0, 1));
        Assert.Throws<PowerCutException>(() => HighResTimer.GetCurrent());
        Assert.Throws<PowerCutException>(() => File.Exists(Path));
        _rig.Board.PowerCycle();
        Assert.True(File.Exists(Path));
        new FileStream(Path, FileMode.Open, FileAccess.Read).Dispose();
    }

    [Fact]
    public void FlashOutlivesTheBoard()
    {
        New().Dispose();
        var next = new Rig(options: new BoardOptions { Flash = Flash.Memory });
        Assert.True(File.Exists(Path));
        Assert.Equal(0, next.Board.Flash.Writes);
    }

    private static FileStream New() => new(Path, FileMode.CreateNew, FileAccess.Write);
}
