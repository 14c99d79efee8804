namespace KiteController.Board
{
    /// <summary>How a sensor is doing, in one word. Its sentence is looked up outside the tick.</summary>
    public enum PartStatus
    {
        /// <summary>Nobody has spoken to it yet.</summary>
        Untried = 0,

        /// <summary>It gives data.</summary>
        Working = 1,

        /// <summary>It does not acknowledge: absent, without power, or a broken wire.</summary>
        NoAnswer = 2,

        /// <summary>The bus is held by some part, so nobody can be asked.</summary>
        BusHeld = 3,

        /// <summary>Something answers at its address that is another part.</summary>
        WrongIdentity = 4,

        /// <summary>It does not keep the settings written to it.</summary>
        SettingsLost = 5,

        /// <summary>It did not power up or calibrate itself in time, or has lost its power since.</summary>
        NotReady = 6,

        /// <summary>It answers, but its measurement no longer changes.</summary>
        Frozen = 7,

        /// <summary>The angle sensor sees no magnet; there is no angle.</summary>
        NoMagnet = 8,

        /// <summary>The angle sensor works, but its magnet is too weak or too far away.</summary>
        MagnetWeak = 9,

        /// <summary>The angle sensor works, but its magnet is too strong or too near.</summary>
        MagnetStrong = 10,

        /// <summary>The bridge converter works, but makes 10 conversions a second instead of 80.</summary>
        TooSlow = 11,
    }
}
