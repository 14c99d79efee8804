using KiteController.Board;

namespace KiteController.App.Calibrating
{
    /// <summary>Keeps the calibration in the unit's own store, with all its parameters.</summary>
    public sealed class KeptCalibration : ICalibrationSave
    {
        private readonly ParameterKeeper _keeper;

        /// <summary>Keeps it with these settings.</summary>
        public KeptCalibration(ParameterKeeper keeper)
        {
            _keeper = keeper;
        }

        /// <inheritdoc/>
        public bool Busy
        {
            get { return _keeper.SavePending; }
        }

        /// <inheritdoc/>
        public bool Saved
        {
            get { return !_keeper.SavePending && _keeper.Store.LastSave == SaveResult.Saved; }
        }

        /// <inheritdoc/>
        public void Ask()
        {
            _keeper.RequestSave();
        }
    }
}
