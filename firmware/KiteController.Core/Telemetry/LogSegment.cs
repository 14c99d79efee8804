namespace KiteController.Core.Telemetry
{
    /// <summary>A stretch of ticks in memory, and everything needed to do them again: the settings, and the controller's state before the first of them.</summary>
    public sealed class LogSegment
    {
        /// <summary>Ticks that it can hold.</summary>
        public const int Capacity = 200;

        /// <summary>The settings while it was recorded.</summary>
        public readonly StateVector Settings = SettingsState.Create();

        /// <summary>The records of the ticks, one after another.</summary>
        public readonly byte[] Records = new byte[Capacity * TickRecord.Length];

        /// <summary>The state before the first of its ticks.</summary>
        public StateVector State = FlightState.Create();

        /// <summary>Number of the first of its ticks.</summary>
        public int FirstTick;

        /// <summary>Ticks recorded so far.</summary>
        public int Count;

        /// <summary>How many segments had been begun when it was; 0 while it is empty. It changes when the segment is used again.</summary>
        public int Serial;
    }
}
