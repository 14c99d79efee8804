using KiteController.Board;

namespace KiteController.App
{
    /// <summary>
    /// Keeps 100 Hz with one thread that never sleeps: the tick, then slices of background work and a garbage collection
    /// where they fit, then looking at the clock until the deadline. Where the cycle wants it the motor is driven once more
    /// in mid-period; the period in which a collection is due does without.
    /// </summary>
    /// <remarks>
    /// The deadlines are a grid. A cycle that ends late keeps it: the next one starts at once and is the shorter for it,
    /// so the mean rate stays. If a whole period or more is lost the grid starts anew from that moment, so that lost time
    /// is never made good by a volley of ticks without slack.
    /// </remarks>
    public sealed class CyclicExecutive
    {
        /// <summary>Time from one deadline to the next, microseconds.</summary>
        public const int PeriodMicroseconds = 10000;

        /// <summary>Time from the beginning of a period to its inner step, microseconds: with the tick's time to the motor, the motor is then driven every 5 ms.</summary>
        public const int InnerMicroseconds = 6000;

        /// <summary>Longest slice of background work, microseconds; one is begun only if it fits before the deadline.</summary>
        public const int SliceMicroseconds = 1000;

        /// <summary>A cycle that ends this much after its deadline is late, microseconds. Polling ends some 50 after it.</summary>
        public const int ToleranceMicroseconds = 250;

        /// <summary>Slack below which no collection is begun, microseconds; one takes about 3 ms.</summary>
        public const int CollectionMicroseconds = 4000;

        /// <summary>Estimated garbage from which on a collection is wanted, bytes: well before the heap is full and collects by itself, perhaps in mid-tick.</summary>
        public const int CollectionBytes = 40000;

        /// <summary>Garbage that one tick makes, bytes: nearly all of it structs of the board's transfers; reckoned, rounded up.</summary>
        public const int TickGarbageBytes = 1200;

        /// <summary>Garbage that one inner step makes, bytes.</summary>
        public const int InnerGarbageBytes = 500;

        /// <summary>Times and counts.</summary>
        public readonly TickTiming Timing = new TickTiming();

        /// <summary>Garbage since the last collection, bytes; background work that makes some adds to it. Starts full, so that what start-up left goes first.</summary>
        public int GarbageBytes = CollectionBytes;

        private readonly IControlCycle _cycle;
        private int _deadline;
        private bool _started;
        private bool _overrun;

        /// <summary>Creates the executive; its first cycle starts the clock.</summary>
        public CyclicExecutive(IControlCycle cycle)
        {
            _cycle = cycle;
        }

        /// <summary>One tick and its slack; returns at the deadline, or as soon as possible if that has passed.</summary>
        public void RunCycle()
        {
            int start = MicrosecondClock.Now();
            if (!_started)
            {
                _started = true;
                _deadline = start + PeriodMicroseconds;
            }

            GarbageBytes += TickGarbageBytes;
            bool inner = _cycle.Tick(_overrun);
            int now = MicrosecondClock.Now();
            Timing.Record(now - start);

            if (inner && GarbageBytes < CollectionBytes)
            {
                now = StepInside(now);
            }

            CloseCycle(UseSlack(_deadline, now) - _deadline);
        }

        /// <summary>Forgets the grid: the next cycle starts a new one. After a pause that was meant, which is then no overrun.</summary>
        public void Restart()
        {
            _started = false;
            _overrun = false;
        }

        /// <summary>The inner step at its time, unless the tick took longer; gives the time when it is over.</summary>
        private int StepInside(int now)
        {
            int middle = _deadline - (PeriodMicroseconds - InnerMicroseconds);
            if (0 <= now - middle)
            {
                return now;
            }

            UseSlack(middle, now);
            _cycle.InnerStep();
            GarbageBytes += InnerGarbageBytes;
            return MicrosecondClock.Now();
        }

        /// <summary>Collects garbage if it is time and fits, works in the background while slices fit, and looks at the clock until the end.</summary>
        /// <param name="end">The deadline or the time of the inner step, microseconds.</param>
        /// <param name="now">The time, microseconds.</param>
        /// <returns>The time afterwards.</returns>
        private int UseSlack(int end, int now)
        {
            if (CollectionBytes <= GarbageBytes && CollectionMicroseconds <= end - now)
            {
                int begin = now;
                int free = (int)nanoFramework.Runtime.Native.GC.Run(false);
                GarbageBytes = 0;
                now = MicrosecondClock.Now();
                Timing.RecordCollection(now - begin, free);
            }

            bool more = true;
            while (more && SliceMicroseconds <= end - now)
            {
                int begin = now;
                more = _cycle.Background(end - begin);
                now = MicrosecondClock.Now();
                if (Timing.MaxSliceMicroseconds < now - begin)
                {
                    Timing.MaxSliceMicroseconds = now - begin;
                }
            }

            while (now - end < 0)
            {
                now = MicrosecondClock.Now();
            }

            return now;
        }

        private void CloseCycle(int lateness)
        {
            Timing.LastLatenessMicroseconds = lateness;
            _overrun = ToleranceMicroseconds < lateness;
            if (_overrun)
            {
                Timing.Overruns++;
            }

            if (lateness < PeriodMicroseconds)
            {
                _deadline += PeriodMicroseconds;
            }
            else
            {
                _deadline += lateness + PeriodMicroseconds;
                Timing.Restarts++;
            }
        }
    }
}
