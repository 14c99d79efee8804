using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Gyroscope bias: what it shows while the arm does not turn.</summary>
    public sealed class GyroStep : CalibrationStep
    {
        private const float LargestBiasDegPerSecond = 25f;
        private const int Ticks = 400;

        private float _x;
        private float _y;
        private float _z;

        /// <summary>Creates the step.</summary>
        public GyroStep(CalibrationContext context)
            : base(context, "gyro", "What does the gyroscope show while the arm stands still?")
        {
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    Ask("Let the arm rest, hands off, for four seconds.", 1);
                    return;
                case 1:
                    Measure(Ticks, 2);
                    return;
                case 2:
                    Judge();
                    return;
                default:
                    Offer();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Calibration calibration = Context.Calibration;
            calibration.GyroscopeBiasXRadianPerSecond = _x;
            calibration.GyroscopeBiasYRadianPerSecond = _y;
            calibration.GyroscopeBiasZRadianPerSecond = _z;
        }

        private void Judge()
        {
            string trouble = RestJudge.Arm(Sample, Context.Calibration);
            if (trouble != null)
            {
                Repeat(trouble, 1);
                return;
            }

            float scale = Context.Calibration.GyroscopeRadianPerSecondPerCount;
            _x = Sample.GyroscopeX.Mean * scale;
            _y = Sample.GyroscopeY.Mean * scale;
            _z = Sample.GyroscopeZ.Mean * scale;
            float limit = LargestBiasDegPerSecond * Angle.RadianPerDeg;
            if (_x * _x + _y * _y + _z * _z <= limit * limit)
            {
                Go(3);
            }
            else
            {
                Refuse("The gyroscope is off by more than the sensor may be: either the arm turned steadily, or the sensor is broken.");
            }
        }

        private void Offer()
        {
            Calibration old = Context.Calibration;
            Show("gyroscope bias x", old.GyroscopeBiasXRadianPerSecond * Angle.DegPerRadian, _x * Angle.DegPerRadian, 3, "deg/s");
            Show("gyroscope bias y", old.GyroscopeBiasYRadianPerSecond * Angle.DegPerRadian, _y * Angle.DegPerRadian, 3, "deg/s");
            Show("gyroscope bias z", old.GyroscopeBiasZRadianPerSecond * Angle.DegPerRadian, _z * Angle.DegPerRadian, 3, "deg/s");
            Confirm();
        }
    }
}
