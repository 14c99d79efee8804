using System;

namespace KiteController.Simulator.Logs;

/// <summary>One of the four rows of numbers at the start of a segment, as its frames arrive.</summary>
public sealed class WordBlock
{
    private readonly bool[] _known;

    /// <param name="length">Words that belong to it.</param>
    public WordBlock(int length)
    {
        Words = new int[length];
        _known = new bool[length];
    }

    /// <summary>The words; floats as their bits.</summary>
    public int[] Words { get; }

    /// <summary>True once all have arrived.</summary>
    public bool IsComplete => Array.TrueForAll(_known, known => known);

    /// <summary>Takes the words of one frame.</summary>
    /// <returns>False if they do not belong here.</returns>
    public bool TryTake(int first, ReadOnlySpan<int> words)
    {
        if (first + words.Length > Words.Length)
        {
            return false;
        }

        words.CopyTo(Words.AsSpan(first));
        Array.Fill(_known, true, first, words.Length);
        return true;
    }

    /// <summary>The words as floats.</summary>
    public float[] ToFloats() => Array.ConvertAll(Words, BitConverter.Int32BitsToSingle);
}
