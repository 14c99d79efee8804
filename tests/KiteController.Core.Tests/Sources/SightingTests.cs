using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>What somebody sees of the cut kite, the line that left with it, and what found kites teach.</summary>
    [TestClass]
    public class SightingTests
    {
        private const float Degree = 0.0174533f;

        [TestMethod]
        public void ALookFromNearTheSpoolTurnsTheRegionAndNarrowsIt()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            float before = Finish(estimator).HalfWidth95Radian;
            LandingEstimate seen = See(estimator, Look(12f * Degree, 5f * Degree, 25f, 0f, 0f));
            Assert.IsTrue(seen.Sightings == 1, "counted");
            Assert.IsTrue(seen.HalfWidth95Radian < 0.85f * before, "narrower");
            Assert.IsTrue(2f * Degree < seen.BearingRadian && seen.BearingRadian < 16f * Degree, "toward what was seen");
        }

        [TestMethod]
        public void ALookFromTheSideTellsTheDistance()
        {
            // 100 m to the right of the spool, the kite is seen far along the wind: it has gone further than was foreseen.
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            float expected = Finish(estimator).DistanceMetre;
            LandingEstimate far = See(estimator, Look(-20f * Degree, 3f * Degree, 30f, 100f, 90f * Degree));
            Assert.IsTrue(1.03f * expected < far.DistanceMetre, "further");
        }

        [TestMethod]
        public void ALookThatContradictsEverythingIsNotBelieved()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            LandingEstimate estimate = Finish(estimator);
            float distance = estimate.DistanceMetre, width = estimate.HalfWidth95Radian;
            LandingEstimate wrong = See(estimator, Look(150f * Degree, 5f * Degree, 20f, 0f, 0f));
            Near.Share(distance, wrong.DistanceMetre, 1e-4f, "distance");
            Near.Share(width, wrong.HalfWidth95Radian, 1e-4f, "width");
        }

        [TestMethod]
        public void WhatWasSeenOfOneKiteIsForgottenWithTheNext()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            float width = Finish(estimator).HalfWidth95Radian;
            LandingEstimate seen = See(estimator, Look(12f * Degree, 5f * Degree, 25f, 0f, 0f));
            Assert.IsTrue(seen.HalfWidth95Radian < 0.85f * width, "narrower");
            estimator.ForgetSightings();
            estimator.Begin(Situation(), 30f);
            Near.Share(width, Finish(estimator).HalfWidth95Radian, 1e-4f, "as if nothing had been seen");
        }

        [TestMethod]
        public void AVagueLookChangesNextToNothing()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            LandingEstimate estimate = Finish(estimator);
            float distance = estimate.DistanceMetre, width = estimate.HalfWidth95Radian;
            LandingEstimate vague = See(estimator, Look(60f * Degree, 3f, 20f, 0f, 0f));
            Near.Share(distance, vague.DistanceMetre, 0.02f, "distance");
            Near.Share(width, vague.HalfWidth95Radian, 0.02f, "width");
        }

        [TestMethod]
        public void WhereItLiesIsWhereTheRegionShrinksTo()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), -1f);
            Sighting spot = new Sighting();
            spot.Down = true;
            spot.Spread = 10f;
            spot.PlaceDistanceMetre = 250f;
            spot.PlaceAzimuthRadian = 0f;
            LandingEstimate found = See(estimator, spot);
            Assert.IsTrue(found.Found, "found");
            Near.Is(200f, found.DistanceMetre, 4f, "250 m from the spool, 200 m from under the cut");
            Assert.IsTrue(found.Far95Metre - found.Near95Metre < 60f, "small");
        }

        [TestMethod]
        public void FourSightingsKeepTheThreeNewest()
        {
            LandingEstimator estimator = Begun(new FlightParameters(), Situation(), 30f);
            Finish(estimator);
            for (int i = 0; i < 4; i++)
            {
                See(estimator, Look(5f * Degree, 5f * Degree, 10f + i, 0f, 0f));
            }

            Assert.IsTrue(estimator.Estimate.Sightings == LandingEstimator.MostSightings, "three");
            estimator.Cancel();
            estimator.Begin(Situation(), -1f);
            Assert.IsTrue(Finish(estimator).Sightings == 0, "forgotten with the cut");
        }

        [TestMethod]
        public void TheOtherKiteGetsTheWiderRegion()
        {
            LandingEstimate ours = Finish(Begun(new FlightParameters(), Situation(), -1f));
            CutSituation at = Situation();
            at.Theirs = true;
            LandingEstimate theirs = Finish(Begun(new FlightParameters(), at, -1f));
            Assert.IsTrue(theirs.Theirs, "says so");
            Assert.IsTrue(ours.HalfWidth95Radian < theirs.HalfWidth95Radian, "wider");
            Assert.IsTrue(ours.Far95Metre - ours.Near95Metre < theirs.Far95Metre - theirs.Near95Metre, "deeper");
        }

        [TestMethod]
        public void TheKiteIsOnItsWayInBetween()
        {
            LandingEstimate estimate = Finish(Begun(new FlightParameters(), Situation(), -1f));
            Near.Is(0f, DriftNow.DistanceMetre(estimate, 0f), 1e-3f, "at the cut");
            float half = 0.5f * estimate.TimeToGroundSeconds;
            Near.Share(0.5f * estimate.HeightMetre, DriftNow.HeightMetre(estimate, half), 1e-4f, "half way down");

            // 1 - 0.5^1.14.
            Near.Share(0.5462f * estimate.DistanceMetre, DriftNow.DistanceMetre(estimate, half), 1e-3f, "more than half the way: the wind is stronger aloft");
            Near.Is(0f, DriftNow.HeightMetre(estimate, 10f * half), 1e-3f, "down");
        }

        [TestMethod]
        public void TheTimeHasAnIntervalAboutIt()
        {
            LandingEstimate estimate = Finish(Begun(new FlightParameters(), Situation(), -1f));
            Assert.IsTrue(0f < estimate.EarliestSeconds && estimate.EarliestSeconds < estimate.TimeToGroundSeconds, "earliest");
            Assert.IsTrue(estimate.TimeToGroundSeconds < estimate.LatestSeconds, "latest");
        }

        [TestMethod]
        public void AKiteThatAlwaysFliesFurtherIsLearned()
        {
            FlightParameters parameters = new FlightParameters();
            float first = Finish(Begun(parameters, Situation(), -1f)).FreeDistanceMetre;
            for (int i = 0; i < 30; i++)
            {
                LandingEstimate estimate = Finish(Begun(parameters, Situation(), -1f));
                Assert.IsTrue(KiteLearning.Learn(parameters, estimate, 1.2f * first, 0f), "learned");
            }

            float learned = Finish(Begun(parameters, Situation(), -1f)).FreeDistanceMetre;
            Assert.IsTrue(1.1f * first < learned && learned < 1.22f * first, "nearly all of it");
            Assert.IsTrue(parameters.LearnedSink < 0f && 0f < parameters.LearnedWind, "it sinks slower or drifts faster");
        }

        [TestMethod]
        public void NoErrorFallsBelowItsFloorAndAnyIsKeptFromNothing()
        {
            FlightParameters parameters = new FlightParameters();
            for (int i = 0; i < 500; i++)
            {
                LandingEstimate estimate = Finish(Begun(parameters, Situation(), -1f));
                KiteLearning.Learn(parameters, estimate, estimate.FreeDistanceMetre, estimate.TimeToGroundSeconds);
            }

            Near.Is(KiteLearning.SinkFloor, parameters.LearnedSinkError, 1e-6f, "sink");
            Assert.IsTrue(KiteLearning.WindFloor <= parameters.LearnedWindError, "wind");
            KiteLearning.Forget(parameters);
            Near.Is(KiteLearning.SinkPrior, parameters.LearnedSinkError, 1e-6f, "as before");
        }

        [TestMethod]
        public void NothingIsLearnedFromAGuessOrAnothersKite()
        {
            FlightParameters parameters = new FlightParameters();
            CutSituation at = Situation();
            at.WindKnown = false;
            Assert.IsFalse(KiteLearning.Learn(parameters, Finish(Begun(parameters, at, -1f)), 300f, 0f), "wind assumed");
            at.WindKnown = true;
            at.Theirs = true;
            Assert.IsFalse(KiteLearning.Learn(parameters, Finish(Begun(parameters, at, -1f)), 300f, 0f), "theirs");
            Near.Is(0f, parameters.LearnedWind, 0f, "unchanged");
        }

        private static Sighting Look(float azimuth, float spread, float seconds, float placeDistance, float placeAzimuth)
        {
            Sighting seen = new Sighting();
            seen.AzimuthRadian = azimuth;
            seen.Spread = spread;
            seen.Seconds = seconds;
            seen.PlaceDistanceMetre = placeDistance;
            seen.PlaceAzimuthRadian = placeAzimuth;
            return seen;
        }

        private static CutSituation Situation()
        {
            CutSituation at = new CutSituation();
            at.HeightMetre = 60f;
            at.DistanceMetre = 50f;
            at.WindMetrePerSecond = 6f;
            at.GustMetrePerSecond = 1f;
            at.LineLengthMetre = 80f;
            at.WindKnown = true;
            at.WindDirectionErrorRadian = 0.1f;
            return at;
        }

        private static LandingEstimator Begun(FlightParameters parameters, CutSituation at, float tail)
        {
            LandingEstimator estimator = new LandingEstimator(parameters);
            estimator.Begin(at, tail);
            return estimator;
        }

        private static LandingEstimate See(LandingEstimator estimator, Sighting seen)
        {
            estimator.See(seen);
            return Finish(estimator);
        }

        private static LandingEstimate Finish(LandingEstimator estimator)
        {
            int slices = 0;
            while (estimator.Work())
            {
                slices++;
                Assert.IsTrue(slices < 120, "comes to an end");
            }

            return estimator.Estimate;
        }
    }
}
