using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Where a calibration is kept over power-down.</summary>
    public interface ICalibrationSave
    {
        /// <summary>Writes the calibration and reads it back. Called only while disarmed.</summary>
        /// <returns>True if what was read back is what was written.</returns>
        bool Save(Calibration calibration);
    }
}
