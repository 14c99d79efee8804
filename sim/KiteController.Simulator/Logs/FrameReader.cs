using System;
using System.Buffers.Binary;

namespace KiteController.Simulator.Logs;

/// <summary>
/// Finds frames in a stream of bytes: COBS between zero bytes, CRC-16/CCITT-FALSE at the end. What is not a whole frame is
/// counted and passed over: the start of a stream, another program's text, damage.
/// </summary>
public sealed class FrameReader
{
    private const int LongestChunk = 256;
    private const int CrcLength = 2;

    private readonly byte[] _chunk = new byte[LongestChunk];
    private readonly byte[] _plain = new byte[LongestChunk];
    private readonly Action<FrameSchema, int[]> _found;
    private int _length;

    /// <param name="found">Is given every frame: its kind, and the numbers of its fields.</param>
    public FrameReader(Action<FrameSchema, int[]> found) => _found = found;

    /// <summary>Whole frames found.</summary>
    public int Frames { get; private set; }

    /// <summary>Stretches of bytes that were no frame.</summary>
    public int Rejected { get; private set; }

    /// <summary>Takes the next bytes, in pieces of any length.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value == 0)
            {
                EndChunk();
            }
            else if (_length < LongestChunk)
            {
                _chunk[_length++] = value;
            }
            else
            {
                _length = LongestChunk + 1; // Too long for a frame; it is dropped at its end.
            }
        }
    }

    /// <summary>The stream ends here: what is left is no whole frame.</summary>
    public void End() => EndChunk();

    /// <summary>The check sum of frames: polynomial 0x1021, start 0xFFFF, highest bit first.</summary>
    public static ushort Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF;
        foreach (var value in bytes)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }

    private void EndChunk()
    {
        if (_length == 0)
        {
            return;
        }

        var length = _length <= LongestChunk ? Unstuff(_chunk.AsSpan(0, _length), _plain) : 0;
        _length = 0;
        if (!TryTake(_plain.AsSpan(0, length)))
        {
            Rejected++;
        }
    }

    private bool TryTake(ReadOnlySpan<byte> plain)
    {
        if (plain.Length <= CrcLength)
        {
            return false;
        }

        var content = plain[..^CrcLength];
        if (Crc(content) != BinaryPrimitives.ReadUInt16LittleEndian(plain[^CrcLength..])
            || FrameTable.TryFind(content[0]) is not { } schema
            || !schema.TryDecode(content[1..], out var raw))
        {
            return false;
        }

        Frames++;
        _found(schema, raw);
        return true;
    }

    /// <returns>The length of the result; 0 if the stuffing is broken.</returns>
    private static int Unstuff(ReadOnlySpan<byte> stuffed, Span<byte> plain)
    {
        var length = 0;
        for (var at = 0; at < stuffed.Length;)
        {
            int code = stuffed[at];
            if (at + code > stuffed.Length)
            {
                return 0;
            }

            stuffed.Slice(at + 1, code - 1).CopyTo(plain[length..]);
            length += code - 1;
            at += code;
            if (code < 0xFF && at < stuffed.Length)
            {
                plain[length++] = 0;
            }
        }

        return length;
    }
}
