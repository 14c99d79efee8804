using KiteController.Core.Flight;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Counts how long the phone that gave the last order has been silent while the kite flies at its word. Who has the line or the lever
    /// in hand needs no phone, and a kite that lands goes on landing.
    /// </summary>
    public sealed class PhoneWatch
    {
        /// <summary>What is wrong, one bit per <see cref="Reason"/>.</summary>
        public int Faults;

        /// <summary>What the flight modes have to know, as bits of <see cref="ModeEvent"/>.</summary>
        public int Events;

        /// <summary>Ticks of silence so far, up to the end of patience; while it is 0 and the phone is heard there is nothing to update.</summary>
        public int SilentTicks;

        /// <summary>Takes one tick.</summary>
        /// <param name="silent">True if that phone has not been heard for a second.</param>
        /// <param name="mode">The job at hand.</param>
        public void Update(bool silent, FlightMode mode)
        {
            if (!silent || !ModeTable.IsUnattended(mode))
            {
                if (SilentTicks != 0)
                {
                    SilentTicks = 0;
                    Faults = 0;
                    Events = 0;
                }

                return;
            }

            int ticks = SilentTicks;
            if (ticks <= FailsafeTimes.PhoneLostAfterTicks)
            {
                ticks++;
                SilentTicks = ticks;
            }

            Events = FailsafeTimes.PhoneHoldTicks < ticks ? (int)ModeEvent.PhoneLost : 0;
            Faults = FailsafeTimes.PhoneLostAfterTicks < ticks ? 1 << (int)Reason.PhoneLost : 0;
        }

        /// <summary>Hands every field that outlasts the tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            SilentTicks = state.Int(SilentTicks);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>.</summary>
        public void Save(int[] ints)
        {
            ints[StatePlace.PhoneInts] = SilentTicks;
        }
    }
}
