namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's Debug becomes on the virtual board: text for <see cref="VirtualBoard.DebugOutput"/>.</summary>
public static class Debug
{
    /// <summary>Writes text as it is.</summary>
    public static void Write(string? message) => VirtualBoard.Current.WriteDebug(message ?? string.Empty);

    /// <summary>Writes a line end.</summary>
    public static void WriteLine() => VirtualBoard.Current.WriteDebug("\n");

    /// <summary>Writes text and a line end.</summary>
    public static void WriteLine(string? message) => VirtualBoard.Current.WriteDebug(message + "\n");
}
