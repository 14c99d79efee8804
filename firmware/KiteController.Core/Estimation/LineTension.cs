using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Tension of the line at the spool's pulley, newton, never negative, lightly smoothed; and whether the load cell
    /// can be believed: it answers, it is not at the end of its range, and its last bits move as a live converter's do.
    /// </summary>
    public sealed class LineTension
    {
        private const int LostAfterTicks = 5;
        private const int StuckAfterTicks = 100;
        private const int SaturatedCount = 8300000;
        private const float SmoothingShare = 0.4f;

        /// <summary>Smoothed tension, newton.</summary>
        public float Newton;

        /// <summary>Tension of this very sample, newton.</summary>
        public float RawNewton;

        /// <summary>True while the load cell answers with changing numbers.</summary>
        public bool Alive;

        /// <summary>True while the converter is at the end of its range.</summary>
        public bool Saturated;

        private readonly Calibration _calibration;
        private readonly Watch _watch = new Watch(LostAfterTicks);
        private int _lastCount;
        private int _sameTicks;

        /// <summary>Creates the estimate.</summary>
        public LineTension(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Takes the load cell's part of one frame.</summary>
        public void Update(SensorFrame frame)
        {
            bool fresh = frame.TensionFresh;
            if (fresh)
            {
                int count = frame.Tension;
                Saturated = SaturatedCount < count || count < -SaturatedCount;
                if (count != _lastCount)
                {
                    _sameTicks = 0;
                    _lastCount = count;
                }
                else if (_sameTicks < StuckAfterTicks)
                {
                    _sameTicks++;
                }

                Calibration calibration = _calibration;
                float raw = (count - calibration.TensionZeroCount) * calibration.TensionNewtonPerCount;
                raw = raw < 0f ? 0f : raw;
                RawNewton = raw;
                float smooth = Newton;
                Newton = smooth + SmoothingShare * (raw - smooth);
            }

            Alive = _watch.Alive(fresh) && _sameTicks < StuckAfterTicks;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Newton, ref RawNewton);
            state.Bool(ref Saturated);
            state.Int(ref _lastCount, ref _sameTicks);
            _watch.Visit(state);
        }
    }
}
