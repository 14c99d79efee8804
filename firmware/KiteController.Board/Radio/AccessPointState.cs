namespace KiteController.Board
{
    /// <summary>What the chip's own Wi-Fi is.</summary>
    public enum AccessPointState
    {
        /// <summary>There is none.</summary>
        Off = 0,

        /// <summary>It asks for a password.</summary>
        Guarded = 1,

        /// <summary>It is open to anybody, until the next start, for setting a password.</summary>
        Setup = 2,
    }
}
