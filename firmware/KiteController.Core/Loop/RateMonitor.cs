using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <summary>Counts ticks and missed deadlines, and gives the time step in seconds, bounded so that no law sees an absurd one.</summary>
    public sealed class RateMonitor
    {
        private const int ShortestMicroseconds = 1000;
        private const int LongestMicroseconds = 50000;

        /// <summary>Time since the previous tick, second, 0.001 to 0.05.</summary>
        public float DtSeconds = 0.01f;

        /// <summary>0 to 3, one further each tick: what runs at a quarter of the rate picks one, so that the load is spread.</summary>
        public int Phase;

        /// <summary>Ticks since power-up.</summary>
        public int TickCount;

        /// <summary>Missed deadlines since power-up.</summary>
        public int OverrunCount;

        /// <summary>Takes one frame.</summary>
        public void Update(SensorFrame frame)
        {
            int tick = TickCount + 1;
            TickCount = tick;
            Phase = tick & 3;
            if (frame.Overrun)
            {
                OverrunCount++;
            }

            int time = frame.DtMicroseconds;
            DtSeconds = (time < ShortestMicroseconds ? ShortestMicroseconds : LongestMicroseconds < time ? LongestMicroseconds : time) * 1e-6f;
        }

        /// <summary>Hands every field that outlasts the tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Int(ref TickCount, ref OverrunCount);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(int[] ints)
        {
            ints[StatePlace.RateInts] = TickCount;
            ints[StatePlace.RateInts + 1] = OverrunCount;
        }
    }
}
