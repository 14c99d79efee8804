namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's Environment becomes on the virtual board.</summary>
public static class Environment
{
    /// <summary>Milliseconds since the chip started, in steps of its scheduler's 10 ms tick.</summary>
    public static long TickCount64
    {
        get
        {
            VirtualBoard board = VirtualBoard.Current;
            board.Charge(NativeCall.Other);
            return board.MicrosecondsSinceBoot / 10_000 * 10;
        }
    }
}
