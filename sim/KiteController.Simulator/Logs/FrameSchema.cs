using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Logs;

/// <summary>One kind of frame, as frames.csv describes it.</summary>
public sealed class FrameSchema
{
    private readonly bool _endsInRow;
    private readonly int _fixedLength;
    private readonly int _shortLength;

    /// <param name="name">Name of the frame.</param>
    /// <param name="id">Its first byte.</param>
    /// <param name="fields">Its fields, in order.</param>
    public FrameSchema(string name, byte id, IEnumerable<FrameField> fields)
    {
        Name = name;
        Id = id;
        Fields = [.. fields];
        _endsInRow = Fields[^1].Type == FieldType.I32Row;
        _fixedLength = LengthOf(Fields);
        _shortLength = LengthOf([.. Fields.TakeWhile(field => !field.Optional)]);
    }

    /// <summary>Name of the frame.</summary>
    public string Name { get; }

    /// <summary>Its first byte.</summary>
    public byte Id { get; }

    /// <summary>Its fields, in order.</summary>
    public IReadOnlyList<FrameField> Fields { get; }

    /// <summary>Index of a field.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field)
            {
                return i;
            }
        }

        throw new ArgumentException($"The frame {Name} has no field {field}.", nameof(field));
    }

    /// <summary>Takes a payload apart.</summary>
    /// <param name="payload">The bytes after the id.</param>
    /// <param name="raw">One number a field; a row of words gives as many as there are, from its own index on.</param>
    /// <returns>False if the payload has not the length of this frame.</returns>
    public bool TryDecode(ReadOnlySpan<byte> payload, out int[] raw)
    {
        var words = _endsInRow ? (payload.Length - _fixedLength) / 4 : 0;
        raw = [];
        var isShort = !_endsInRow && payload.Length == _shortLength;
        if ((payload.Length != _fixedLength + 4 * words && !isShort) || words < (_endsInRow ? 1 : 0))
        {
            return false;
        }

        var numbers = _endsInRow ? Fields.Count - 1 : Fields.Count;
        raw = new int[numbers + words];
        var at = 0;
        var bit = 0;
        for (var i = 0; i < numbers && !(isShort && Fields[i].Optional); i++)
        {
            raw[i] = Take(payload, Fields[i].Type, ref at, ref bit);
        }

        for (var i = 0; i < words; i++)
        {
            raw[numbers + i] = Take(payload, FieldType.I32, ref at, ref bit);
        }

        return true;
    }

    private static int LengthOf(IReadOnlyList<FrameField> fields)
    {
        var length = 0;
        var bit = 0;
        foreach (var field in fields)
        {
            length += Advance(field.Type, ref bit);
        }

        return length;
    }

    private static int Take(ReadOnlySpan<byte> payload, FieldType type, ref int at, ref int bit)
    {
        var before = bit;
        at += Advance(type, ref bit);
        return type switch
        {
            FieldType.Bit => (payload[at - 1] >> (before & 7)) & 1,
            FieldType.U8 => payload[at - 1],
            FieldType.I8 => (sbyte)payload[at - 1],
            FieldType.U16 => BinaryPrimitives.ReadUInt16LittleEndian(payload[(at - 2)..]),
            FieldType.I16 => BinaryPrimitives.ReadInt16LittleEndian(payload[(at - 2)..]),
            _ => BinaryPrimitives.ReadInt32LittleEndian(payload[(at - 4)..]),
        };
    }

    /// <summary>Bytes that a field adds; the eight bits of a byte are added by the first of them.</summary>
    private static int Advance(FieldType type, ref int bit)
    {
        if (type == FieldType.Bit)
        {
            return (bit++ & 7) == 0 ? 1 : 0;
        }

        bit = 0;
        return type switch
        {
            FieldType.U8 or FieldType.I8 => 1,
            FieldType.U16 or FieldType.I16 => 2,
            FieldType.I32Row => 0,
            _ => 4,
        };
    }
}
