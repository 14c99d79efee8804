#nullable disable
namespace System;

/// <summary>A window on a byte array, as in nanoFramework's core library: the buffers of the device API are passed as these.</summary>
/// <remarks>
/// Passing one by value makes about 48 bytes of garbage on the chip, where every struct argument is copied to the heap. An
/// index below zero is not checked here but by the array behind it, and only at the start of that array (read in its source).
/// </remarks>
public readonly ref struct SpanByte
{
    private readonly byte[] _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>A window on the whole array; a null array makes an empty window.</summary>
    public SpanByte(byte[] array)
    {
        _array = array;
        _length = array != null ? array.Length : 0;
        _start = 0;
    }

    /// <summary>A window on part of an array.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the array.</exception>
    public SpanByte(byte[] array, int start, int length)
    {
        if (array == null)
        {
            if (start != 0 || length != 0)
            {
                throw new ArgumentOutOfRangeException(nameof(start));
            }
        }
        else if (start < 0 || length < 0 || start > array.Length || start + length > array.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        _array = array;
        _start = start;
        _length = length;
    }

    /// <summary>A window on nothing.</summary>
    public static SpanByte Empty => default;

    /// <summary>True if the window holds no byte.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Number of bytes in the window.</summary>
    public int Length => _length;

    /// <summary>One byte of the window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below <see cref="Length"/>.</exception>
    public byte this[int index]
    {
        get
        {
            if (index >= _length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _array[_start + index];
        }

        set
        {
            if (index >= _length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            _array[_start + index] = value;
        }
    }

    /// <summary>An array seen as a window on all of it.</summary>
    public static implicit operator SpanByte(byte[] array) => new(array);

    /// <summary>Copies the bytes to the front of another window.</summary>
    /// <exception cref="ArgumentException">The other window is shorter.</exception>
    public void CopyTo(SpanByte destination)
    {
        if (destination._length < _length)
        {
            throw new ArgumentException("The destination is shorter than the source.", nameof(destination));
        }

        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>The window from <paramref name="start"/> on.</summary>
    public SpanByte Slice(int start) => Slice(start, _length - start);

    /// <summary>Part of the window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the window.</exception>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start + length > _length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new SpanByte(_array, _start + start, length);
    }

    /// <summary>A new array with the bytes of the window.</summary>
    public byte[] ToArray() => AsSpan().ToArray();

    internal Span<byte> AsSpan() => new(_array, _start, _length);
}
