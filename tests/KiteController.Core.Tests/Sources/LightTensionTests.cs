using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>What the spool does in failsafe, by the pull and by where the kite is.</summary>
    [TestClass]
    public class LightTensionTests
    {
        // Requirement: KC-SAF-009
        [TestMethod]
        public void APullAboveOneAndAHalfNewtonIsYieldedToAndALighterOneIsTakenUpGently()
        {
            Assert.IsTrue(0f < Asked(1.6f, 10f, true, true), "yields");
            Assert.IsTrue(Asked(1.4f, 10f, true, true) < 0f, "takes up");
            Near.Is(-0.7f, Asked(0f, 10f, true, true), 1e-4f, "slack, no faster than 0.7 m/s");
            Assert.IsTrue(3f < Asked(10f, 10f, true, true), "a hard pull is given line fast");
        }

        // Requirement: KC-SAF-010
        [TestMethod]
        public void LineIsGivenToAKiteThatIsKnownToFlyLowAndToNoOther()
        {
            Assert.IsTrue(1f < Asked(10f, 10f, true, true), "70 m at 10 degrees, and 20 more once held: 35 m");
            Near.Is(0f, Asked(10f, 55f, true, true), 1e-6f, "67 m");
            Near.Is(0f, Asked(10f, 80f, true, true), 1e-6f, "past the zenith is no lower");
            Near.Is(0f, Asked(10f, 10f, false, true), 1e-6f, "the arm is not believed");
            Near.Is(0f, Asked(10f, 10f, true, false), 1e-6f, "the kite is not seen");
        }

        // Requirement: KC-SAF-030
        [TestMethod]
        public void APullToldByTheMotorsCurrentIsLetBeBetweenSlackAndTwoAndAHalfNewton()
        {
            Near.Is(0f, Doubted(0.9f), 1e-6f, "may be friction");
            Near.Is(0f, Doubted(2.4f), 1e-6f, "may be friction");
            Near.Is(0.75f, Doubted(4f), 1e-4f, "half a metre a second for each newton above");
            Near.Is(-0.4f, Doubted(0f), 1e-4f, "slack is taken up");
        }

        // Requirement: KC-SAF-009
        [TestMethod]
        public void WhateverTheFlightModeAskedBeforeThePullNeedsOnlyTheFlyersCeilingToBeGivenLine()
        {
            SetPoint wish = new SetPoint();
            wish.FloorNewton = 3f;
            wish.CeilingNewton = 100f;
            FlightParameters parameters = new FlightParameters();
            LightTension.Ask(wish, 5f, false, new KitePosition(parameters), false, 70f, parameters);
            Assert.AreEqual(0f, wish.FloorNewton);
            Assert.AreEqual(parameters.TensionCeilingNewton, wish.CeilingNewton);
        }

        /// <summary>The speed asked for with 70 m of line and a height ceiling of 60 m, metre per second.</summary>
        private static float Asked(float newton, float elevationDeg, bool heightKnown, bool seen)
        {
            return Asked(newton, false, elevationDeg, heightKnown, seen);
        }

        private static float Doubted(float newton)
        {
            return Asked(newton, true, 10f, true, true);
        }

        private static float Asked(float newton, bool doubted, float elevationDeg, bool heightKnown, bool seen)
        {
            FlightParameters parameters = new FlightParameters();
            KitePosition kite = new KitePosition(parameters);
            kite.ElevationRadian = elevationDeg * Angle.RadianPerDeg;
            kite.Seen = seen;
            SetPoint wish = new SetPoint();
            LightTension.Ask(wish, newton, doubted, kite, heightKnown, 70f, parameters);
            return wish.SpeedMetrePerSecond;
        }
    }
}
