using System;
using System.Buffers.Binary;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The register file of the NAU7802, with the meaning of its wider registers.</summary>
internal sealed class Nau7802Memory
{
    private const int OffsetRegister = 0x03;
    private const int GainRegister = 0x06;
    private const uint UnityGain = 1u << 23;
    private readonly byte[] _bytes = new byte[0x20];

    /// <summary>One register; those that do not exist read 0.</summary>
    public byte this[int register]
    {
        get => register < _bytes.Length ? _bytes[register] : (byte)0;
        set => _bytes[register] = value;
    }

    /// <summary>Offset calibration of channel 1 in counts; 24 bits, sign and magnitude.</summary>
    public int Offset
    {
        get
        {
            int magnitude = ((_bytes[OffsetRegister] & 0x7F) << 16) | (_bytes[OffsetRegister + 1] << 8) | _bytes[OffsetRegister + 2];
            return (_bytes[OffsetRegister] & 0x80) != 0 ? -magnitude : magnitude;
        }

        set
        {
            Put24(OffsetRegister, Math.Min(Math.Abs(value), Nau7802Converter.FullScale - 1));
            _bytes[OffsetRegister] |= value < 0 ? (byte)0x80 : (byte)0;
        }
    }

    /// <summary>Gain calibration of channel 1; 32 bits, 2^23 is 1.</summary>
    public double Gain
    {
        get => BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(GainRegister)) / (double)UnityGain;
        set => BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(GainRegister), (uint)(value * UnityGain));
    }

    /// <summary>All registers to their defaults: 0, and both gains 1.</summary>
    public void Reset()
    {
        Array.Clear(_bytes);
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(GainRegister), UnityGain);
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(0x0D), UnityGain);
    }

    /// <summary>Stores 24 bits, high byte first.</summary>
    public void Put24(int register, int value)
    {
        _bytes[register] = (byte)(value >> 16);
        _bytes[register + 1] = (byte)(value >> 8);
        _bytes[register + 2] = (byte)value;
    }
}
