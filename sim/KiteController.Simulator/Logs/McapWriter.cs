using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace KiteController.Simulator.Logs;

/// <summary>
/// Writes MCAP, the container for timed messages that plotting programs open (specification: mcap.dev/spec, version 0):
/// messages in uncompressed chunks, each with its index, and a summary at the end by which a reader finds its way.
/// </summary>
public sealed class McapWriter : IDisposable
{
    private const long ChunkBytes = 1 << 20;

    private readonly Stream _file;
    private readonly MemoryStream _chunk = new();
    private readonly SortedDictionary<ushort, List<(ulong Time, ulong Offset)>> _index = [];
    private readonly List<(McapOpcode Code, byte[] Content)> _summary = [];
    private readonly List<(McapOpcode Code, byte[] Content)> _chunkIndexes = [];
    private readonly List<(McapOpcode Code, byte[] Content)> _metadataIndexes = [];
    private readonly SortedDictionary<ushort, ulong> _messages = [];
    private ulong _chunkStart = ulong.MaxValue;
    private ulong _chunkEnd;
    private ulong _start = ulong.MaxValue;
    private ulong _end;
    private ulong _position;

    /// <summary>Begins a file.</summary>
    /// <param name="file">Receives it; need not be able to seek.</param>
    /// <param name="library">Name of the program that writes.</param>
    public McapWriter(Stream file, string library)
    {
        _file = file;
        WriteMagic();
        Put(McapOpcode.Header, McapContent.Of(content => content.Text(string.Empty).Text(library)));
    }

    /// <summary>Adds a channel of JSON messages.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="schemaName">Name of its schema.</param>
    /// <param name="jsonSchema">The JSON schema.</param>
    /// <returns>The channel's number.</returns>
    public ushort AddChannel(string topic, string schemaName, string jsonSchema)
    {
        var id = (ushort)(_messages.Count + 1);
        _messages.Add(id, 0);
        var schema = McapContent.Of(content => content.U16(id).Text(schemaName).Text("jsonschema").Bytes(Encoding.UTF8.GetBytes(jsonSchema)));
        var channel = McapContent.Of(content => content.U16(id).U16(id).Text(topic).Text("json").U32(0));
        foreach (var record in new[] { (McapOpcode.Schema, schema), (McapOpcode.Channel, channel) })
        {
            Put(record.Item1, record.Item2);
            _summary.Add(record);
        }

        return id;
    }

    /// <summary>Adds a message.</summary>
    /// <param name="channel">Number of its channel.</param>
    /// <param name="nanosecond">Its time.</param>
    /// <param name="json">The message.</param>
    public void Add(ushort channel, ulong nanosecond, string json)
    {
        var sequence = (uint)_messages[channel]++;
        if (!_index.TryGetValue(channel, out var entries))
        {
            _index.Add(channel, entries = []);
        }

        entries.Add((nanosecond, (ulong)_chunk.Length));
        Write(_chunk, McapOpcode.Message, McapContent.Of(content => content.U16(channel).U32(sequence).U64(nanosecond).U64(nanosecond).Raw(Encoding.UTF8.GetBytes(json))));
        _chunkStart = Math.Min(_chunkStart, nanosecond);
        _chunkEnd = Math.Max(_chunkEnd, nanosecond);
        if (_chunk.Length > ChunkBytes)
        {
            EndChunk();
        }
    }

    /// <summary>Adds names and values that are not messages.</summary>
    public void AddMetadata(string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        var start = _position;
        var content = McapContent.Of(to => to.Text(name).Block(block =>
        {
            foreach (var value in values)
            {
                block.Text(value.Key).Text(value.Value);
            }
        }));
        Put(McapOpcode.Metadata, content);
        _metadataIndexes.Add((McapOpcode.MetadataIndex, McapContent.Of(to => to.U64(start).U64(_position - start).Text(name))));
    }

    /// <summary>Writes the summary and ends the file; the stream stays open.</summary>
    public void Dispose()
    {
        EndChunk();
        Put(McapOpcode.DataEnd, McapContent.Of(content => content.U32(0)));
        var summaryStart = _position;
        var statistics = McapContent.Of(content => content
            .U64(_messages.Values.Aggregate(0UL, (sum, count) => sum + count)).U16((ushort)_messages.Count).U32((uint)_messages.Count)
            .U32(0).U32((uint)_metadataIndexes.Count).U32((uint)_chunkIndexes.Count).U64(_start == ulong.MaxValue ? 0 : _start).U64(_end)
            .Block(block =>
            {
                foreach (var (channel, count) in _messages)
                {
                    block.U16(channel).U64(count);
                }
            }));
        var groups = _summary.Concat(_chunkIndexes).Concat(_metadataIndexes).Append((Code: McapOpcode.Statistics, Content: statistics))
            .GroupBy(record => record.Code).OrderBy(group => group.Key).ToArray();
        var offsets = new List<byte[]>();
        foreach (var group in groups)
        {
            var start = _position;
            foreach (var (code, content) in group)
            {
                Put(code, content);
            }

            offsets.Add(McapContent.Of(content => content.U8((byte)group.Key).U64(start).U64(_position - start)));
        }

        var offsetStart = _position;
        offsets.ForEach(offset => Put(McapOpcode.SummaryOffset, offset));
        Put(McapOpcode.Footer, McapContent.Of(content => content.U64(summaryStart).U64(offsetStart).U32(0)));
        WriteMagic();
        _chunk.Dispose();
    }

    private void EndChunk()
    {
        if (_chunk.Length == 0)
        {
            return;
        }

        var records = _chunk.ToArray();
        var start = _position;
        Put(McapOpcode.Chunk, McapContent.Of(content => content
            .U64(_chunkStart).U64(_chunkEnd).U64((ulong)records.Length).U32(0).Text(string.Empty).U64((ulong)records.Length).Raw(records)));
        var length = _position - start;
        var indexStart = _position;
        var offsets = new List<(ushort Channel, ulong Offset)>();
        foreach (var (channel, entries) in _index)
        {
            offsets.Add((channel, _position));
            Put(McapOpcode.MessageIndex, McapContent.Of(content => content.U16(channel).Block(block => entries.ForEach(entry => block.U64(entry.Time).U64(entry.Offset)))));
        }

        var (from, to, indexLength) = (_chunkStart, _chunkEnd, _position - indexStart);
        _chunkIndexes.Add((McapOpcode.ChunkIndex, McapContent.Of(content => content
            .U64(from).U64(to).U64(start).U64(length)
            .Block(block => offsets.ForEach(offset => block.U16(offset.Channel).U64(offset.Offset)))
            .U64(indexLength).Text(string.Empty).U64((ulong)records.Length).U64((ulong)records.Length))));
        _start = Math.Min(_start, _chunkStart);
        _end = Math.Max(_end, _chunkEnd);
        (_chunkStart, _chunkEnd) = (ulong.MaxValue, 0);
        _chunk.SetLength(0);
        _index.Clear();
    }

    private void Put(McapOpcode code, byte[] content)
    {
        Write(_file, code, content);
        _position += 9 + (ulong)content.Length;
    }

    private void WriteMagic()
    {
        ReadOnlySpan<byte> magic = [0x89, (byte)'M', (byte)'C', (byte)'A', (byte)'P', (byte)'0', (byte)'\r', (byte)'\n'];
        _file.Write(magic);
        _position += (ulong)magic.Length;
    }

    private static void Write(Stream to, McapOpcode code, byte[] content)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = (byte)code;
        BinaryPrimitives.WriteUInt64LittleEndian(head[1..], (ulong)content.Length);
        to.Write(head);
        to.Write(content);
    }
}
