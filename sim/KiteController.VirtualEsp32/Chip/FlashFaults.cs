namespace KiteController.VirtualEsp32.Chip;

/// <summary>What may be wrong with the flash's file system.</summary>
public sealed class FlashFaults
{
    /// <summary>There is no drive: every call fails.</summary>
    public bool NotMounted { get; set; }

    /// <summary>Nothing can be written any more: creating, writing, renaming and deleting fail.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Files cannot be opened for reading, though they are there.</summary>
    public bool CannotRead { get; set; }

    /// <summary>One opening of a file that fails though it is there: 1 the next one, and so on; 0: none.</summary>
    public int FailingRead { get; set; }

    /// <summary>One bit of this byte of every file committed turns over, without anybody being told; null: none.</summary>
    public int? FlipsBitOfByte { get; set; }
}
