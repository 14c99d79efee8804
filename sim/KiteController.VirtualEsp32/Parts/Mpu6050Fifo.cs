using System;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The 1024-byte FIFO of the IMU: a full one drops its oldest bytes and remembers that it did.</summary>
internal sealed class Mpu6050Fifo
{
    public const int Capacity = 1024;
    private readonly byte[] _bytes = new byte[Capacity];
    private int _first;

    public int Count { get; private set; }

    /// <summary>True since bytes were lost; cleared by reading the interrupt status.</summary>
    public bool Overflowed { get; set; }

    public void Clear()
    {
        _first = 0;
        Count = 0;
    }

    public void Push(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (Count == Capacity)
            {
                _first = (_first + 1) % Capacity;
                Count--;
                Overflowed = true;
            }

            _bytes[(_first + Count) % Capacity] = value;
            Count++;
        }
    }

    /// <summary>The oldest byte; the last one again when empty.</summary>
    public byte Pop()
    {
        if (Count == 0)
        {
            return _bytes[(_first + Capacity - 1) % Capacity];
        }

        byte value = _bytes[_first];
        _first = (_first + 1) % Capacity;
        Count--;
        return value;
    }
}
