using KiteController.Core.Loop;
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

        // Requirement: KC-SAF-020
        [TestMethod]
        public void AReadingThatIsMissingNowAndThenEndsNoFlightHoweverLongItGoesOn()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            for (int i = 0; i < 1200; i++)
            {
                bench.Frame.ImuFresh = i % 7 != 0;
                bench.Frame.PivotFresh = i % 7 != 1;
                bench.Frame.TensionFresh = i % 7 != 2;
                bench.Frame.EncoderFresh = i % 7 != 4;
                bench.Run(1);
                Assert.IsTrue(bench.Command.EnableEdge, "tick " + i.ToString());
            }

            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
        }

        // Requirement: KC-SAF-023
        [TestMethod]
        public void ASupplyThatNobodyCanReadIsAnEmptyOne()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            bench.Frame.AnalogFresh = false;
            bench.Run(90);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            bench.Run(50);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.SupplyEmpty);
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

        // Requirement: KC-SAF-016
        [TestMethod]
        public void ADriverThatDoesTheOppositeAtSpeedIsMissedBeforeTheDrumHasRunFar()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                Bench bench = FailsafeTests.Pulled(3f, new FlightParameters());
                bench.Ask(OperatorRequest.Manual);
                bench.Frame.Lever = 2048 + sense * 1600;
                bench.Run(100);
                FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
                bench.MotorReversed = true;
                bench.Run(12); // Its slow average takes 0.15 s.
                FailsafeTests.Ends(bench, UnitState.MotorOff, Reason.MotorFault);
            }
        }

        // Requirement: KC-SAF-014
        [TestMethod]
        public void ALeverGivesNoLineToAKiteThatMayBeAboveItsCeiling()
        {
            Assert.IsTrue(1f < GivenAt(40f), "45 m high, and 7 m more if the arm is off unnoticed: below 60 m");
            Assert.IsTrue(GivenAt(55f) <= 0f, "57 m high, and 7 m more: above");
            Assert.IsTrue(GivenAt(75f) <= 0f, "68 m high");
        }

        /// <summary>The reel speed asked for with the lever half out, 70 m of line and this elevation, metre per second.</summary>
        private static float GivenAt(float elevationDeg)
        {
            Bench bench = Bench.Armed(new FlightParameters(), 127000);
            bench.Elevate(elevationDeg);
            bench.Tension(5f);
            bench.Run(600);
            bench.Ask(OperatorRequest.Manual);
            bench.Frame.Lever = 2048 + 800;
            bench.Run(30);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            return bench.Flight.Status.SetPointMetrePerSecond;
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
