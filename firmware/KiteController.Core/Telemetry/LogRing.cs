namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// The last five to seven seconds in memory, as a ring of segments; the oldest one is given up when a new one is begun.
    /// Takes some 41 KB.
    /// </summary>
    public sealed class LogRing
    {
        /// <summary>Segments in the ring.</summary>
        public const int Segments = 4;

        private readonly LogSegment[] _segments = new LogSegment[Segments];
        private int _serial;

        /// <summary>Allocates the ring, empty.</summary>
        public LogRing()
        {
            for (int i = 0; i < Segments; i++)
            {
                _segments[i] = new LogSegment();
            }
        }

        /// <summary>Serial number of the newest segment; 0 if there is none.</summary>
        public int Newest
        {
            get { return _serial; }
        }

        /// <summary>Serial number of the oldest segment that is still there; 1 if there is none.</summary>
        public int Oldest
        {
            get { return _serial < Segments ? 1 : _serial - Segments + 1; }
        }

        /// <summary>The segment of a serial number; another one, or none yet, lies there if its Serial differs.</summary>
        public LogSegment At(int serial)
        {
            return _segments[serial & (Segments - 1)];
        }

        /// <summary>Begins a segment in the place of the oldest one.</summary>
        /// <param name="settings">Settings in force; copied.</param>
        /// <param name="state">State before the first tick. Taken over: what comes back is another vector for the next time.</param>
        /// <param name="firstTick">Number of that tick.</param>
        /// <returns>A vector that the caller may overwrite.</returns>
        public StateVector Begin(StateVector settings, StateVector state, int firstTick)
        {
            _serial++;
            LogSegment segment = At(_serial);
            StateVector spare = segment.State;
            segment.State = state;
            segment.Settings.CopyFrom(settings);
            segment.FirstTick = firstTick;
            segment.Count = 0;
            segment.Serial = _serial;
            return spare;
        }
    }
}
