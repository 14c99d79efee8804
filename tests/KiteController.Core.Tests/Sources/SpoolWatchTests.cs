using KiteController.Core.Estimation;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>A spool that does not turn: jammed, or holding a pull.</summary>
    [TestClass]
    public class SpoolWatchTests
    {
        // Requirement: KC-SAF-006
        [TestMethod]
        public void ASpoolThatItsMotorPushesInVainIsStuckAfterSevenTenthsOfASecond()
        {
            Near.Is(0.75f, SecondsUntilStuck(0.4f, 0f, 0f), 0.1f, "paying out");
            Near.Is(0.75f, SecondsUntilStuck(-0.4f, 0f, 0f), 0.1f, "taking in");
        }

        // Requirement: KC-SAF-015
        [TestMethod]
        public void ASpoolThatTurnsOrHoldsAPullIsNotStuck()
        {
            // 12 N at 34 mm are 0.408 N m: 14.2 A, 3.69 V of the resistance.
            Assert.IsTrue(60f < SecondsUntilStuck(-3.69f / 12f, 12f, 0f), "holds 12 N");
            Assert.IsTrue(60f < SecondsUntilStuck(0.4f, 0f, 0.2f), "turns");
            Assert.IsTrue(60f < SecondsUntilStuck(0f, 12f, 0f), "is not driven");
            Assert.IsTrue(60f < SecondsUntilStuck(0.2f, 0f, 0f), "2.4 V may not overcome friction");
        }

        /// <summary>Time after which the watch says so, second; 100 for longer than a minute.</summary>
        private static float SecondsUntilStuck(float duty, float newton, float speed)
        {
            Calibration calibration = new Calibration();
            SpoolWatch watch = new SpoolWatch(calibration);
            AnalogReadings analog = new AnalogReadings(calibration);
            analog.SupplyVolt = 12f;
            LineOut line = new LineOut(calibration);
            line.RadiusMetre = 0.034f;
            line.SpeedMetrePerSecond = speed;
            for (int i = 1; i < 800; i++)
            {
                if ((watch.CompareStrain(duty, analog, line, newton, 0.08f) & Health.Bit(Reason.SpoolStuck)) != 0)
                {
                    return i * 0.08f;
                }
            }

            return 100f;
        }
    }
}
