using System;
using System.Collections.Generic;

namespace KiteController.VirtualEsp32.Network;

/// <summary>The far end of a connection with the chip: a phone, or a test that behaves as badly as it likes.</summary>
public sealed class TcpPeer
{
    private readonly Queue<byte> _toChip = new();
    private readonly Queue<byte> _fromChip = new();

    /// <summary>True once the chip has closed or reset the connection; what it sent before can still be read.</summary>
    public bool EndedByChip { get; private set; }

    /// <summary>Bytes that the chip has sent and this end has not read.</summary>
    public int Available => _fromChip.Count;

    /// <summary>Bytes that <see cref="Send"/> takes now.</summary>
    public int RoomToSend => VirtualNetwork.BufferBytes - _toChip.Count;

    internal bool ClosedHere { get; private set; }

    internal bool ResetHere { get; private set; }

    internal int ToRead => _toChip.Count;

    internal int Room => VirtualNetwork.BufferBytes - _fromChip.Count;

    /// <summary>Sends what fits.</summary>
    /// <returns>How many bytes did.</returns>
    public int Send(ReadOnlySpan<byte> bytes)
    {
        var count = EndedByChip ? 0 : Math.Min(bytes.Length, RoomToSend);
        foreach (var value in bytes[..count])
        {
            _toChip.Enqueue(value);
        }

        return count;
    }

    /// <summary>Reads what the chip has sent.</summary>
    /// <returns>How many bytes it was.</returns>
    public int Receive(Span<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _fromChip.Count);
        for (var i = 0; i < count; i++)
        {
            bytes[i] = _fromChip.Dequeue();
        }

        return count;
    }

    /// <summary>This end says that it will send no more.</summary>
    public void Close() => ClosedHere = true;

    /// <summary>This end breaks the connection off.</summary>
    public void Reset() => ResetHere = true;

    internal int TakeByChip(Span<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _toChip.Count);
        for (var i = 0; i < count; i++)
        {
            bytes[i] = _toChip.Dequeue();
        }

        return count;
    }

    internal void PutByChip(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            _fromChip.Enqueue(value);
        }
    }

    internal void EndByChip() => EndedByChip = true;
}
