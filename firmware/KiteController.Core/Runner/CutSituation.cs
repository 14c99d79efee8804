using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
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
        public float WindDirectionErrorRadian;

        /// <summary>Standard deviation of the gusts, metre per second.</summary>
        public float GustMetrePerSecond;

        /// <summary>
        /// Factor on the mean wind by what the kite itself shows: one that stands high pulls less for its wind, and the drift of one
        /// that is let go tells less of a gusty wind.
        /// </summary>
        public float WindCorrection = 1f;

        /// <summary>True if this is the other kite of a fight that was won: it left from about where ours stood.</summary>
        public bool Theirs;

        /// <summary>True if the wind had been learned; else it is assumed, along the kite's azimuth.</summary>
        public bool WindKnown;

        // Fitted to simulated cuts: what the kite's stand tells of the wind. With a tail it stands where the air of the moment
        // comes from, so that its azimuth now less most of that of the last ten seconds is the gust from the side.
        private const float AssumedGustShare = 0.15f;
        private const float UsualElevation = 0.8f;
        private const float TailedPerElevation = 0.6f;
        private const float TailedRecentShare = 0.64f;
        private const float TailedDirectionError = 0.108f;
        private const float TaillessPerElevation = 0.04f;
        private const float TaillessPerGust = 1.07f;
        private const float TaillessUsualGust = 0.1f;
        private const float TaillessCrossShare = 0.46f;
        private const float TaillessDirectionError = 0.07f;

        /// <summary>Takes what is known in this tick.</summary>
        public void Latch(KitePosition kite, LineOut line, WindEstimator wind, FlightParameters parameters)
        {
            HeightMetre = kite.HeightMetre;
            DistanceMetre = kite.DistanceMetre;
            AzimuthRadian = kite.AzimuthRadian;
            LineLengthMetre = line.LengthMetre;
            Theirs = false;
            WindKnown = wind.Valid;
            float speed = wind.SpeedMetrePerSecond;
            if (!WindKnown)
            {
                WindMetrePerSecond = parameters.AssumedWindMetrePerSecond;
                RecentGainMetrePerSecond = 0f;
                RecentCrossMetrePerSecond = 0f;
                WindAzimuthRadian = kite.AzimuthRadian;
                WindDirectionErrorRadian = DescentModel.AssumedWindDirectionError;
                GustMetrePerSecond = AssumedGustShare * parameters.AssumedWindMetrePerSecond;
                WindCorrection = 1f;
                return;
            }

            WindMetrePerSecond = speed;
            RecentGainMetrePerSecond = wind.RecentMetrePerSecond - speed;
            WindAzimuthRadian = wind.AzimuthRadian;
            GustMetrePerSecond = wind.GustMetrePerSecond;
            float high = kite.ElevationRadian - UsualElevation;
            if (parameters.Tailless < 0.5f)
            {
                float turn = Angle.Wrap(kite.AzimuthRadian - wind.AzimuthRadian);
                RecentCrossMetrePerSecond = speed * (TailedRecentShare * wind.RecentTurnRadian - turn);
                WindDirectionErrorRadian = TailedDirectionError;
                WindCorrection = Guarded.Clamp(1f + TailedPerElevation * high, 0.7f, 1.3f);
            }
            else
            {
                float gusty = Guarded.Divide(wind.GustMetrePerSecond, speed, 0f) - TaillessUsualGust;
                RecentCrossMetrePerSecond = -TaillessCrossShare * wind.RecentTurnRadian * speed;
                WindDirectionErrorRadian = TaillessDirectionError;
                WindCorrection = Guarded.Clamp(1f + TaillessPerElevation * high + TaillessPerGust * gusty, 0.7f, 1.4f);
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; but for the switches, which its owner does.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref HeightMetre, ref DistanceMetre, ref AzimuthRadian, ref LineLengthMetre, ref WindMetrePerSecond, ref RecentGainMetrePerSecond, ref RecentCrossMetrePerSecond, ref WindAzimuthRadian, ref GustMetrePerSecond, ref WindDirectionErrorRadian, ref WindCorrection);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.SituationFloats] = HeightMetre;
            floats[StatePlace.SituationFloats + 1] = DistanceMetre;
            floats[StatePlace.SituationFloats + 2] = AzimuthRadian;
            floats[StatePlace.SituationFloats + 3] = LineLengthMetre;
            floats[StatePlace.SituationFloats + 4] = WindMetrePerSecond;
            floats[StatePlace.SituationFloats + 5] = RecentGainMetrePerSecond;
            floats[StatePlace.SituationFloats + 6] = RecentCrossMetrePerSecond;
            floats[StatePlace.SituationFloats + 7] = WindAzimuthRadian;
            floats[StatePlace.SituationFloats + 8] = GustMetrePerSecond;
            floats[StatePlace.SituationFloats + 9] = WindDirectionErrorRadian;
            floats[StatePlace.SituationFloats + 10] = WindCorrection;
        }
    }
}
