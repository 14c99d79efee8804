using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// The pivot's angle sensor and the gyroscope see the same turning of the arm; here they check each other. So a magnet that
    /// has come loose, an angle that jumps or stands still, and an inertial sensor gone astray are noticed while both still answer.
    /// </summary>
    /// <remarks>
    /// The difference of the two angles is kept with a slow leak, so that what is left of the gyroscope's zero, up to a degree
    /// per second, does not add up. Gravity as the inclination filter sees it must stay near that of the earth. A slack line may
    /// toss the arm faster than the gyroscope can follow, up to 500 deg/s: then, and until the filter has found the vertical again,
    /// nothing is compared; only if it lasts, it is a fault.
    /// </remarks>
    public sealed class ArmWatch
    {
        private const float AllowedRadian = 15f * Angle.RadianPerDeg;
        private const float AllowedWhileStillRadian = 7f * Angle.RadianPerDeg;
        private const float LargestRadian = 20f * Angle.RadianPerDeg;
        private const float LeastTurn = 0.002f;
        private const float SettleSeconds = 2f;
        private const float Gravity = 9.80665f;
        private const float AllowedGravity = 3f;

        private float _differenceRadian;
        private float _stillRadian;
        private float _lastAzimuth;
        private float _tossedSeconds;

        /// <summary>Compares; a few times a second is enough.</summary>
        /// <param name="arm">The arm; the turn that its gyroscope has added up is taken from it.</param>
        /// <param name="byHand">True while a flyer has the line in hand; nothing is compared then.</param>
        /// <param name="dtSeconds">Time since the last call.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int Compare(LineArm arm, bool byHand, float dtSeconds)
        {
            float turned = arm.TurnedRadian;
            arm.TurnedRadian = 0f;
            float seen = Angle.Wrap(arm.AzimuthRadian - _lastAzimuth);
            _lastAzimuth = arm.AzimuthRadian;
            Toss(arm, dtSeconds);
            if (byHand)
            {
                _tossedSeconds = -SettleSeconds;
            }

            if (!arm.Valid || !arm.Bias.Known || _tossedSeconds != 0f)
            {
                _differenceRadian = 0f;
                _stillRadian = 0f;
                return FailsafeTimes.TossedSeconds < _tossedSeconds ? 1 << (int)Reason.ArmDisagrees : 0;
            }

            // Bounded, so that what was grossly wrong is forgotten soon once it is right again.
            float keep = 1f - dtSeconds * (1f / FailsafeTimes.ArmMeanSeconds);
            _differenceRadian = Guarded.Clamp(keep * _differenceRadian + seen - turned, -LargestRadian, LargestRadian);
            float moved = Guarded.Abs(turned) < LeastTurn ? 0f : turned;
            _stillRadian = seen == 0f ? Guarded.Clamp(keep * _stillRadian + moved, -LargestRadian, LargestRadian) : 0f;
            bool astray = AllowedWhileStillRadian < Guarded.Abs(_stillRadian) || AllowedRadian < Guarded.Abs(_differenceRadian)
                || AllowedGravity < Guarded.Abs(arm.GravityMetrePerSecond2 - Gravity);
            return astray ? 1 << (int)Reason.ArmDisagrees : 0;
        }

        /// <summary>Counts up while the arm is tossed about, and from a negative time to zero once it no longer is.</summary>
        private void Toss(LineArm arm, float dtSeconds)
        {
            if (arm.Tossed || LineArm.TossingRate < Guarded.Abs(arm.AzimuthRate) + Guarded.Abs(arm.ElevationRate))
            {
                _tossedSeconds = Guarded.Min(Guarded.Max(_tossedSeconds, 0f) + dtSeconds, 10f);
                arm.Tossed = false;
            }
            else if (_tossedSeconds != 0f)
            {
                _tossedSeconds = 0f < _tossedSeconds ? -SettleSeconds : Guarded.Min(_tossedSeconds + dtSeconds, 0f);
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; and one of its owner's, for one more costs little.</summary>
        public void Visit(StateVector state, ref float another)
        {
            state.Float(ref _differenceRadian, ref _stillRadian, ref _lastAzimuth, ref _tossedSeconds, ref another);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.ArmWatchFloats] = _differenceRadian;
            floats[StatePlace.ArmWatchFloats + 1] = _stillRadian;
            floats[StatePlace.ArmWatchFloats + 2] = _lastAzimuth;
            floats[StatePlace.ArmWatchFloats + 3] = _tossedSeconds;
        }
    }
}
