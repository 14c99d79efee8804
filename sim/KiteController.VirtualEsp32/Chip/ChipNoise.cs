namespace KiteController.VirtualEsp32.Chip;

/// <summary>The chip's source of randomness: on the virtual board a series from a seed (SplitMix64), so that a run can be repeated.</summary>
public sealed class ChipNoise(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Fills an array.</summary>
    public void Fill(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            buffer[i] = (byte)(mixed >> 56);
        }
    }
}
