using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <summary>Counts ticks and missed deadlines, and gives the time step in seconds, bounded so that no law sees an absurd one.</summary>
    public sealed class RateMonitor
    {
        /// <summary>Time since the previous tick, second, 0.001 to 0.05.</summary>
        public float DtSeconds = 0.01f;

        /// <summary>Four such times, second: the step of what runs at a quarter of the rate.</summary>
        public float SlowDtSeconds = 0.04f;

        /// <summary>0 to 3, one further each tick: what runs at a quarter of the rate picks one, so that the load is spread.</summary>
        public int Phase;

        /// <summary>Ticks since power-up.</summary>
        public int TickCount;

        /// <summary>Missed deadlines since power-up.</summary>
        public int OverrunCount;

        /// <summary>Takes one frame.</summary>
        public void Update(SensorFrame frame)
        {
            TickCount++;
            if (frame.Overrun)
            {
                OverrunCount++;
            }

            float dt = Guarded.Clamp(frame.DtMicroseconds * 1e-6f, 0.001f, 0.05f);
            DtSeconds = dt;
            SlowDtSeconds = 4f * dt;
            Phase = TickCount & 3;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref DtSeconds);
            state.Float(ref SlowDtSeconds);
            Phase = state.Int(Phase);
            TickCount = state.Int(TickCount);
            OverrunCount = state.Int(OverrunCount);
        }
    }
}
