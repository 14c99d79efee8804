namespace KiteController.Core.Parameters
{
    /// <summary>Which parameter is which field of <see cref="Calibration"/>.</summary>
    internal static class CalibrationFields
    {
        /// <summary>Value of a field.</summary>
        /// <returns>The value; zero for a number that has no field here.</returns>
        public static float Get(Calibration calibration, ParameterId id)
        {
            switch (id)
            {
                case ParameterId.GyroscopeScale: return calibration.GyroscopeRadianPerSecondPerCount;
                case ParameterId.AccelerometerScale: return calibration.AccelerometerMetrePerSecond2PerCount;
                case ParameterId.PivotZero: return calibration.PivotZeroCount;
                case ParameterId.TensionZero: return calibration.TensionZeroCount;
                case ParameterId.TensionScale: return calibration.TensionNewtonPerCount;
                case ParameterId.EncoderCounts: return calibration.EncoderCountsPerTurn;
                case ParameterId.SpoolCore: return calibration.SpoolCoreRadiusMetre;
                case ParameterId.SpoolGrowth: return calibration.SpoolRadiusSquaredPerMetre;
                case ParameterId.SpoolLine: return calibration.SpoolLineMetre;
                case ParameterId.SpoolLeader: return calibration.LineOutAtZeroMetre;
                case ParameterId.SupplyScale: return calibration.SupplyVoltPerCount;
                case ParameterId.CurrentZero: return calibration.MotorCurrentZeroCount;
                case ParameterId.CurrentScale: return calibration.MotorCurrentAmperePerCount;
                case ParameterId.LeverCentre: return calibration.LeverCentreCount;
                case ParameterId.LeverSpan: return calibration.LeverSpanCount;
                case ParameterId.MotorConstant: return calibration.SpoolVoltSecondPerRadian;
                case ParameterId.MotorResistance: return calibration.MotorResistanceOhm;
                case ParameterId.GyroscopeBiasX: return calibration.GyroscopeBiasXRadianPerSecond;
                case ParameterId.GyroscopeBiasY: return calibration.GyroscopeBiasYRadianPerSecond;
                case ParameterId.GyroscopeBiasZ: return calibration.GyroscopeBiasZRadianPerSecond;
                case ParameterId.AccelerometerBiasX: return calibration.AccelerometerBiasXMetrePerSecond2;
                case ParameterId.AccelerometerBiasY: return calibration.AccelerometerBiasYMetrePerSecond2;
                case ParameterId.AccelerometerBiasZ: return calibration.AccelerometerBiasZMetrePerSecond2;
                case ParameterId.ImuRoll: return calibration.ImuRollRadian;
                case ParameterId.ImuPitch: return calibration.ImuPitchRadian;
                case ParameterId.ImuYaw: return calibration.ImuYawRadian;
                case ParameterId.BaseBearing: return calibration.BaseBearingRadian;
                case ParameterId.MotorDead: return calibration.MotorDeadDuty;
                case ParameterId.CalibrationDone: return calibration.Done;
                case ParameterId.SpoolInertia: return calibration.SpoolInertiaKilogramMetre2;
                case ParameterId.SpoolFriction: return calibration.SpoolFrictionNewton;
                default: return 0f;
            }
        }

        /// <summary>Sets a field; a number that has no field here sets nothing.</summary>
        public static void Set(Calibration calibration, ParameterId id, float value)
        {
            switch (id)
            {
                case ParameterId.GyroscopeScale: calibration.GyroscopeRadianPerSecondPerCount = value; break;
                case ParameterId.AccelerometerScale: calibration.AccelerometerMetrePerSecond2PerCount = value; break;
                case ParameterId.PivotZero: calibration.PivotZeroCount = Whole(value); break;
                case ParameterId.TensionZero: calibration.TensionZeroCount = Whole(value); break;
                case ParameterId.TensionScale: calibration.TensionNewtonPerCount = value; break;
                case ParameterId.EncoderCounts: calibration.EncoderCountsPerTurn = value; break;
                case ParameterId.SpoolCore: calibration.SpoolCoreRadiusMetre = value; break;
                case ParameterId.SpoolGrowth: calibration.SpoolRadiusSquaredPerMetre = value; break;
                case ParameterId.SpoolLine: calibration.SpoolLineMetre = value; break;
                case ParameterId.SpoolLeader: calibration.LineOutAtZeroMetre = value; break;
                case ParameterId.SupplyScale: calibration.SupplyVoltPerCount = value; break;
                case ParameterId.CurrentZero: calibration.MotorCurrentZeroCount = Whole(value); break;
                case ParameterId.CurrentScale: calibration.MotorCurrentAmperePerCount = value; break;
                case ParameterId.LeverCentre: calibration.LeverCentreCount = Whole(value); break;
                case ParameterId.LeverSpan: calibration.LeverSpanCount = Whole(value); break;
                case ParameterId.MotorConstant: calibration.SpoolVoltSecondPerRadian = value; break;
                case ParameterId.MotorResistance: calibration.MotorResistanceOhm = value; break;
                case ParameterId.GyroscopeBiasX: calibration.GyroscopeBiasXRadianPerSecond = value; break;
                case ParameterId.GyroscopeBiasY: calibration.GyroscopeBiasYRadianPerSecond = value; break;
                case ParameterId.GyroscopeBiasZ: calibration.GyroscopeBiasZRadianPerSecond = value; break;
                case ParameterId.AccelerometerBiasX: calibration.AccelerometerBiasXMetrePerSecond2 = value; break;
                case ParameterId.AccelerometerBiasY: calibration.AccelerometerBiasYMetrePerSecond2 = value; break;
                case ParameterId.AccelerometerBiasZ: calibration.AccelerometerBiasZMetrePerSecond2 = value; break;
                case ParameterId.ImuRoll: calibration.ImuRollRadian = value; break;
                case ParameterId.ImuPitch: calibration.ImuPitchRadian = value; break;
                case ParameterId.ImuYaw: calibration.ImuYawRadian = value; break;
                case ParameterId.BaseBearing: calibration.BaseBearingRadian = value; break;
                case ParameterId.MotorDead: calibration.MotorDeadDuty = value; break;
                case ParameterId.CalibrationDone: calibration.Done = Whole(value); break;
                case ParameterId.SpoolInertia: calibration.SpoolInertiaKilogramMetre2 = value; break;
                case ParameterId.SpoolFriction: calibration.SpoolFrictionNewton = value; break;
            }
        }

        /// <summary>The nearest whole number; the value is within limits far from those of an int.</summary>
        private static int Whole(float value)
        {
            return (int)(value < 0f ? value - 0.5f : value + 0.5f);
        }
    }
}
