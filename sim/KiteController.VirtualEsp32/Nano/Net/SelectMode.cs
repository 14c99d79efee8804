namespace KiteController.VirtualEsp32.Nano;

/// <summary>What a poll of a socket asks.</summary>
public enum SelectMode
{
    /// <summary>Is there something to read, or somebody to accept?</summary>
    SelectRead = 0,

    /// <summary>Is there room to write?</summary>
    SelectWrite = 1,

    /// <summary>Has it failed?</summary>
    SelectError = 2,
}
