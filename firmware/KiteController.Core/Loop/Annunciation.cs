namespace KiteController.Core.Loop
{
    /// <summary>What light and buzzer tell a person who looks at the sky and not at a screen.</summary>
    public enum Annunciation
    {
        /// <summary>Disarmed and content.</summary>
        Safe = 0,

        /// <summary>Armed: the spool may move.</summary>
        Armed = 1,

        /// <summary>Something failed; the unit keeps light tension.</summary>
        Failsafe = 2,

        /// <summary>The kite may have been cut; the spool is taking up slack to find out.</summary>
        CutSuspected = 3,

        /// <summary>The kite is cut: run.</summary>
        Cut = 4,

        /// <summary>The kite may have been cut: the person is asked.</summary>
        CutAsked = 5,
    }
}
