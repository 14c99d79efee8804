using KiteController.Core.Numerics;

namespace KiteController.Core.Runner
{
    /// <summary>Where a cut kite is while it still falls: how far along its way, and how high.</summary>
    /// <remarks>
    /// It sinks evenly while the wind falls toward the ground, so the way still to go falls with (1 - t/T)^1.14 and the height with 1 - t/T,
    /// t the time since the cut and T the time to ground of a kite whose line does not catch.
    /// </remarks>
    public static class DriftNow
    {
        private const float OneAndShear = 1.14f;

        /// <summary>Share of the way still to go, for the share of the time that is left, 0 to 1.</summary>
        public static float Share(float remaining)
        {
            return 1e-4f < remaining ? (float)System.Math.Exp(OneAndShear * (float)System.Math.Log(remaining)) : 0f;
        }

        /// <summary>Most likely distance by now from the point under the kite at the cut, metre, along the bearing of the estimate.</summary>
        public static float DistanceMetre(LandingEstimate estimate, float secondsAfterCut)
        {
            return estimate.DistanceMetre * (1f - Share(Remaining(estimate, secondsAfterCut)));
        }

        /// <summary>Most likely height by now, metre; 0 once it should be down.</summary>
        public static float HeightMetre(LandingEstimate estimate, float secondsAfterCut)
        {
            return estimate.HeightMetre * Remaining(estimate, secondsAfterCut);
        }

        private static float Remaining(LandingEstimate estimate, float secondsAfterCut)
        {
            return Guarded.Clamp(1f - Guarded.Divide(secondsAfterCut, estimate.TimeToGroundSeconds, 1f), 0f, 1f);
        }
    }
}
