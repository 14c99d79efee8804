using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Tension of the line at the spool's pulley, newton, never negative, lightly smoothed; and whether the load cell
    /// can be believed: it answers, it is not at the end of its range, and its last bits move as a live converter's do.
    /// </summary>
    public sealed class LineTension
    {
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
        private readonly Watch _watch = new Watch(FailsafeTimes.LostAfterTicks);
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
                _sameTicks = count == _lastCount ? (_sameTicks < FailsafeTimes.TensionSameTicks ? _sameTicks + 1 : FailsafeTimes.TensionSameTicks) : 0;
                _lastCount = count;
                float newton = (count - _calibration.TensionZeroCount) * _calibration.TensionNewtonPerCount;
                RawNewton = newton < 0f ? 0f : newton;
                Newton += SmoothingShare * (RawNewton - Newton);
            }

            Alive = _watch.Alive(fresh) && _sameTicks < FailsafeTimes.TensionSameTicks;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Newton);
            state.Float(ref RawNewton);
            Alive = state.Bool(Alive);
            Saturated = state.Bool(Saturated);
            _lastCount = state.Int(_lastCount);
            _sameTicks = state.Int(_sameTicks);
            _watch.Visit(state);
        }
    }
}
