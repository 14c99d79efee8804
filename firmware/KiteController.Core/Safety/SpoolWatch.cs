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
    /// does not turn with it. The drum's, T r = -k i but for friction: what is left over is a load cell that has drifted or a line
    /// that is jammed. Both are averaged, so that acceleration and the age of the readings cancel; without a fault the averages
    /// stayed within 0.3 V beyond 0.3 of the drop and 1.2 N in simulated flights of kites. In a flyer's hand half those margins were passed
    /// in some trials of a hundred, so they are wider there; with these none of 600 was.
    /// </remarks>
    public sealed class SpoolWatch
    {
        private const float LargestMissVolt = 8f;
        private const float AllowedVolt = 1.2f;
        private const float AllowedLivelyVolt = 2.4f;
        private const float AllowedShareOfDrop = 0.3f;
        private const float AllowedNewton = 3.6f;
        private const float AllowedLivelyNewton = 7f;
        private const float AllowedShareOfTension = 0.12f;
        private const float LargestLoadMissNewton = 20f;
        private const float StillSpeed = 0.1f;
        private const float StuckVolt = 3f;
        private const float StuckSpeed = 0.05f;

        private readonly Calibration _calibration;
        private float _missVolt;
        private float _dropVolt;
        private float _missNewton;
        private float _heatSquareAmpere;
        private float _stuckSeconds;

        /// <summary>Creates the watch for this motor and spool.</summary>
        public SpoolWatch(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Compares duty, current and encoder; a few times a second is enough.</summary>
        /// <param name="duty">Duty since the last tick; exactly zero while the motor is not driven.</param>
        /// <param name="analog">Supply and motor current.</param>
        /// <param name="line">Speed and radius of the spool.</param>
        /// <param name="tensionNewton">Tension by the load cell: a spool that holds a pull need not turn.</param>
        /// <param name="lively">True while a hand, or the steering of a tailless kite, reverses the spool several times a second: more is allowed then.</param>
        /// <param name="dtSeconds">Time since the last call.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int CompareMotor(float duty, AnalogReadings analog, LineOut line, float tensionNewton, bool lively, float dtSeconds)
        {
            float drop = analog.MotorCurrentAmpere * _calibration.MotorResistanceOhm;
            float miss = 0f, free = 0f;
            if (duty != 0f)
            {
                float volt = duty * analog.SupplyVolt;
                free = volt + Guarded.Divide(_calibration.MotorResistanceOhm * tensionNewton * line.RadiusMetre, _calibration.SpoolVoltSecondPerRadian, 0f);
                miss = volt - drop - _calibration.SpoolVoltSecondPerRadian * Guarded.Divide(line.SpeedMetrePerSecond, line.RadiusMetre, 0f);
                miss = Guarded.Clamp(miss, -LargestMissVolt, LargestMissVolt);
            }

            float share = dtSeconds * (1f / FailsafeTimes.MotorMeanSeconds);
            _missVolt += share * (miss - _missVolt);
            _dropVolt += share * (Guarded.Abs(drop) - _dropVolt);

            bool still = Guarded.Abs(line.SpeedMetrePerSecond) < StuckSpeed;
            _stuckSeconds = still && StuckVolt < Guarded.Abs(free) ? _stuckSeconds + dtSeconds : 0f;
            if ((lively ? AllowedLivelyVolt : AllowedVolt) + AllowedShareOfDrop * _dropVolt < Guarded.Abs(_missVolt))
            {
                return Guarded.Abs(line.SpeedMetrePerSecond) < StillSpeed ? 1 << (int)Reason.EncoderLost : 1 << (int)Reason.MotorFault;
            }

            return FailsafeTimes.StuckSeconds < _stuckSeconds ? 1 << (int)Reason.SpoolStuck : 0;
        }

        /// <summary>Compares load cell and motor current while the motor is driven, and reckons the motor's heat.</summary>
        /// <param name="duty">Duty since the last tick; exactly zero while the motor is not driven.</param>
        /// <param name="ampere">Motor current.</param>
        /// <param name="tensionNewton">Tension by the load cell.</param>
        /// <param name="radiusMetre">Radius at which the line leaves the spool.</param>
        /// <param name="lively">True while the spool is reversed several times a second: more is allowed then.</param>
        /// <param name="dtSeconds">Time since the last call.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int CompareLoad(float duty, float ampere, float tensionNewton, float radiusMetre, bool lively, float dtSeconds)
        {
            float miss = 0f;
            if (duty != 0f)
            {
                miss = tensionNewton + _calibration.SpoolVoltSecondPerRadian * Guarded.Divide(ampere, radiusMetre, 0f);
                miss = Guarded.Clamp(miss, -LargestLoadMissNewton, LargestLoadMissNewton);
            }

            _missNewton += dtSeconds * (1f / FailsafeTimes.LoadMeanSeconds) * (miss - _missNewton);
            _heatSquareAmpere += dtSeconds * (1f / FailsafeTimes.HeatSeconds) * (ampere * ampere - _heatSquareAmpere);
            float allowed = (lively ? AllowedLivelyNewton : AllowedNewton) + AllowedShareOfTension * tensionNewton;
            int faults = allowed < Guarded.Abs(_missNewton) ? 1 << (int)Reason.LoadCellDisagrees : 0;
            float continuous = _calibration.MotorContinuousAmpere;
            return continuous * continuous < _heatSquareAmpere ? faults | 1 << (int)Reason.MotorHot : faults;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; and one of its owner's, for six at once cost little more than one.</summary>
        public void Visit(StateVector state, ref float another)
        {
            state.Float(ref _missVolt, ref _dropVolt, ref _missNewton, ref _heatSquareAmpere, ref _stuckSeconds, ref another);
        }
    }
}
