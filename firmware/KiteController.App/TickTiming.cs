namespace KiteController.App
{
    /// <summary>How long the ticks took, and how many cycles came too late. Plain fields, written once a cycle, nothing allocated.</summary>
    public sealed class TickTiming
    {
        /// <summary>Width of a bin of <see cref="Histogram"/>, microseconds.</summary>
        public const int BinMicroseconds = 250;

        /// <summary>Number of bins; the last takes everything from 10 ms on.</summary>
        public const int BinCount = 41;

        /// <summary>Ticks counted.</summary>
        public int Count;

        /// <summary>Time of the last tick from its first sensor to the motor, microseconds.</summary>
        public int LastMicroseconds;

        /// <summary>Longest tick, microseconds.</summary>
        public int MaxMicroseconds;

        /// <summary>Time of all ticks together, microseconds.</summary>
        public long SumMicroseconds;

        /// <summary>Cycles that ended after their deadline.</summary>
        public int Overruns;

        /// <summary>How much the last cycle ended after its deadline, microseconds; the polling alone makes it some 50.</summary>
        public int LastLatenessMicroseconds;

        /// <summary>Times a whole period or more was lost, so that the grid of deadlines was laid anew.</summary>
        public int Restarts;

        /// <summary>Garbage collections made on purpose in slack time.</summary>
        public int Collections;

        /// <summary>Longest of those collections, microseconds.</summary>
        public int MaxCollectionMicroseconds;

        /// <summary>Time of all those collections together, microseconds.</summary>
        public int SumCollectionMicroseconds;

        /// <summary>Bytes of the managed heap that were free after the last of them.</summary>
        public int FreeBytes;

        /// <summary>Longest slice of background work, microseconds.</summary>
        public int MaxSliceMicroseconds;

        /// <summary>Ticks by their time: bin n holds those from n to n + 1 bin widths.</summary>
        public readonly int[] Histogram = new int[BinCount];

        /// <summary>Takes note of one collection made on purpose.</summary>
        /// <param name="microseconds">How long it took.</param>
        /// <param name="freeBytes">What it left free.</param>
        public void RecordCollection(int microseconds, int freeBytes)
        {
            Collections++;
            SumCollectionMicroseconds += microseconds;
            FreeBytes = freeBytes;
            if (MaxCollectionMicroseconds < microseconds)
            {
                MaxCollectionMicroseconds = microseconds;
            }
        }

        /// <summary>Takes note of one tick.</summary>
        /// <param name="microseconds">How long it took.</param>
        public void Record(int microseconds)
        {
            Count++;
            LastMicroseconds = microseconds;
            SumMicroseconds += microseconds;
            if (MaxMicroseconds < microseconds)
            {
                MaxMicroseconds = microseconds;
            }

            int bin = microseconds / BinMicroseconds;
            Histogram[0 <= bin && bin < BinCount ? bin : BinCount - 1]++;
        }
    }
}
