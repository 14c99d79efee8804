using KiteController.Core.Parameters;

namespace KiteController.Core.Telemetry
{
    /// <summary>The flyer's parameters and the unit's calibration as a <see cref="StateVector"/>: the whole set goes into every log.</summary>
    public static class SettingsState
    {
        /// <summary>Floats in a vector of settings.</summary>
        public const int Floats = 58;

        /// <summary>Whole numbers in a vector of settings.</summary>
        public const int Ints = 6;

        /// <summary>A vector of the right size.</summary>
        public static StateVector Create()
        {
            return new StateVector(Floats, Ints);
        }

        /// <summary>Hands every setting to the vector, to be saved or restored.</summary>
        public static void Visit(FlightParameters parameters, Calibration calibration, StateVector state)
        {
            Visit(parameters, state);
            Visit(calibration, state);
        }

        private static void Visit(FlightParameters p, StateVector state)
        {
            state.Float(ref p.KiteMassKilogram, ref p.KiteAreaSquareMetre, ref p.KiteResultantCoefficient, ref p.LineKilogramPerMetre, ref p.LineDiameterMetre, ref p.LineStrengthNewton);
            state.Float(ref p.WorkingLengthMetre, ref p.LandedLengthMetre, ref p.HeightCeilingMetre, ref p.TensionFloorNewton, ref p.TensionCeilingNewton, ref p.TensionLimitNewton);
            state.Float(ref p.PayOutSpeedMetrePerSecond, ref p.ReelInSpeedMetrePerSecond, ref p.ReelAccelerationMetrePerSecond2, ref p.SupplyToArmVolt, ref p.SupplyToFlyVolt, ref p.AssumedWindMetrePerSecond);
            state.Float(ref p.SnagHazardPerMetre, ref p.Tailless, ref p.StationKnown, ref p.StationLatitudeDeg, ref p.StationLongitudeDeg, ref p.FindCount);
            state.Float(ref p.FindMetre, ref p.FindPredictedMetre, ref p.FindTurnDeg, ref p.LearnedSink, ref p.LearnedSinkError, ref p.LearnedWind);
            state.Float(ref p.LearnedWindError);
        }

        private static void Visit(Calibration c, StateVector state)
        {
            state.Float(ref c.GyroscopeRadianPerSecondPerCount, ref c.AccelerometerMetrePerSecond2PerCount, ref c.TensionNewtonPerCount, ref c.EncoderCountsPerTurn, ref c.SpoolCoreRadiusMetre, ref c.SpoolRadiusSquaredPerMetre);
            state.Float(ref c.SpoolLineMetre, ref c.LineOutAtZeroMetre, ref c.SupplyVoltPerCount, ref c.MotorCurrentAmperePerCount, ref c.SpoolVoltSecondPerRadian, ref c.MotorResistanceOhm);
            state.Float(ref c.GyroscopeBiasXRadianPerSecond, ref c.GyroscopeBiasYRadianPerSecond, ref c.GyroscopeBiasZRadianPerSecond, ref c.ImuRollRadian, ref c.ImuPitchRadian, ref c.ImuYawRadian);
            state.Float(ref c.AccelerometerBiasXMetrePerSecond2, ref c.AccelerometerBiasYMetrePerSecond2, ref c.AccelerometerBiasZMetrePerSecond2, ref c.BaseBearingRadian, ref c.MotorDeadDuty, ref c.MotorLimitAmpere);
            state.Float(ref c.MotorContinuousAmpere, ref c.SpoolInertiaKilogramMetre2, ref c.SpoolFrictionNewton);
            c.PivotZeroCount = state.Int(c.PivotZeroCount);
            c.TensionZeroCount = state.Int(c.TensionZeroCount);
            c.MotorCurrentZeroCount = state.Int(c.MotorCurrentZeroCount);
            c.LeverCentreCount = state.Int(c.LeverCentreCount);
            c.LeverSpanCount = state.Int(c.LeverSpanCount);
            c.Done = state.Int(c.Done);
        }
    }
}
