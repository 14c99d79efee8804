namespace KiteController.Core.Runner
{
    /// <summary>Where the cut detector stands.</summary>
    public enum CutState
    {
        /// <summary>The kite pulls, or nothing is flying.</summary>
        Taut = 0,

        /// <summary>The pull is gone: take up slack and see whether it comes back.</summary>
        Suspect = 1,

        /// <summary>The kite is cut.</summary>
        Cut = 2,
    }
}
