namespace KiteController.Board
{
    /// <summary>Where the parameters came from at start-up, or why the defaults stand.</summary>
    public enum SettingsSource
    {
        /// <summary>They were given by the program; the store was not asked.</summary>
        Given = 0,

        /// <summary>The record in the first slot.</summary>
        FirstSlot = 1,

        /// <summary>The record in the second slot.</summary>
        SecondSlot = 2,

        /// <summary>Defaults: nothing has ever been saved.</summary>
        NothingSaved = 3,

        /// <summary>Defaults: something was saved, but neither slot has a record that can be used.</summary>
        NothingUsable = 4,
    }
}
