using KiteController.Board;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
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

        /// <summary>The row of <see cref="ParameterPairs"/> that the last refused value would have broken.</summary>
        public int BrokenPair;

        private const float FarthestFindMetre = 5000f;

        private FlightController _flight;
        private FlightRecorder _recorder;
        private bool _changed;

        /// <summary>Loads the stored set.</summary>
        public ParameterKeeper()
        {
            Set = new ParameterSet();
            Store.Load(Set);
            if (Store.Record.Rejected != 0)
            {
                Set.Calibration.Done &= ~CalibrationDone.Accepted;
            }
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

            ParameterId id = ParameterTable.Row(index).Id;
            if (id == ParameterId.CalibrationDone)
            {
                return ParameterAnswer.NotByHand;
            }

            float before = Set.Get(index);
            if (!Set.TrySet(index, value))
            {
                return ParameterAnswer.OutOfRange;
            }

            BrokenPair = ParameterPairs.FirstBrokenOf(id, Set.Flight, Set.Calibration);
            if (0 <= BrokenPair)
            {
                Set.TrySet(index, before);
                return ParameterAnswer.Contradicts;
            }

            Changed();
            return ParameterAnswer.Done;
        }

        /// <summary>Gives one parameter its default, whatever the others are meanwhile: for a person who resets them all, one by one.</summary>
        /// <param name="index">Its index in the <see cref="ParameterTable"/>.</param>
        public ParameterAnswer TryReset(int index)
        {
            if (!Disarmed)
            {
                return ParameterAnswer.NotDisarmed;
            }

            Set.TrySet(index, ParameterTable.Default(index));
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

        /// <summary>Says where the unit stands, or that it is not known.</summary>
        /// <param name="known">False to forget it.</param>
        /// <param name="latitudeDeg">Degree north, -90 to 90.</param>
        /// <param name="longitudeDeg">Degree east, -180 to 180.</param>
        public ParameterAnswer TryPlace(bool known, float latitudeDeg, float longitudeDeg)
        {
            if (!Disarmed)
            {
                return ParameterAnswer.NotDisarmed;
            }

            Set.Flight.StationKnown = known ? 1f : 0f;
            Set.Flight.StationLatitudeDeg = latitudeDeg;
            Set.Flight.StationLongitudeDeg = longitudeDeg;
            Changed();
            return ParameterAnswer.Done;
        }

        /// <summary>Says where the zero mark points.</summary>
        /// <param name="bearingRadian">Bearing, radian clockwise from true north, 0 to 2 pi.</param>
        public ParameterAnswer TryTurn(float bearingRadian)
        {
            if (!Disarmed)
            {
                return ParameterAnswer.NotDisarmed;
            }

            Set.Calibration.BaseBearingRadian = bearingRadian;
            Changed();
            return ParameterAnswer.Done;
        }

        /// <summary>Keeps where a cut kite was found, beside what had been predicted; to be called while disarmed.</summary>
        /// <param name="driftMetre">Distance from under the cut.</param>
        /// <param name="predictedMetre">The same as predicted.</param>
        /// <param name="turnDeg">Clockwise turn from the predicted bearing, degree.</param>
        /// <param name="again">True if it corrects what was told of the same kite.</param>
        public void KeepFind(float driftMetre, float predictedMetre, float turnDeg, bool again)
        {
            FlightParameters flight = Set.Flight;
            flight.FindMetre = Guarded.Min(driftMetre, FarthestFindMetre);
            flight.FindPredictedMetre = Guarded.Min(predictedMetre, FarthestFindMetre);
            flight.FindTurnDeg = Guarded.Clamp(turnDeg, -180f, 180f);
            flight.FindCount += again ? 0f : 1f;
            Changed();
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
            int done = Set.Calibration.Done;
            Set.Calibration.Done = done | CalibrationDone.Accepted;
            SaveResult result = Store.Save(Set, _flight.Status.State);
            if (result != SaveResult.Saved)
            {
                Set.Calibration.Done = done;
                return result != SaveResult.NotDisarmed;
            }

            if (Set.Calibration.Done != done)
            {
                Changed();
            }

            Unsaved = false;
            return true;
        }

        private bool Disarmed
        {
            get { return _flight.Status.State == UnitState.Disarmed; }
        }

        /// <summary>Something in <see cref="Set"/> has been changed: flight and log take it over before the next tick.</summary>
        public void Changed()
        {
            Unsaved = true;
            _changed = true;
        }

        /// <summary>Lets flight and log take over what has changed; some 1000 IL instructions if so: between ticks.</summary>
        public void AdoptIfChanged()
        {
            if (_changed)
            {
                _changed = false;
                _flight.AdoptParameters();
                _recorder.SettingsChanged();
            }
        }
    }
}
