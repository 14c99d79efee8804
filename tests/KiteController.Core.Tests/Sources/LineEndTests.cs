using KiteController.Core.Control;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>How far and how fast the line may go, whoever asks.</summary>
    [TestClass]
    public class LineEndTests
    {
        private const float Dt = 0.01f;

        // Requirement: KC-SAF-013
        [TestMethod]
        public void TheLineStopsAtBothEndsWhateverIsAsked()
        {
            Calibration calibration = new Calibration();
            TensionGuard guard = new TensionGuard(new FlightParameters(), calibration);
            SetPoint wish = Below(10f);
            wish.SpeedMetrePerSecond = 9f;
            Settle(guard, wish, 40f, calibration.SpoolLineMetre - 3f);
            Assert.IsTrue(guard.SpeedMetrePerSecond <= 0f, "end of the line");
            wish.SpeedMetrePerSecond = -5f;
            Settle(guard, wish, 0f, calibration.LineOutAtZeroMetre);
            Assert.IsTrue(0f <= guard.SpeedMetrePerSecond, "start of the line");
        }

        // Requirement: KC-SAF-013
        [TestMethod]
        public void ASpoolAtFullSpeedComesToRestShortOfEitherEnd()
        {
            Calibration calibration = new Calibration();
            Near.Is(calibration.SpoolLineMetre - 3f, RestFrom(120f, 20f), 0.1f, "three metres stay on the spool");
            Near.Is(calibration.LineOutAtZeroMetre, RestFrom(40f, -20f), 0.1f, "the leader stays out");
        }

        // Requirement: KC-SAF-013
        [TestMethod]
        public void BeyondAnEndTheSpoolStandsStill()
        {
            Calibration calibration = new Calibration();
            Near.Is(calibration.SpoolLineMetre - 1f, RestFrom(calibration.SpoolLineMetre - 1f, 9f), 1e-3f, "at the knot nothing is taken in against a pull");
            Near.Is(calibration.LineOutAtZeroMetre - 1f, RestFrom(calibration.LineOutAtZeroMetre - 1f, -5f), 1e-3f, "at the leader nothing is given");
        }

        // Requirement: KC-CTL-002
        [TestMethod]
        public void NoLineIsGivenOrTakenFasterThanItsLimit()
        {
            FlightParameters limits = new FlightParameters();
            TensionGuard guard = new TensionGuard(limits, new Calibration());
            SetPoint wish = Below(10f);
            wish.SpeedMetrePerSecond = 20f;
            Settle(guard, wish, 5f, 60f);
            Near.Is(limits.PayOutSpeedMetrePerSecond, guard.SpeedMetrePerSecond, 1e-4f, "out");
            wish.SpeedMetrePerSecond = -20f;
            Settle(guard, wish, 5f, 60f);
            Near.Is(-limits.ReelInSpeedMetrePerSecond, guard.SpeedMetrePerSecond, 1e-4f, "in");
        }

        /// <summary>Where a spool that does as it is told comes to rest, metre of line out; no more than 0.1 m beyond on its way.</summary>
        private static float RestFrom(float lengthMetre, float wishedSpeed)
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = Below(10f);
            wish.SpeedMetrePerSecond = wishedSpeed;
            float farthest = lengthMetre;
            for (int i = 0; i < 2000; i++)
            {
                guard.Update(wish, 5f, lengthMetre, 30f, guard.SpeedMetrePerSecond, 0, Dt);
                lengthMetre += guard.SpeedMetrePerSecond * Dt;
                farthest = wishedSpeed < 0f ? (lengthMetre < farthest ? lengthMetre : farthest) : farthest < lengthMetre ? lengthMetre : farthest;
            }

            Near.Is(farthest, lengthMetre, 0.1f, "overshoot");
            return lengthMetre;
        }

        private static void Settle(TensionGuard guard, SetPoint wish, float tension, float length)
        {
            for (int i = 0; i < 100; i++)
            {
                guard.Update(wish, tension, length, 30f, guard.SpeedMetrePerSecond, 0, Dt);
            }
        }

        private static SetPoint Below(float ceilingNewton)
        {
            SetPoint wish = new SetPoint();
            wish.CeilingNewton = ceilingNewton;
            return wish;
        }
    }
}
