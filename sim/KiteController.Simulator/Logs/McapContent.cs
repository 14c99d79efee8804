using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace KiteController.Simulator.Logs;

/// <summary>Builds the content of a MCAP record: numbers low byte first, texts and blocks after their length in 32 bits.</summary>
internal sealed class McapContent
{
    private readonly MemoryStream _bytes = new();

    public static byte[] Of(Action<McapContent> build)
    {
        var content = new McapContent();
        build(content);
        return content._bytes.ToArray();
    }

    public McapContent U8(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public McapContent U16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public McapContent U32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public McapContent U64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public McapContent Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public McapContent Bytes(byte[] bytes) => U32((uint)bytes.Length).Raw(bytes);

    public McapContent Block(Action<McapContent> build) => Bytes(Of(build));

    public McapContent Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}
