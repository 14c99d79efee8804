using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>What the flash holds: the files of drive I: as they were last committed. Outlives the board; give it to the next one.</summary>
public sealed class FlashMemory
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Names of the files, without the drive, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A copy of a file's bytes; null if there is no such file.</summary>
    public byte[]? Read(string name) => _files.TryGetValue(name, out byte[]? bytes) ? (byte[])bytes.Clone() : null;

    /// <summary>Puts a file there, as somebody with a flash programmer could.</summary>
    public void Put(string name, ReadOnlySpan<byte> bytes) => _files[name] = bytes.ToArray();

    /// <summary>Takes a file away.</summary>
    /// <returns>True if there was one.</returns>
    public bool Remove(string name) => _files.Remove(name);

    /// <summary>Another flash with the same files.</summary>
    public FlashMemory Copy()
    {
        var copy = new FlashMemory();
        foreach ((string name, byte[] bytes) in _files)
        {
            copy.Put(name, bytes);
        }

        return copy;
    }
}
