namespace KiteController.App.Calibrating
{
    /// <summary>How a calibration step stands.</summary>
    public enum CalibrationOutcome
    {
        /// <summary>Not started.</summary>
        Idle = 0,

        /// <summary>Under way.</summary>
        Running = 1,

        /// <summary>Done: checked, and taken over if it had something to take over.</summary>
        Kept = 2,

        /// <summary>Ended by the person; nothing was changed.</summary>
        Stopped = 3,

        /// <summary>Ended because something was implausible; nothing was changed.</summary>
        Refused = 4,
    }
}
