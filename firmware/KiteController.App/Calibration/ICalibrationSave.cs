namespace KiteController.App.Calibrating
{
    /// <summary>Where a calibration is kept over power-down. Writing flash takes longer than a slice, so it is asked for and waited for.</summary>
    public interface ICalibrationSave
    {
        /// <summary>True until what was asked for has been written and read back, or has failed.</summary>
        bool Busy { get; }

        /// <summary>True if what was read back last is what was written.</summary>
        bool Saved { get; }

        /// <summary>Asks for the calibration to be written and read back. Called only while disarmed.</summary>
        void Ask();
    }
}
