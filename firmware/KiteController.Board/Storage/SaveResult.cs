namespace KiteController.Board
{
    /// <summary>What became of saving the parameters. In every case the record that was good before is still there.</summary>
    public enum SaveResult
    {
        /// <summary>Nobody has saved since start-up.</summary>
        Untried = 0,

        /// <summary>Saved, and read back as written.</summary>
        Saved = 1,

        /// <summary>Refused: flash is written only while disarmed.</summary>
        NotDisarmed = 2,

        /// <summary>The file system refused to write.</summary>
        WriteFailed = 3,

        /// <summary>What was read back is not what was written.</summary>
        ReadBackDiffers = 4,
    }
}
