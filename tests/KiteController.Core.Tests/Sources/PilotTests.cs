using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>Which way, how fast and between which tensions each job wants the line to go.</summary>
    [TestClass]
    public class PilotTests
    {
        [TestMethod]
        public void HoldAndSteerMakeForTheWorkingLengthAndStayThere()
        {
            FlightMode[] modes = { FlightMode.Hold, FlightMode.Steer };
            for (int i = 0; i < modes.Length; i++)
            {
                Assert.IsTrue(Wish(modes[i], 45f, 0f).SpeedMetrePerSecond < -0.5f, "too much line is out");
                Assert.IsTrue(0.5f < Wish(modes[i], 35f, 0f).SpeedMetrePerSecond, "too little");
                Near.Is(0f, Wish(modes[i], 40f, 0f).SpeedMetrePerSecond, 1e-4f, "as much as asked for");
                Near.Is(-2f, Wish(modes[i], 140f, 0f).SpeedMetrePerSecond, 1e-4f, "no faster");
                Near.Is(1f, Wish(modes[i], 6f, 0f).SpeedMetrePerSecond, 1e-4f, "no faster");
                Assert.IsTrue(0f < Wish(modes[i], 40f, 0f).FloorNewton, "and keep the line taut");
            }
        }

        [TestMethod]
        public void LandTakesInGentlyAndGivesWaySoonerThanOtherJobs()
        {
            SetPoint wish = Wish(FlightMode.Land, 40f, 0f);
            Assert.IsTrue(wish.SpeedMetrePerSecond < -1f, "takes in");
            Assert.IsTrue(0f < wish.FloorNewton, "keeps the line taut");
            Assert.IsTrue(wish.CeilingNewton < Wish(FlightMode.Hold, 40f, 0f).CeilingNewton, "gives way sooner");
        }

        [TestMethod]
        public void ACutLineIsTakenInToItsLeaderAndNoFurther()
        {
            Assert.IsTrue(Wish(FlightMode.Runner, 40f, 0f).SpeedMetrePerSecond < -1f, "takes in");
            Near.Is(0f, Wish(FlightMode.Runner, 9f, 0f).SpeedMetrePerSecond, 1e-6f, "what is short enough to drag is left");
            Near.Is(0f, Wish(FlightMode.Runner, 40f, 0f).FloorNewton, 1e-6f, "pulls at nothing");
        }

        [TestMethod]
        public void ALaunchPullsALowKiteUpAndGivesAHighOneLineAsItPulls()
        {
            Near.Is(-2.5f, Wish(FlightMode.Launch, 20f, 0f, 20f, 4f).SpeedMetrePerSecond, 1e-4f, "low: pulls");
            Near.Is(0f, Wish(FlightMode.Launch, 8f, 0f, 20f, 4f).SpeedMetrePerSecond, 1e-6f, "low, with no line left to pull in");
            Near.Is(0f, Wish(FlightMode.Launch, 20f, 0f, 60f, 1f).SpeedMetrePerSecond, 1e-6f, "high, with hardly a pull: waits");
            Assert.IsTrue(0.3f < Wish(FlightMode.Launch, 20f, 0f, 60f, 2f).SpeedMetrePerSecond, "high, pulling: gives");
            Near.Is(2f, Wish(FlightMode.Launch, 20f, 0f, 60f, 12f).SpeedMetrePerSecond, 1e-4f, "no faster");
        }

        // Requirement: KC-FLT-003
        [TestMethod]
        public void TheLeverGivesAndTakesByItsWayAndDoesNothingNearItsCentre()
        {
            FlightParameters parameters = Parameters();
            Near.Is(parameters.PayOutSpeedMetrePerSecond, Wish(FlightMode.Manual, 40f, 1f).SpeedMetrePerSecond, 1e-3f, "full out");
            Near.Is(-parameters.ReelInSpeedMetrePerSecond, Wish(FlightMode.Manual, 40f, -1f).SpeedMetrePerSecond, 1e-3f, "full in");
            Near.Is(0f, Wish(FlightMode.Manual, 40f, 0.05f).SpeedMetrePerSecond, 1e-6f, "hardly out");
            Near.Is(0f, Wish(FlightMode.Manual, 40f, -0.05f).SpeedMetrePerSecond, 1e-6f, "hardly in");
            Assert.IsTrue(Wish(FlightMode.Manual, 40f, -0.5f).SpeedMetrePerSecond < 0f, "half in");
            Assert.IsTrue(0f < Wish(FlightMode.Manual, 40f, 0.5f).SpeedMetrePerSecond, "half out");
        }

        [TestMethod]
        public void WithoutAJobTheSpoolStandsStill()
        {
            Near.Is(0f, Wish(FlightMode.Idle, 40f, 1f).SpeedMetrePerSecond, 1e-6f, "whatever the lever says");
        }

        private static SetPoint Wish(FlightMode mode, float lengthMetre, float lever, float elevationDeg = 45f, float newton = 4f)
        {
            FlightParameters parameters = Parameters();
            Calibration calibration = new Calibration();
            LineOut line = new LineOut(calibration);
            line.LengthMetre = lengthMetre;
            LineTension tension = new LineTension(calibration);
            tension.Newton = newton;
            KitePosition kite = new KitePosition(parameters);
            kite.ElevationRadian = elevationDeg * Angle.RadianPerDeg;
            Pilot pilot = new Pilot(parameters);
            pilot.Wish.SpeedMetrePerSecond = 7f;
            pilot.Fly(mode, lever, kite, line, tension, 0.01f);
            return pilot.Wish;
        }

        private static FlightParameters Parameters()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 40f;
            return parameters;
        }
    }
}
