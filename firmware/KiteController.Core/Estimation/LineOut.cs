using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// How much line is out and how fast it runs, from the encoder and the geometry of the spool.
    /// </summary>
    /// <remarks>
    /// Line wound on a drum grows its squared radius in proportion to the length, r^2 = c^2 + k w. With dw = -r dtheta
    /// that makes the radius linear in the angle, r = r0 - (k/2) theta, and the length out a parabola,
    /// L = L0 + r0 theta - (k/4) theta^2: nothing is integrated, so nothing drifts. theta is positive paying out.
    /// </remarks>
    public sealed class LineOut
    {
        private const int LongestTickMicroseconds = 50000;
        private const float SmallestRadiusMetre = 0.001f;
        private const float SpeedSmoothingShare = 0.5f;

        /// <summary>Line out from the pulley, metre.</summary>
        public float LengthMetre;

        /// <summary>Speed of the line, positive pays out, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Radius at which the line now leaves the spool, metre.</summary>
        public float RadiusMetre;

        /// <summary>True while the encoder answers.</summary>
        public bool Alive;

        private readonly Calibration _calibration;
        private readonly Watch _watch = new Watch(FailsafeTimes.LostAfterTicks);
        private float _radianPerCount;
        private float _radiusAtZero;
        private float _halfSlope;
        private float _lengthAtZero;
        private int _lastCount;
        private bool _started;

        /// <summary>Creates the estimate for the spool that the calibration describes.</summary>
        public LineOut(Calibration calibration)
        {
            _calibration = calibration;
            Adopt();
        }

        /// <summary>Takes over what the calibration says now; the next frame tells the length anew. Not for the tick.</summary>
        public void Adopt()
        {
            Calibration calibration = _calibration;
            _radianPerCount = Guarded.Divide(Angle.WholeTurn, calibration.EncoderCountsPerTurn, 0f);
            float wound = calibration.SpoolLineMetre - calibration.LineOutAtZeroMetre;
            float core = calibration.SpoolCoreRadiusMetre;
            _halfSlope = 0.25f * calibration.SpoolRadiusSquaredPerMetre;
            _lengthAtZero = calibration.LineOutAtZeroMetre;
            _radiusAtZero = Guarded.Sqrt(core * core + wound * calibration.SpoolRadiusSquaredPerMetre);
        }

        /// <summary>Takes the encoder's part of one frame.</summary>
        public void Update(SensorFrame frame, float dtSeconds)
        {
            if (!frame.EncoderFresh)
            {
                Alive = _watch.Miss();
                return;
            }

            Alive = true;
            _watch.MissedTicks = 0;
            int count = frame.EncoderCount;
            float perCount = _radianPerCount;
            float angle = count * perCount;
            float drop = _halfSlope * angle;
            float half = _radiusAtZero - drop;
            float radius = half - drop;
            if (!(SmallestRadiusMetre < radius))
            {
                radius = SmallestRadiusMetre;
            }

            RadiusMetre = radius;
            LengthMetre = _lengthAtZero + angle * half;
            if (_started)
            {
                if (LongestTickMicroseconds < frame.DtMicroseconds)
                {
                    dtSeconds = frame.DtMicroseconds * 1e-6f; // After a pause the counts of the whole pause have come.
                }

                float speed = SpeedMetrePerSecond;
                SpeedMetrePerSecond = speed + SpeedSmoothingShare * (Guarded.Divide((count - _lastCount) * perCount * radius, dtSeconds) - speed);
            }
            else
            {
                _started = true;
            }

            _lastCount = count;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref LengthMetre, ref SpeedMetrePerSecond, ref RadiusMetre);
            state.Bool(ref _started);
            state.Int(ref _lastCount, ref _watch.MissedTicks);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.LineFloats] = LengthMetre;
            floats[StatePlace.LineFloats + 1] = SpeedMetrePerSecond;
            floats[StatePlace.LineFloats + 2] = RadiusMetre;
            ints[StatePlace.LineInts] = _started ? 1 : 0;
            ints[StatePlace.LineInts + 1] = _lastCount;
            ints[StatePlace.LineInts + 2] = _watch.MissedTicks;
        }
    }
}
