using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Motor, encoder, load cell and motor current tell of one spool; here they check each other, so that each is missed even in a
    /// quiet hold in which nothing else would show it.
    /// </summary>
    /// <remarks>
    /// The motor's equation, V = i R + k w: what is left over of it is a motor that does not do what it is told, or an encoder that
    /// does not turn with it. The drum's is <see cref="LoadWatch"/>'s. What is left over is averaged, so that acceleration and the age of
    /// the readings cancel: over 0.6 s with narrow margins, and over some 80 ms with wide ones for a driver that does the opposite of what
    /// it is told, before the drum has run far. The motor's heat is reckoned here too.
    /// </remarks>
    public sealed class SpoolWatch
    {
        private const float LargestMissVolt = 8f;
        private const float LargestQuickVolt = 12f;
        private const float QuickShare = 0.4f;
        private const float AllowedQuickVolt = 6.5f;
        private const float AllowedVolt = 1.2f;
        private const float AllowedLivelyVolt = 2f;
        private const float AllowedShareOfDrop = 0.3f;
        private const float LongestSeconds = 0.1f;
        private const float StillSpeed = 0.1f;
        private const float StuckVolt = 3f;
        private const float StuckSpeed = 0.05f;

        private readonly Calibration _calibration;
        private float _missVolt;
        private float _quickVolt;
        private float _dropVolt;
        private float _heatSquareAmpere;
        private float _stuckSeconds;

        /// <summary>Creates the watch for this motor and spool.</summary>
        public SpoolWatch(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Compares duty, current and encoder; every 40 ms is enough.</summary>
        /// <param name="duty">Duty since the last tick; exactly zero while the motor is not driven.</param>
        /// <param name="analog">Supply and motor current.</param>
        /// <param name="line">Speed and radius of the spool.</param>
        /// <param name="lively">True while a hand, or the steering of a tailless kite, reverses the spool several times a second: more is allowed then.</param>
        /// <param name="dtSeconds">Time since the last call; a pause of the program is one sample, not many.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int CompareMotor(float duty, AnalogReadings analog, LineOut line, bool lively, float dtSeconds)
        {
            Calibration calibration = _calibration;
            float drop = analog.MotorCurrentAmpere * calibration.MotorResistanceOhm;
            float speed = line.SpeedMetrePerSecond;
            float miss = duty != 0f ? duty * analog.SupplyVolt - drop - calibration.SpoolVoltSecondPerRadian * Guarded.Divide(speed, line.RadiusMetre, 0f) : 0f;
            float quick = _quickVolt;
            quick += QuickShare * ((!(-LargestQuickVolt < miss) ? -LargestQuickVolt : miss < LargestQuickVolt ? miss : LargestQuickVolt) - quick);
            _quickVolt = quick;

            float share = Guarded.Min(dtSeconds, LongestSeconds) * (1f / FailsafeTimes.MotorMeanSeconds);
            float mean = _missVolt;
            mean += share * ((!(-LargestMissVolt < miss) ? -LargestMissVolt : miss < LargestMissVolt ? miss : LargestMissVolt) - mean);
            _missVolt = mean;
            float dropMean = _dropVolt;
            dropMean += share * ((drop < 0f ? -drop : drop) - dropMean);
            _dropVolt = dropMean;
            float allowed = AllowedShareOfDrop * dropMean;
            bool astray = (lively ? AllowedLivelyVolt : AllowedVolt) + allowed < Guarded.Abs(mean) || AllowedQuickVolt + allowed < Guarded.Abs(quick);
            return !astray ? 0 : Guarded.Abs(speed) < StillSpeed ? 1 << (int)Reason.EncoderLost : 1 << (int)Reason.MotorFault;
        }

        /// <summary>Looks whether the motor pushes a spool that does not move, and reckons the motor's heat; a few times a second is enough.</summary>
        /// <param name="duty">Duty since the last tick; exactly zero while the motor is not driven.</param>
        /// <param name="analog">Supply and motor current.</param>
        /// <param name="line">Speed and radius of the spool.</param>
        /// <param name="tensionNewton">Tension by the load cell: a spool that holds a pull need not turn.</param>
        /// <param name="dtSeconds">Time since the last call.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int CompareStrain(float duty, AnalogReadings analog, LineOut line, float tensionNewton, float dtSeconds)
        {
            // What turns the spool is the voltage and the pull together; the voltage that a pull stands for is R T r / k.
            float constant = _calibration.SpoolVoltSecondPerRadian;
            bool pushed = duty != 0f && Guarded.Abs(line.SpeedMetrePerSecond) < StuckSpeed
                && StuckVolt * constant < Guarded.Abs(duty * analog.SupplyVolt * constant + _calibration.MotorResistanceOhm * tensionNewton * line.RadiusMetre);
            _stuckSeconds = pushed ? _stuckSeconds + dtSeconds : 0f;
            float ampere = analog.MotorCurrentAmpere;
            _heatSquareAmpere += dtSeconds * (1f / FailsafeTimes.HeatSeconds) * (ampere * ampere - _heatSquareAmpere);
            float continuous = _calibration.MotorContinuousAmpere;
            int faults = continuous * continuous < _heatSquareAmpere ? 1 << (int)Reason.MotorHot : 0;
            return FailsafeTimes.StuckSeconds < _stuckSeconds ? faults | 1 << (int)Reason.SpoolStuck : faults;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; and one of its owner's, for one more costs little.</summary>
        public void Visit(StateVector state, ref float another)
        {
            state.Float(ref _missVolt, ref _quickVolt, ref _dropVolt, ref _heatSquareAmpere, ref _stuckSeconds, ref another);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.SpoolFloats] = _missVolt;
            floats[StatePlace.SpoolFloats + 1] = _quickVolt;
            floats[StatePlace.SpoolFloats + 2] = _dropVolt;
            floats[StatePlace.SpoolFloats + 3] = _heatSquareAmpere;
            floats[StatePlace.SpoolFloats + 4] = _stuckSeconds;
        }
    }
}
