using System;
using System.Buffers.Binary;
using System.Linq;
using KiteController.Core.Parameters;
using Xunit;

namespace KiteController.Board.Tests.Parameters;

/// <summary>Random and mutated records, 20,000 of each of five kinds: none crashes, none gets a value past its limits, none is half taken.</summary>
public sealed class ParameterRecordFuzzTests
{
    private const int Cases = 20_000;

    private readonly ParameterRecord _record = new();
    private readonly byte[] _bytes = new byte[ParameterRecord.Capacity];

    [Fact]
    public void RandomBytesAreNoRecord()
    {
        Try(1, random =>
        {
            int length = random.Next(_bytes.Length + 1);
            random.NextBytes(_bytes.AsSpan(0, length));
            return (length, false);
        });
    }

    [Fact]
    public void RandomBytesAfterATrueHeaderAreNoRecord()
    {
        Try(2, random =>
        {
            int entries = random.Next(83);
            random.NextBytes(_bytes);
            Header(entries);
            return (16 + (6 * entries), false);
        });
    }

    [Fact]
    public void RecordWithAByteChangedIsRefused()
    {
        Try(3, random =>
        {
            int length = Good(random);
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                // A change at another place each time, so that none undoes the one before.
                int third = length / 3;
                _bytes[(third * (changes - 1)) + random.Next(third)] ^= (byte)random.Next(1, 256);
            }

            return (length, false);
        });
    }

    [Fact]
    public void RecordOfAnotherLengthIsRefused()
    {
        Try(4, random =>
        {
            int length = Good(random);
            int other = random.Next(_bytes.Length);
            return (other < length ? other : other + 1, false);
        });
    }

    [Fact]
    public void WrongEntriesUnderATrueChecksumNeverPassTheirLimits()
    {
        Try(5, random =>
        {
            int entries = random.Next(83);
            Header(entries);
            for (int i = 0; i < entries; i++)
            {
                int known = (int)ParameterTable.Row(random.Next(ParameterTable.Count)).Id;
                int id = random.Next(4) == 0 ? random.Next(65536) : known;
                BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(12 + (6 * i)), (ushort)id);
                BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(14 + (6 * i)), RandomFloatBits(random));
            }

            int body = 12 + (6 * entries);
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(body), Crc32.Of(_bytes, body));
            return (body + 4, true);
        });
    }

    private static int RandomFloatBits(Random random) => random.Next(3) switch
    {
        0 => random.Next(int.MinValue, int.MaxValue),
        1 => BitConverter.SingleToInt32Bits((float)((random.NextDouble() - 0.1) * Math.Pow(10, random.Next(-6, 6)))),
        _ => new[] { 0, unchecked((int)0x80000000), 0x7F800000, unchecked((int)0xFF800000), 0x7FC00000, 0x7F7FFFFF, 1 }[random.Next(7)],
    };

    private void Try(int seed, Func<Random, (int Length, bool Good)> make)
    {
        var random = new Random(seed);
        var set = new ParameterSet();
        int taken = 0;
        for (int i = 0; i < Cases; i++)
        {
            (int length, bool good) = make(random);
            float[] before = Values(set);
            Assert.Equal(good, _record.TryDecode(_bytes, length, set));
            Assert.Equal(good, _record.Verdict == RecordVerdict.Good);
            float[] after = Values(set);
            Assert.True(good || before.SequenceEqual(after), "a refused record changes nothing");
            for (int k = 0; k < after.Length; k++)
            {
                Assert.True(ParameterTable.Min(k) <= after[k] && after[k] <= ParameterTable.Max(k), $"{ParameterTable.Name(k)} = {after[k]} in case {i}");
                taken += after[k] != ParameterTable.Default(k) ? 1 : 0;
            }
        }

        Assert.Equal(seed == 5, taken > Cases); // Values did get in where they may.
    }

    private static float[] Values(ParameterSet set) => [.. Enumerable.Range(0, ParameterTable.Count).Select(set.Get)];

    private int Good(Random random)
    {
        var set = new ParameterSet();
        for (int i = 0; i < ParameterTable.Count; i++)
        {
            set.TrySet(i, ParameterTable.Min(i) + (random.NextSingle() * (ParameterTable.Max(i) - ParameterTable.Min(i))));
        }

        return _record.Encode(set, random.Next(), _bytes);
    }

    private void Header(int entries)
    {
        "KPAR"u8.CopyTo(_bytes);
        _bytes[4] = ParameterRecord.Version;
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(6), (ushort)entries);
    }
}
