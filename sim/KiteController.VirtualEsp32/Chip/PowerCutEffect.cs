namespace KiteController.VirtualEsp32.Chip;

/// <summary>What a write to the flash leaves behind when the power goes while it is made.</summary>
public enum PowerCutEffect
{
    /// <summary>Nothing: the flash is as before it. What littlefs promises of a commit that did not finish.</summary>
    NotDone,

    /// <summary>The write as it was meant; the power goes right after it.</summary>
    Done,

    /// <summary>Worse than littlefs promises: the file that was touched keeps the first half of its bytes, under its new name only.</summary>
    Torn,
}
