using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>Where the limits of the failsafe ladder lie: what is beyond one counts, what is short of it does not.</summary>
    [TestClass]
    public class FaultLimitTests
    {
        private const int Counts18MetrePerSecond = 340;

        // Requirement: KC-SAF-006
        [TestMethod]
        public void ASpoolThatRunsAwayIsShutWhicheverWayItRuns()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
                bench.EncoderWorks = false;
                for (int i = 0; i < 8; i++)
                {
                    bench.Frame.EncoderCount += sense * Counts18MetrePerSecond;
                    bench.Run(1);
                }

                FailsafeTests.Ends(bench, UnitState.MotorOff, Reason.SpoolTooFast);
            }
        }

        // Requirement: KC-SAF-006
        [TestMethod]
        public void AnEncoderThatNoLongerAnswersShutsTheMotor()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            bench.Frame.EncoderFresh = false;
            bench.Run(10);
            FailsafeTests.Ends(bench, UnitState.MotorOff, Reason.EncoderLost);
        }

        // Requirement: KC-SAF-024
        [TestMethod]
        public void ATwelfthOfTheDeadlinesMayBeMissedForeverAndASeventhMayNot()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            Miss(bench, 12, 1200);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            Miss(bench, 7, 210);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.LoopOverrun);
        }

        private static void Miss(Bench bench, int oneIn, int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                bench.Frame.Overrun = i % oneIn == 0;
                bench.Run(1);
            }
        }
    }
}
