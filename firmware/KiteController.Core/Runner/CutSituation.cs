using KiteController.Core.Estimation;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>What was known at the last taut moment before the cut: the only thing the landing estimate is made from.</summary>
    public sealed class CutSituation
    {
        /// <summary>Height of the kite, metre.</summary>
        public float HeightMetre;

        /// <summary>Horizontal distance of the kite from the spool, metre.</summary>
        public float DistanceMetre;

        /// <summary>Azimuth of the kite, radian.</summary>
        public float AzimuthRadian;

        /// <summary>Line out, metre.</summary>
        public float LineLengthMetre;

        /// <summary>Mean wind speed at the kite, metre per second.</summary>
        public float WindMetrePerSecond;

        /// <summary>Wind of the last ten seconds less that mean, along it, metre per second.</summary>
        public float RecentGainMetrePerSecond;

        /// <summary>The same across it, positive to the left, metre per second.</summary>
        public float RecentCrossMetrePerSecond;

        /// <summary>Azimuth where the wind blows to, radian.</summary>
        public float WindAzimuthRadian;

        /// <summary>Error of the wind's direction (1 sd), radian.</summary>
        public float WindDirectionErrorRadian = DescentModel.WindDirectionError;

        /// <summary>Standard deviation of the gusts, metre per second.</summary>
        public float GustMetrePerSecond;

        /// <summary>True if the wind had been learned; else it is assumed, along the kite's azimuth.</summary>
        public bool WindKnown;

        /// <summary>Share of the wind assumed to be gusts as long as none have been measured.</summary>
        private const float AssumedGustShare = 0.15f;

        /// <summary>Takes what is known in this tick.</summary>
        public void Latch(KitePosition kite, LineOut line, WindEstimator wind, FlightParameters parameters)
        {
            HeightMetre = kite.HeightMetre;
            DistanceMetre = kite.DistanceMetre;
            AzimuthRadian = kite.AzimuthRadian;
            LineLengthMetre = line.LengthMetre;
            WindKnown = wind.Valid;
            if (WindKnown)
            {
                WindMetrePerSecond = wind.SpeedMetrePerSecond;
                RecentGainMetrePerSecond = wind.RecentMetrePerSecond - wind.SpeedMetrePerSecond;
                RecentCrossMetrePerSecond = -wind.RecentTurnRadian * wind.SpeedMetrePerSecond;
                WindAzimuthRadian = wind.AzimuthRadian;
                WindDirectionErrorRadian = DescentModel.KiteDirectionError;
                GustMetrePerSecond = wind.GustMetrePerSecond;
            }
            else
            {
                WindMetrePerSecond = parameters.AssumedWindMetrePerSecond;
                RecentGainMetrePerSecond = 0f;
                RecentCrossMetrePerSecond = 0f;
                WindAzimuthRadian = kite.AzimuthRadian;
                WindDirectionErrorRadian = DescentModel.AssumedWindDirectionError;
                GustMetrePerSecond = AssumedGustShare * parameters.AssumedWindMetrePerSecond;
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref HeightMetre, ref DistanceMetre, ref AzimuthRadian, ref LineLengthMetre, ref WindMetrePerSecond, ref RecentGainMetrePerSecond, ref RecentCrossMetrePerSecond, ref WindAzimuthRadian, ref GustMetrePerSecond);
            state.Float(ref WindDirectionErrorRadian);
            state.Bool(ref WindKnown);
        }
    }
}
