using KiteController.Core.Flight;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Counts how long the phone that gave the last order has been silent while the kite flies at its word. Who has the line or the lever
    /// in hand needs no phone, and a kite that lands goes on landing.
    /// </summary>
    public sealed class PhoneWatch
    {
        private const float LongestSeconds = 1000f;

        /// <summary>What is wrong, one bit per <see cref="Reason"/>.</summary>
        public int Faults;

        /// <summary>What the flight modes have to know, as bits of <see cref="ModeEvent"/>.</summary>
        public int Events;

        private float _silentSeconds;

        /// <summary>Takes one tick.</summary>
        /// <param name="silent">True if that phone has not been heard for a second.</param>
        /// <param name="mode">The job at hand.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(bool silent, FlightMode mode, float dtSeconds)
        {
            if (!silent || !ModeTable.IsUnattended(mode))
            {
                _silentSeconds = 0f;
                Faults = 0;
                Events = 0;
                return;
            }

            float seconds = Guarded.Min(_silentSeconds + dtSeconds, LongestSeconds);
            _silentSeconds = seconds;
            Events = FailsafeTimes.PhoneHoldSeconds < seconds ? (int)ModeEvent.PhoneLost : 0;
            Faults = FailsafeTimes.PhoneSeconds < seconds ? 1 << (int)Reason.PhoneLost : 0;
        }

        /// <summary>Hands every field that outlasts the tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref _silentSeconds);
        }
    }
}
