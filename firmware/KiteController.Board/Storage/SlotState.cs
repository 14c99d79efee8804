namespace KiteController.Board
{
    /// <summary>What was found in a slot of the <see cref="ParameterStore"/>. Its sentence is looked up outside the tick.</summary>
    public enum SlotState
    {
        /// <summary>Nobody has looked yet.</summary>
        Untried = 0,

        /// <summary>There is no file.</summary>
        Empty = 1,

        /// <summary>A good record.</summary>
        Good = 2,

        /// <summary>A file that is not a whole, true record.</summary>
        Damaged = 3,

        /// <summary>A record in a layout newer than this firmware.</summary>
        TooNew = 4,

        /// <summary>The file system does not give the file.</summary>
        Unreadable = 5,
    }
}
