using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's Random becomes on the virtual board: the chip's noise, drawn from the board's seed.</summary>
public class Random
{
    /// <summary>Draws from the noise of the chip.</summary>
    public Random() => VirtualBoard.Current.Charge(NativeCall.Other);

    /// <summary>Fills an array.</summary>
    public virtual void NextBytes(byte[] buffer)
    {
        VirtualBoard board = VirtualBoard.Current;
        board.Charge(NativeCall.Other);
        board.Noise.Fill(buffer);
    }
}
