using System;
using System.Collections.Generic;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>
/// Drive I:, the littlefs partition in the ESP32's flash: files in its root. Counts what changes the flash, and can cut the
/// power at any such write.
/// </summary>
/// <remarks>
/// Read in nanoFramework's and littlefs' sources: creating a file commits an empty one; what is written to a file becomes part of
/// the flash at once and as a whole when it is closed; delete and rename are one commit each; a failed native call throws a
/// plain <see cref="Exception"/>. Assumed, on the safe side: every commit has to erase a sector, which littlefs does only now
/// and then, and every file's data go to sectors of their own.
/// </remarks>
public sealed class FlashVolume
{
    private const string Drive = "I:\\";
    private const int PageBytes = 256;
    private const int SectorBytes = 4096;

    private readonly VirtualBoard _board;
    private readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase);
    private long _cutAt;
    private PowerCutEffect _cutEffect;

    internal FlashVolume(VirtualBoard board, FlashMemory memory)
    {
        _board = board;
        Memory = memory;
    }

    /// <summary>What the flash holds.</summary>
    public FlashMemory Memory { get; }

    /// <summary>What is wrong with it.</summary>
    public FlashFaults Faults { get; } = new();

    /// <summary>Writes to the flash since the board was made: commits, and the data that go before them.</summary>
    public long Writes { get; private set; }

    /// <summary>Cuts the board's power at a write to come.</summary>
    /// <param name="write">1 for the next write, and so on.</param>
    /// <param name="effect">What that write leaves behind.</param>
    public void CutPowerAtWrite(int write, PowerCutEffect effect)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(write, 1);
        _cutAt = Writes + write;
        _cutEffect = effect;
    }

    internal void Restart() => _open.Clear();

    /// <summary>The name without the drive.</summary>
    /// <exception cref="Exception">There is no such drive, or the path is not of a file in its root.</exception>
    internal string NameOf(string path)
    {
        _board.Charge(NativeCall.File);
        if (Faults.NotMounted || !path.StartsWith(Drive, StringComparison.OrdinalIgnoreCase))
        {
            throw NativeFailure("invalid driver");
        }

        string name = path[Drive.Length..];
        return name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) ? name : throw NativeFailure("not a file in the root");
    }

    /// <summary>Marks a file as in use.</summary>
    /// <returns>False if it is already.</returns>
    internal bool TryOpen(string name) => _open.Add(name);

    internal void Close(string name) => _open.Remove(name);

    internal byte[]? Read(string name)
    {
        bool fails = Faults.FailingRead == 1;
        Faults.FailingRead -= Faults.FailingRead > 0 ? 1 : 0;
        if (fails || Faults.CannotRead)
        {
            throw NativeFailure("file I/O");
        }

        return Memory.Read(name);
    }

    /// <summary>Data on their way to the flash; nobody sees them before the commit.</summary>
    internal void WriteData(int count)
    {
        int pages = (count + PageBytes - 1) / PageBytes;
        int sectors = (count + SectorBytes - 1) / SectorBytes;
        Change(sectors * _board.Costs.FlashErase + pages * _board.Costs.FlashPage, static () => { }, static () => { });
    }

    internal void Commit(string name, byte[] bytes)
    {
        if (Faults.FlipsBitOfByte is int at && at < bytes.Length)
        {
            bytes[at] ^= 0x10;
        }

        Change(() => Memory.Put(name, bytes), () => Memory.Put(name, Half(bytes)));
    }

    internal void Delete(string name)
    {
        byte[] bytes = Memory.Read(name)!;
        Change(() => Memory.Remove(name), () => Memory.Put(name, Half(bytes)));
    }

    internal void Rename(string name, string target)
    {
        byte[] bytes = Memory.Read(name)!;
        Change(() => Move(bytes), () => Move(Half(bytes)));

        void Move(byte[] content)
        {
            Memory.Remove(name);
            Memory.Put(target, content);
        }
    }

    /// <summary>What nanoCLR throws when its native side fails.</summary>
    private static Exception NativeFailure(string what) => new(what);

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private void Change(Action done, Action torn) => Change(_board.Costs.FlashErase + _board.Costs.FlashPage, done, torn);

    private void Change(long cost, Action done, Action torn)
    {
        if (Faults.ReadOnly)
        {
            throw NativeFailure("file I/O");
        }

        Writes++;
        if (Writes == _cutAt)
        {
            (_cutEffect switch { PowerCutEffect.Done => done, PowerCutEffect.Torn => torn, _ => static () => { } })();
            _board.CutPower();
        }

        done();
        _board.Charge(NativeCall.File, cost);
    }
}
