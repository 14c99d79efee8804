using KiteController.Board;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App
{
    /// <summary>
    /// The unit's parameters and their store: what console, phone and calibration change them through. Nothing changes, and no
    /// flash is written, unless the unit is disarmed.
    /// </summary>
    public sealed class ParameterKeeper
    {
        /// <summary>The values in force. To be read; changed only through this keeper.</summary>
        public readonly ParameterSet Set;

        /// <summary>Where they are kept; says where they came from and what became of the last save.</summary>
        public readonly ParameterStore Store = new ParameterStore();

        /// <summary>True from a request to save until it has been answered in the store's LastSave.</summary>
        public bool SavePending;

        /// <summary>True if something was changed since it was last loaded or saved.</summary>
        public bool Unsaved;

        private FlightController _flight;
        private FlightRecorder _recorder;

        /// <summary>Loads the stored set.</summary>
        public ParameterKeeper()
        {
            Set = new ParameterSet();
            Store.Load(Set);
        }

        /// <summary>Keeps these, and does not ask the store.</summary>
        public ParameterKeeper(FlightParameters flight, Calibration calibration)
        {
            Set = new ParameterSet(flight, calibration);
        }

        /// <summary>Names the brain that flies by these parameters, and the recorder that writes them down; until then nothing can be changed.</summary>
        public void Attach(FlightController flight, FlightRecorder recorder)
        {
            _flight = flight;
            _recorder = recorder;
        }

        /// <summary>Sets one parameter; it is in force from the next tick.</summary>
        /// <param name="index">Its index in the <see cref="ParameterTable"/>; -1 is answered as no such parameter.</param>
        /// <param name="value">In the parameter's unit.</param>
        public ParameterAnswer TrySet(int index, float value)
        {
            if (index < 0 || ParameterTable.Count <= index)
            {
                return ParameterAnswer.NoSuchParameter;
            }

            if (!Disarmed)
            {
                return ParameterAnswer.NotDisarmed;
            }

            if (!Set.TrySet(index, value))
            {
                return ParameterAnswer.OutOfRange;
            }

            Changed();
            return ParameterAnswer.Done;
        }

        /// <summary>Gives every parameter its default, calibration included.</summary>
        public ParameterAnswer TryReset()
        {
            if (!Disarmed)
            {
                return ParameterAnswer.NotDisarmed;
            }

            Set.ResetToDefaults();
            Changed();
            return ParameterAnswer.Done;
        }

        /// <summary>Asks for the set to be saved in the pause before the next tick.</summary>
        public void RequestSave()
        {
            SavePending = true;
        }

        /// <summary>Saves if it was asked for. Takes some 0.4 s if so: between ticks.</summary>
        /// <returns>True if the flash was worked on.</returns>
        public bool SaveIfAsked()
        {
            if (!SavePending)
            {
                return false;
            }

            SavePending = false;
            SaveResult result = Store.Save(Set, _flight.Status.State);
            Unsaved &= result != SaveResult.Saved;
            return result != SaveResult.NotDisarmed;
        }

        private bool Disarmed
        {
            get { return _flight.Status.State == UnitState.Disarmed; }
        }

        /// <summary>Something in <see cref="Set"/> has been changed: flight and log take it over.</summary>
        public void Changed()
        {
            Unsaved = true;
            _flight.AdoptParameters();
            _recorder.SettingsChanged();
        }
    }
}
