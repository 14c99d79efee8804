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

        /// <summary>Flown by hand, and the pull stays away: the person is asked whether the kite is cut.</summary>
        MaybeCut = 3,

        /// <summary>The pull came back, but from near the horizon: the bare line has caught, or the kite is down.</summary>
        Caught = 4,
    }
}
