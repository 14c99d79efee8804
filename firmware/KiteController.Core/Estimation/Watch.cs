namespace KiteController.Core.Estimation
{
    /// <summary>Tells whether a source of data is still alive: it may be late by a few ticks, not longer.</summary>
    public sealed class Watch
    {
        /// <summary>Ticks without data. Whoever has fresh data sets it to zero: the source is alive then. Whoever owns the watch saves it.</summary>
        public int MissedTicks;

        private readonly int _lostAfterTicks;

        /// <summary>A watch that is not alive before the first fresh data.</summary>
        /// <param name="lostAfterTicks">Ticks without data after which the source counts as lost, at least 1.</param>
        public Watch(int lostAfterTicks)
        {
            _lostAfterTicks = lostAfterTicks;
            MissedTicks = lostAfterTicks;
        }

        /// <summary>Takes a tick without data, and says whether the source is still alive.</summary>
        public bool Miss()
        {
            MissedTicks = MissedTicks < _lostAfterTicks ? MissedTicks + 1 : _lostAfterTicks;
            return MissedTicks < _lostAfterTicks;
        }
    }
}
