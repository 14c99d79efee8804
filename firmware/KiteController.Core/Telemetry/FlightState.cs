using KiteController.Core.Loop;

namespace KiteController.Core.Telemetry
{
    /// <summary>The state of the whole flight controller as a <see cref="StateVector"/>: from there its ticks can be done again, bit for bit.</summary>
    public static class FlightState
    {
        /// <summary>Floats in a vector of state.</summary>
        public const int Floats = 354;

        /// <summary>Whole numbers in a vector of state.</summary>
        public const int Ints = 97;

        /// <summary>Number of the order of the state and the settings; one more each time that order changes, so that no log is read by another one. A test watches it.</summary>
        public const int Layout = 15;

        /// <summary>A vector of the right size.</summary>
        public static StateVector Create()
        {
            return new StateVector(Floats, Ints);
        }

        /// <summary>Saves the whole state at once.</summary>
        public static void Save(FlightController flight, StateVector state)
        {
            state.BeginSaving();
            int part = 0;
            while (part < FlightController.StateParts)
            {
                part = flight.SaveState(part, state);
            }
        }

        /// <summary>Puts the controller into a saved state. Its settings must be those of the controller that was saved.</summary>
        public static void Restore(FlightController flight, StateVector state)
        {
            state.BeginRestoring();
            int part = 0;
            while (part < FlightController.StateParts)
            {
                part = flight.VisitState(part, state);
            }
        }
    }
}
