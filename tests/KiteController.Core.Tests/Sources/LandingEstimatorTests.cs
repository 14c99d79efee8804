using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>Against the worked test vectors of the prototype that the equations come from: relative tolerance 1e-3, quantiles 1e-2.</summary>
    [TestClass]
    public class LandingEstimatorTests
    {
        [TestMethod]
        public void FirstVectorTailUnknown()
        {
            LandingEstimate estimate = Estimate(60f, 6f, 0f, 0f, -1f);
            Near.Share(0.2009f, estimate.SnagProbability, 2e-3f, "chance of a snag");
            Near.Share(193.12f, estimate.DistanceMetre, 2e-3f, "distance that 45 in 100 fall short of");
            Near.Share(39.46f, estimate.TimeToGroundSeconds, 1e-3f, "time to ground");
            Near.Share(0.2954f, estimate.TimeLogDeviation, 2e-3f, "spread of the time");
            Near.Is(0f, estimate.BearingRadian, 1e-5f, "straight down the wind");

            // The bearing's variance: .03271 free, .03171 caught, weighed by the chance of a snag.
            Near.Share(0.18031f, estimate.BearingDeviationRadian, 2e-3f, "spread of the bearing");
        }

        [TestMethod]
        public void SecondVectorTailKnown()
        {
            LandingEstimate estimate = Estimate(60f, 6f, 0f, 0f, 30f);
            Near.Share(0.2196f, estimate.SnagProbability, 2e-3f, "chance of a snag");
            Near.Share(193.09f, estimate.DistanceMetre, 2e-3f, "distance that 45 in 100 fall short of");
            Near.Share(39.21f, estimate.TimeToGroundSeconds, 1e-3f, "time to ground");
            Near.Share(0.2961f, estimate.TimeLogDeviation, 2e-3f, "spread of the time");
        }

        [TestMethod]
        public void ThirdVectorRecentWindDiffersFromTheMean()
        {
            LandingEstimate estimate = Estimate(60f, 6f, 1f, -0.5f, 30f);
            Near.Share(210.35f, estimate.DistanceMetre, 2e-3f, "distance that 45 in 100 fall short of");
            Near.Is(0.0381f, estimate.BearingRadian, 2e-4f, "to the right of the wind, clockwise positive");
        }

        // Requirement: KC-RUN-003
        [TestMethod]
        public void TheSectorsAreNestedAndHoldTheDistanceTold()
        {
            LandingEstimate estimate = Estimate(25f, 3f, 0f, 0f, -1f);
            Assert.IsTrue(0f < estimate.Near95Metre && estimate.Near95Metre < estimate.Near50Metre, "near edges");
            Assert.IsTrue(estimate.Near50Metre < estimate.DistanceMetre && estimate.DistanceMetre < estimate.Far50Metre, "distance told inside");
            Assert.IsTrue(estimate.Far50Metre < estimate.Far95Metre, "far edges");
            Assert.IsTrue(estimate.HalfWidth50Radian < estimate.HalfWidth95Radian, "widths");
        }

        // Requirement: KC-RUN-003
        [TestMethod]
        public void AWindThatWasOnlyAssumedWidensTheRegion()
        {
            LandingEstimate known = Estimate(60f, 6f, 0f, 0f, -1f);
            float width = known.HalfWidth95Radian;
            float depth = known.Far95Metre - known.Near95Metre;
            LandingEstimate assumed = Run(Situation(60f, 6f, 0f, 0f, false), -1f);
            Assert.IsFalse(assumed.WindKnown, "says so");
            Assert.IsTrue(1.5f * width < assumed.HalfWidth95Radian, "wider");
            Assert.IsTrue(1.5f * depth < assumed.Far95Metre - assumed.Near95Metre, "deeper");
        }

        [TestMethod]
        public void AbsurdSituationsStillGiveNumbers()
        {
            LandingEstimate still = Estimate(0f, 0f, 0f, 0f, -1f);
            Assert.IsTrue(0f < still.DistanceMetre && still.DistanceMetre < 100f, "no wind, no height");
            LandingEstimate storm = Estimate(100f, 30f, 10f, 10f, 0f);
            Assert.IsTrue(storm.DistanceMetre < 9000f && storm.Near95Metre < storm.Far95Metre, "storm");
        }

        [TestMethod]
        public void WithoutATailTheBearingTurnsAwayFromTheSideWhereTheKiteStandsOnALongLine()
        {
            Near.Is(-0.2f, BearingOfOneAside(0.5f, 80f, 1f), 1e-3f, "long line, to the right");
            Near.Is(0.2f, BearingOfOneAside(-0.25f, 80f, 1f), 1e-3f, "long line, to the left");
            Near.Is(-0.05f, BearingOfOneAside(0.125f, 52.5f, 1f), 1e-3f, "half as far aside, half as long");
            Near.Is(0f, BearingOfOneAside(0.5f, 30f, 1f), 1e-5f, "short line");
            Near.Is(0f, BearingOfOneAside(0.5f, 80f, 0f), 1e-5f, "with a tail");
        }

        private static float BearingOfOneAside(float azimuth, float line, float tailless)
        {
            CutSituation at = Situation(60f, 6f, 0f, 0f, true);
            at.AzimuthRadian = azimuth;
            at.LineLengthMetre = line;
            FlightParameters parameters = new FlightParameters();
            parameters.Tailless = tailless;
            LandingEstimator estimator = new LandingEstimator(parameters);
            estimator.Begin(at, 20f);
            while (estimator.Work())
            {
            }

            return estimator.Estimate.BearingRadian;
        }

        private static LandingEstimate Estimate(float height, float wind, float recent, float recentCross, float tail)
        {
            return Run(Situation(height, wind, recent, recentCross, true), tail);
        }

        private static CutSituation Situation(float height, float wind, float recent, float recentCross, bool windKnown)
        {
            CutSituation at = new CutSituation();
            at.HeightMetre = height;
            at.WindMetrePerSecond = wind;
            at.RecentGainMetrePerSecond = recent;
            at.RecentCrossMetrePerSecond = recentCross;
            at.GustMetrePerSecond = 1f;
            at.LineLengthMetre = 80f;
            at.WindKnown = windKnown;
            at.WindDirectionErrorRadian = windKnown ? 0.0873f : DescentModel.AssumedWindDirectionError;
            return at;
        }

        /// <summary>The numbers that the vectors were worked out with.</summary>
        private static DescentModel PrototypeModel()
        {
            DescentModel model = new DescentModel();
            model.DragCoefficient = 1.599994f;
            model.WindGain = 1.016f;
            model.RecentGain = 0.708f;
            model.RecentCrossGain = 0.708f;
            model.GustGain = 1.468f;
            model.CrossGustShare = 0.81f;
            model.GlideShare = 0.061f;
            model.FlightWindError = 0.135f;
            model.SnagSpreadAlong = 1.802f;
            model.SnagSpreadCross = 0.565f;
            model.SnagTimeFactor = 1.43620f;
            return model;
        }

        private static LandingEstimate Run(CutSituation at, float tail)
        {
            FlightParameters parameters = new FlightParameters();
            parameters.KiteMassKilogram = 0.045f;
            parameters.KiteAreaSquareMetre = 0.21f;
            parameters.SnagHazardPerMetre = 0.004f;
            parameters.LineKilogramPerMetre = 2e-4f;
            parameters.LearnedWindError = 0f;
            LandingEstimator estimator = new LandingEstimator(parameters, PrototypeModel());
            estimator.Begin(at, tail);
            int slices = 1;
            while (estimator.Work())
            {
                slices++;
                Assert.IsTrue(slices < 120, "comes to an end");
            }

            Assert.IsTrue(estimator.Estimate.Valid, "is finished");
            return estimator.Estimate;
        }
    }
}
