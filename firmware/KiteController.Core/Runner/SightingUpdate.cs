using KiteController.Core.Numerics;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Brings what was seen into the two stories: a Kalman update of ln(distance) and bearing, and of the stories' weights by
    /// how well each foresaw it. One story and one sighting is one slice of work.
    /// </summary>
    /// <remarks>
    /// A falling kite has gone the share phi = 1 - (1 - t/T)^1.14 of its way, for the wind falls with height. Where it will be
    /// seen wanders about that by more, the longer it still has to fall: the variance of the way is taken
    /// 1 + <see cref="DescentModel.WanderLeft"/> (1 - t/T) + <see cref="DescentModel.WanderLeast"/> times over (fitted). A spot where it lies
    /// replaces what was foreseen by that spot. A look more than 3.5 deviations off is not believed.
    /// </remarks>
    public static class SightingUpdate
    {
        private const float OwnSpread = 0.0003f; // One degree, squared: the place of the onlooker.
        private const float LeastDistance = 3f;
        private const float LargestSigmas = 3.5f;

        /// <summary>Takes one sighting into one story.</summary>
        /// <param name="story">Finished moments; its weight is multiplied by the likelihood.</param>
        /// <param name="sighting">What was seen.</param>
        /// <param name="at">The cut.</param>
        public static void Apply(DescentStory story, Sighting sighting, CutSituation at)
        {
            float placeTurn = sighting.PlaceAzimuthRadian - at.WindAzimuthRadian;
            float kiteTurn = at.AzimuthRadian - at.WindAzimuthRadian;
            float along = sighting.PlaceDistanceMetre * Angle.Cos(placeTurn) - at.DistanceMetre * Angle.Cos(kiteTurn);
            float left = at.DistanceMetre * Angle.Sin(kiteTurn) - sighting.PlaceDistanceMetre * Angle.Sin(placeTurn);
            if (sighting.Down)
            {
                Found(story, along, left, sighting.Spread);
                return;
            }

            float remaining = Guarded.Clamp(1f - Guarded.Divide(sighting.Seconds, story.Time, 1f), 0f, 1f);
            float gone = 1f - DriftNow.Share(remaining);
            float way = (float)System.Math.Exp(story.LogMean) * gone;
            float wayAlong = way * Angle.Cos(story.Bearing), wayLeft = way * Angle.Sin(story.Bearing);
            float seenAlong = wayAlong - along, seenLeft = wayLeft - left;
            float perSquare = Guarded.Divide(1f, Guarded.Max(seenAlong * seenAlong + seenLeft * seenLeft, 1f), 0f);
            float byLog = (seenAlong * wayLeft - seenLeft * wayAlong) * perSquare;
            float byBearing = (seenAlong * wayAlong + seenLeft * wayLeft) * perSquare;

            float logVariance = story.LogDeviation * story.LogDeviation, variance = story.BearingVariance;
            float wander = 1f + DescentModel.WanderLeast + DescentModel.WanderLeft * remaining;
            float sum = (byLog * byLog * logVariance + byBearing * byBearing * variance) * wander + sighting.Spread * sighting.Spread + OwnSpread;
            float off = Angle.Wrap(at.WindAzimuthRadian - sighting.AzimuthRadian - Angle.Atan2(seenLeft, seenAlong));
            float perSum = Guarded.Divide(1f, sum, 0f);
            if (LargestSigmas * LargestSigmas < off * off * perSum)
            {
                return; // Another kite, or a bearing read wrong.
            }

            float logGain = byLog * logVariance * perSum, bearingGain = byBearing * variance * perSum;
            story.LogMean += logGain * off;
            story.Bearing += bearingGain * off;
            story.LogDeviation = Guarded.Sqrt(Guarded.Max(logVariance * (1f - logGain * byLog), 0.2f * logVariance));
            story.BearingVariance = Guarded.Max(variance * (1f - bearingGain * byBearing), 0.1f * variance);
            story.Weight *= (float)System.Math.Exp(Guarded.Max(-0.5f * off * off * perSum, -20f)) * Guarded.Sqrt(perSum);
        }

        private static void Found(DescentStory story, float along, float left, float spread)
        {
            float distance = Guarded.Max(Guarded.Sqrt(along * along + left * left), LeastDistance);
            float share = Guarded.Divide(spread, distance, 1f);
            story.LogMean = (float)System.Math.Log(distance);
            story.LogDeviation = Guarded.Clamp(share, 0.01f, 1.2f);
            story.Bearing = Angle.Atan2(left, along);
            story.BearingVariance = Guarded.Min(share * share, 1.5f);
        }
    }
}
