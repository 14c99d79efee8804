namespace KiteController.Core.Runner
{
    /// <summary>What the unit makes of another kite's line across its own.</summary>
    public enum ContactState
    {
        /// <summary>Nothing touches the line.</summary>
        Clear = 0,

        /// <summary>The line chatters as it does when another saws at it.</summary>
        Contact = 1,

        /// <summary>The other line is cut; told for ten seconds, or until the next contact.</summary>
        Won = 2,
    }
}
