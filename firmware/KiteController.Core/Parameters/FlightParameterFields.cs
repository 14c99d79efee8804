namespace KiteController.Core.Parameters
{
    /// <summary>Which parameter is which field of <see cref="FlightParameters"/>.</summary>
    internal static class FlightParameterFields
    {
        /// <summary>Value of a field.</summary>
        /// <returns>The value; zero for a number that has no field here.</returns>
        public static float Get(FlightParameters flight, ParameterId id)
        {
            switch (id)
            {
                case ParameterId.KiteMass: return flight.KiteMassKilogram;
                case ParameterId.KiteArea: return flight.KiteAreaSquareMetre;
                case ParameterId.KiteCoefficient: return flight.KiteResultantCoefficient;
                case ParameterId.KiteTailless: return flight.Tailless;
                case ParameterId.LineMass: return flight.LineKilogramPerMetre;
                case ParameterId.LineDiameter: return flight.LineDiameterMetre;
                case ParameterId.LineStrength: return flight.LineStrengthNewton;
                case ParameterId.HoldLength: return flight.WorkingLengthMetre;
                case ParameterId.LandLength: return flight.LandedLengthMetre;
                case ParameterId.HeightCeiling: return flight.HeightCeilingMetre;
                case ParameterId.TensionFloor: return flight.TensionFloorNewton;
                case ParameterId.TensionCeiling: return flight.TensionCeilingNewton;
                case ParameterId.TensionLimit: return flight.TensionLimitNewton;
                case ParameterId.ReelOutSpeed: return flight.PayOutSpeedMetrePerSecond;
                case ParameterId.ReelInSpeed: return flight.ReelInSpeedMetrePerSecond;
                case ParameterId.ReelAcceleration: return flight.ReelAccelerationMetrePerSecond2;
                case ParameterId.SupplyArm: return flight.SupplyToArmVolt;
                case ParameterId.SupplyFly: return flight.SupplyToFlyVolt;
                case ParameterId.WindAssumed: return flight.AssumedWindMetrePerSecond;
                case ParameterId.RunnerSnag: return flight.SnagHazardPerMetre;
                case ParameterId.StationKnown: return flight.StationKnown;
                case ParameterId.StationLatitude: return flight.StationLatitudeDeg;
                case ParameterId.StationLongitude: return flight.StationLongitudeDeg;
                case ParameterId.FindDistance: return flight.FindMetre;
                case ParameterId.FindPredicted: return flight.FindPredictedMetre;
                case ParameterId.FindTurn: return flight.FindTurnDeg;
                case ParameterId.FindCount: return flight.FindCount;
                case ParameterId.LearnedSink: return flight.LearnedSink;
                case ParameterId.LearnedSinkError: return flight.LearnedSinkError;
                case ParameterId.LearnedWind: return flight.LearnedWind;
                case ParameterId.LearnedWindError: return flight.LearnedWindError;
                default: return 0f;
            }
        }

        /// <summary>Sets a field; a number that has no field here sets nothing.</summary>
        public static void Set(FlightParameters flight, ParameterId id, float value)
        {
            switch (id)
            {
                case ParameterId.KiteMass: flight.KiteMassKilogram = value; break;
                case ParameterId.KiteArea: flight.KiteAreaSquareMetre = value; break;
                case ParameterId.KiteCoefficient: flight.KiteResultantCoefficient = value; break;
                case ParameterId.KiteTailless: flight.Tailless = value; break;
                case ParameterId.LineMass: flight.LineKilogramPerMetre = value; break;
                case ParameterId.LineDiameter: flight.LineDiameterMetre = value; break;
                case ParameterId.LineStrength: flight.LineStrengthNewton = value; break;
                case ParameterId.HoldLength: flight.WorkingLengthMetre = value; break;
                case ParameterId.LandLength: flight.LandedLengthMetre = value; break;
                case ParameterId.HeightCeiling: flight.HeightCeilingMetre = value; break;
                case ParameterId.TensionFloor: flight.TensionFloorNewton = value; break;
                case ParameterId.TensionCeiling: flight.TensionCeilingNewton = value; break;
                case ParameterId.TensionLimit: flight.TensionLimitNewton = value; break;
                case ParameterId.ReelOutSpeed: flight.PayOutSpeedMetrePerSecond = value; break;
                case ParameterId.ReelInSpeed: flight.ReelInSpeedMetrePerSecond = value; break;
                case ParameterId.ReelAcceleration: flight.ReelAccelerationMetrePerSecond2 = value; break;
                case ParameterId.SupplyArm: flight.SupplyToArmVolt = value; break;
                case ParameterId.SupplyFly: flight.SupplyToFlyVolt = value; break;
                case ParameterId.WindAssumed: flight.AssumedWindMetrePerSecond = value; break;
                case ParameterId.RunnerSnag: flight.SnagHazardPerMetre = value; break;
                case ParameterId.StationKnown: flight.StationKnown = value; break;
                case ParameterId.StationLatitude: flight.StationLatitudeDeg = value; break;
                case ParameterId.StationLongitude: flight.StationLongitudeDeg = value; break;
                case ParameterId.FindDistance: flight.FindMetre = value; break;
                case ParameterId.FindPredicted: flight.FindPredictedMetre = value; break;
                case ParameterId.FindTurn: flight.FindTurnDeg = value; break;
                case ParameterId.FindCount: flight.FindCount = value; break;
                case ParameterId.LearnedSink: flight.LearnedSink = value; break;
                case ParameterId.LearnedSinkError: flight.LearnedSinkError = value; break;
                case ParameterId.LearnedWind: flight.LearnedWind = value; break;
                case ParameterId.LearnedWindError: flight.LearnedWindError = value; break;
            }
        }
    }
}
