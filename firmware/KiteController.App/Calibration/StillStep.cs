using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Still check: how much each sensor moves while nothing else does. Writes nothing.</summary>
    public sealed class StillStep : CalibrationStep
    {
        private const float LargestLoadCellNewton = 0.1f;

        /// <summary>Creates the step.</summary>
        public StillStep(CalibrationContext context)
            : base(context, "still", "Does every sensor answer, and is it quiet at rest?")
        {
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            Calibration calibration = Context.Calibration;
            switch (phase)
            {
                case 0:
                    Ask("Let the arm rest and the line hang slack, hands off.", 1);
                    return;
                case 1:
                    Measure(RestTicks, 2);
                    return;
                case 2:
                    float toDeg = calibration.GyroscopeRadianPerSecondPerCount * Angle.DegPerRadian;
                    float toForce = calibration.AccelerometerMetrePerSecond2PerCount;
                    Say("  gyroscope noise x y z: " + NumberText.Of(Sample.GyroscopeX.Spread * toDeg, 3) + " "
                        + NumberText.Of(Sample.GyroscopeY.Spread * toDeg, 3) + " " + NumberText.Of(Sample.GyroscopeZ.Spread * toDeg, 3) + " deg/s");
                    Say("  accelerometer noise x y z: " + NumberText.Of(Sample.AccelerometerX.Spread * toForce, 3) + " "
                        + NumberText.Of(Sample.AccelerometerY.Spread * toForce, 3) + " " + NumberText.Of(Sample.AccelerometerZ.Spread * toForce, 3) + " m/s2");
                    Go(3);
                    return;
                default:
                    Say("  pivot noise: " + NumberText.Of(Sample.Pivot.Spread, 2) + " counts; load cell noise: "
                        + NumberText.Of(Sample.Tension.Spread * Guarded.Abs(calibration.TensionNewtonPerCount), 4) + " N");
                    Judge(RestJudge.Arm(Sample, calibration), RestJudge.LoadCell(Sample, calibration, LargestLoadCellNewton));
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
        }

        private void Judge(string arm, string loadCell)
        {
            if (arm != null)
            {
                Repeat(arm, 1);
            }
            else if (loadCell != null)
            {
                Repeat(loadCell, 1);
            }
            else
            {
                Done("All sensors answer and are quiet.");
            }
        }
    }
}
