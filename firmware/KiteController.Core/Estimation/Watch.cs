using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>Tells whether a source of data is still alive: it may be late by a few ticks, not longer.</summary>
    public sealed class Watch
    {
        private readonly int _lostAfterTicks;
        private int _missedTicks;

        /// <summary>A watch that is not alive before the first fresh data.</summary>
        /// <param name="lostAfterTicks">Ticks without data after which the source counts as lost, at least 1.</param>
        public Watch(int lostAfterTicks)
        {
            _lostAfterTicks = lostAfterTicks;
            _missedTicks = lostAfterTicks;
        }

        /// <summary>Takes this tick's word, and says whether the source is alive.</summary>
        public bool Alive(bool fresh)
        {
            if (fresh)
            {
                _missedTicks = 0;
                return true;
            }

            _missedTicks = _missedTicks < _lostAfterTicks ? _missedTicks + 1 : _lostAfterTicks;
            return _missedTicks < _lostAfterTicks;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            _missedTicks = state.Int(_missedTicks);
        }
    }
}
