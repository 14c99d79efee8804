using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>What all calibration steps share: the unit, the person, one set of sums, and where the result is kept.</summary>
    public sealed class CalibrationContext
    {
        /// <summary>The unit that is calibrated.</summary>
        public readonly KiteUnit Unit;

        /// <summary>Its calibration.</summary>
        public readonly Calibration Calibration;

        /// <summary>Lines to and from the person.</summary>
        public readonly Dialogue Dialogue;

        /// <summary>Sums of the sample being taken.</summary>
        public readonly RestSample Sample = new RestSample();

        /// <summary>Keeps the result over power-down; null if nothing does.</summary>
        public readonly ICalibrationSave Save;

        /// <summary>Creates the context.</summary>
        public CalibrationContext(KiteUnit unit, ICalibrationIo io, ICalibrationSave save)
        {
            Unit = unit;
            Calibration = unit.Calibration;
            Dialogue = new Dialogue(unit, io);
            Save = save;
        }
    }
}
