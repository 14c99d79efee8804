namespace KiteController.Core.Parameters
{
    /// <summary>What a flyer may set: the kite on the line, the working point, and the limits. SI units, radian.</summary>
    public sealed class FlightParameters
    {
        /// <summary>Mass of the kite, kilogram, 0.01 to 0.5.</summary>
        public float KiteMassKilogram = 0.055f;

        /// <summary>Sail area, square metre, 0.05 to 1.</summary>
        public float KiteAreaSquareMetre = 0.21f;

        /// <summary>
        /// Resultant aerodynamic coefficient of the kite standing in the wind, 0.2 to 1.5. Assumed: at 0.55 the simulated trainer
        /// tells the true wind; for a real kite, compare with a hand anemometer.
        /// </summary>
        public float KiteResultantCoefficient = 0.55f;

        /// <summary>1 for a kite without a tail, which must be steered all the time; 0 for one that parks itself.</summary>
        public float Tailless;

        /// <summary>Mass of the line, kilogram per metre.</summary>
        public float LineKilogramPerMetre = 2.0e-4f;

        /// <summary>Diameter of the line, metre.</summary>
        public float LineDiameterMetre = 5.0e-4f;

        /// <summary>Breaking strength of the line, newton.</summary>
        public float LineStrengthNewton = 45f;

        /// <summary>Line out that Hold keeps and Launch climbs to, metre.</summary>
        public float WorkingLengthMetre = 55f;

        /// <summary>Line out at which Land is done, metre.</summary>
        public float LandedLengthMetre = 10f;

        /// <summary>Highest allowed height of the kite, metre above the spool; 60 m is the limit in the UK.</summary>
        public float HeightCeilingMetre = 60f;

        /// <summary>Tension below which the spool takes up line while a kite flies, newton.</summary>
        public float TensionFloorNewton = 1.0f;

        /// <summary>Tension above which the spool gives line, newton; at most 0.4 of the line's strength.</summary>
        public float TensionCeilingNewton = 16f;

        /// <summary>Tension above which, if it lasts, the unit lets go, newton.</summary>
        public float TensionLimitNewton = 30f;

        /// <summary>Fastest pay-out asked for, metre per second.</summary>
        public float PayOutSpeedMetrePerSecond = 9f;

        /// <summary>Fastest reel-in asked for, metre per second.</summary>
        public float ReelInSpeedMetrePerSecond = 5f;

        /// <summary>Fastest change of the asked reel speed, metre per second squared.</summary>
        public float ReelAccelerationMetrePerSecond2 = 40f;

        /// <summary>Supply voltage below which the unit refuses to arm, volt.</summary>
        public float SupplyToArmVolt = 11.0f;

        /// <summary>Supply voltage below which, if it lasts, the unit lands the kite, volt; below 0.9 of it, it falls back to light tension.</summary>
        public float SupplyToFlyVolt = 9.5f;

        /// <summary>Wind taken for the landing estimate as long as none has been learned, metre per second.</summary>
        public float AssumedWindMetrePerSecond = 5f;

        /// <summary>Chance per metre dragged that the trailing line catches: open field .001, rough .004, trees .016 (assumed).</summary>
        public float SnagHazardPerMetre = 0.004f;

        /// <summary>1 if it is known where the unit stands; else 0, and latitude and longitude mean nothing.</summary>
        public float StationKnown;

        /// <summary>Latitude of the unit, degree north (WGS84); as a float true to half a metre.</summary>
        public float StationLatitudeDeg;

        /// <summary>Longitude of the unit, degree east (WGS84); as a float true to a metre.</summary>
        public float StationLongitudeDeg;

        /// <summary>Distance of the kite found last from the point under it at the cut, metre.</summary>
        public float FindMetre;

        /// <summary>Distance that had been predicted for it, metre.</summary>
        public float FindPredictedMetre;

        /// <summary>How far it lay clockwise of the predicted bearing, seen from that point, degree.</summary>
        public float FindTurnDeg;

        /// <summary>How many found kites have been told.</summary>
        public float FindCount;

        /// <summary>Learned: logarithm of this kite's sink over that of any kite of its mass and area.</summary>
        public float LearnedSink;

        /// <summary>Its error (1 sd).</summary>
        public float LearnedSinkError = 0.13f;

        /// <summary>Learned: logarithm of the wind that carries this kite over the wind that its pull tells.</summary>
        public float LearnedWind;

        /// <summary>Its error (1 sd).</summary>
        public float LearnedWindError = 0.08f;
    }
}
