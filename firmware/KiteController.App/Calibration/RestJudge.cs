using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Whether a sample was taken at rest, from sensors that answered; if not, the sentence that says what was wrong.</summary>
    public static class RestJudge
    {
        /// <summary>Largest spread of the gyroscope at rest, deg/s; the sensor itself has 0.05.</summary>
        public const float GyroscopeDegPerSecond = 0.4f;

        /// <summary>Largest spread of the accelerometer at rest, m/s2; the sensor itself has 0.03.</summary>
        public const float AccelerometerMetrePerSecond2 = 0.2f;

        /// <summary>Largest spread of the pivot at rest, counts; the sensor itself has half a one.</summary>
        public const float PivotCounts = 3f;

        /// <summary>Looks at the arm: inertial sensor and pivot.</summary>
        /// <returns>What is wrong; null if nothing is.</returns>
        public static string Arm(RestSample sample, Calibration calibration)
        {
            int enough = sample.Ticks - sample.Ticks / 10;
            if (sample.GyroscopeX.Count < enough)
            {
                return "The inertial sensor on the arm did not answer all the time: check its cable.";
            }

            if (sample.Pivot.Count < enough)
            {
                return "The angle sensor of the pivot did not answer all the time: check its cable and magnet.";
            }

            float toDeg = calibration.GyroscopeRadianPerSecondPerCount * Angle.DegPerRadian;
            float limit = Guarded.Divide(GyroscopeDegPerSecond, toDeg, 0f);
            if (!(sample.GyroscopeX.Spread <= limit && sample.GyroscopeY.Spread <= limit && sample.GyroscopeZ.Spread <= limit))
            {
                return "The arm turned while it was measured.";
            }

            limit = Guarded.Divide(AccelerometerMetrePerSecond2, calibration.AccelerometerMetrePerSecond2PerCount, 0f);
            if (!(sample.AccelerometerX.Spread <= limit && sample.AccelerometerY.Spread <= limit && sample.AccelerometerZ.Spread <= limit))
            {
                return "The arm shook while it was measured.";
            }

            return sample.Pivot.Spread <= PivotCounts ? null : "The arm swung round while it was measured.";
        }

        /// <summary>Looks at the load cell.</summary>
        /// <param name="sample">The sample.</param>
        /// <param name="calibration">Scale of the counts.</param>
        /// <param name="spreadNewton">Largest spread, newton.</param>
        /// <returns>What is wrong; null if nothing is.</returns>
        public static string LoadCell(RestSample sample, Calibration calibration, float spreadNewton)
        {
            const int Saturated = 8300000;
            if (sample.Tension.Count < sample.Ticks / 2)
            {
                return "The load cell did not answer all the time: check its cables.";
            }

            float mean = sample.Tension.Mean;
            if (Saturated < mean || mean < -Saturated)
            {
                return "The load cell is at the end of its range: check its four wires.";
            }

            float newton = sample.Tension.Spread * Guarded.Abs(calibration.TensionNewtonPerCount);
            return newton <= spreadNewton ? null : "The pull on the line changed while it was measured.";
        }
    }
}
