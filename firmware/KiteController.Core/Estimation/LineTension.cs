using KiteController.Core.Loop;
using KiteController.Core.Numerics;
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
        private const float MotorSmoothingShare = 0.1f;

        /// <summary>Smoothed tension, newton.</summary>
        public float Newton;

        /// <summary>Tension of this very sample, newton.</summary>
        public float RawNewton;

        /// <summary>What the cell tells beyond what the motor feels, mean of the last 0.15 s, newton; 0 while the motor is not driven. <see cref="LoadWatch"/> writes it.</summary>
        public float ExcessNewton;

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

        /// <summary>Takes the load cell's part of one frame; at the end of its range the tension stays what it was.</summary>
        /// <param name="frame">The frame.</param>
        /// <param name="believed">False while the load cell is watched only: <see cref="TakeFromMotor"/> then tells the tension.</param>
        public void Update(SensorFrame frame, bool believed)
        {
            if (!frame.TensionFresh)
            {
                Alive = _watch.Miss() && _sameTicks < FailsafeTimes.TensionSameTicks;
                return;
            }

            _watch.MissedTicks = 0;
            int count = frame.Tension;
            if (count != _lastCount)
            {
                _sameTicks = 0;
                _lastCount = count;
                Alive = true;
            }
            else
            {
                _sameTicks += _sameTicks < FailsafeTimes.TensionSameTicks ? 1 : 0;
                Alive = _sameTicks < FailsafeTimes.TensionSameTicks;
            }

            if (SaturatedCount < count || count < -SaturatedCount)
            {
                Saturated = true;
                return;
            }

            Saturated = false;
            if (believed)
            {
                Calibration calibration = _calibration;
                float raw = (count - calibration.TensionZeroCount) * calibration.TensionNewtonPerCount;
                if (raw < 0f)
                {
                    raw = 0f;
                }

                RawNewton = raw;
                float smooth = Newton;
                Newton = smooth + SmoothingShare * (raw - smooth);
            }
        }

        /// <summary>Takes the load cell's reading of an inner step; what watches and smooths it stays with the tick.</summary>
        /// <param name="count">Count of the load cell; at the end of its range the tension stays what it was.</param>
        public void Take(int count)
        {
            if (count < SaturatedCount)
            {
                Calibration calibration = _calibration;
                float raw = (count - calibration.TensionZeroCount) * calibration.TensionNewtonPerCount;
                RawNewton = raw < 0f ? 0f : raw;
            }
        }

        /// <summary>
        /// The tension without a load cell, from what the motor holds: T = -k i / r, smoothed over a tenth of a second. The spool's friction
        /// is left in: it makes the pull seem less while line is given and more while it is taken, on which side a spool errs safely.
        /// </summary>
        /// <param name="ampere">Motor current, positive pays out.</param>
        /// <param name="radiusMetre">Radius at which the line leaves the spool.</param>
        public void TakeFromMotor(float ampere, float radiusMetre)
        {
            RawNewton -= MotorSmoothingShare * (_calibration.SpoolVoltSecondPerRadian * Guarded.Divide(ampere, radiusMetre, 0f) + RawNewton);
            Newton = Guarded.Max(RawNewton, 0f);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Newton, ref RawNewton, ref ExcessNewton);
            state.Bool(ref Saturated);
            state.Int(ref _lastCount, ref _sameTicks, ref _watch.MissedTicks);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.TensionFloats] = Newton;
            floats[StatePlace.TensionFloats + 1] = RawNewton;
            floats[StatePlace.TensionFloats + 2] = ExcessNewton;
            ints[StatePlace.TensionInts] = Saturated ? 1 : 0;
            ints[StatePlace.TensionInts + 1] = _lastCount;
            ints[StatePlace.TensionInts + 2] = _sameTicks;
            ints[StatePlace.TensionInts + 3] = _watch.MissedTicks;
        }
    }
}
