using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>Gyroscope, accelerometer and pivot check each other: which of their contradictions is a fault, and which is flying.</summary>
    [TestClass]
    public class ArmFailsafeTests
    {
        // Requirement: KC-SAF-019
        [TestMethod]
        public void APivotThatStandsStillWhileTheArmTurnsIsNotBelieved()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
                bench.Frame.GyroscopeZ = sense * (int)(10f * 65.5f);
                bench.Run(100);
                FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
            }
        }

        // Requirement: KC-SAF-019
        [TestMethod]
        public void APivotThatJumpsIsNotBelieved()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
                bench.Frame.PivotAngle = (sense * 300) & 4095;
                bench.Run(10);
                FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
            }
        }

        // Requirement: KC-SAF-010
        [TestMethod]
        public void AnArmThatIsNotBelievedIsNoLeaveToClimb()
        {
            Bench bench = Bench.Armed(new FlightParameters(), 127000);
            bench.Elevate(10f);
            bench.Tension(8f);
            bench.Run(600);
            bench.Frame.PivotAngle = 300;
            bench.Run(100);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
            Assert.IsTrue(60f < bench.Flight.Status.LineLengthMetre, "more line than the ceiling is high");
            Near.Is(0f, bench.Flight.Status.SetPointMetrePerSecond, 0.01f, "for all that is known it may stand upright");
        }

        // Requirement: KC-SAF-019
        [TestMethod]
        public void APivotThatTurnsWithTheGyroscopeIsBelieved()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            Turn(bench, 20f, 300);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed, "armed");
        }

        // Requirement: KC-EST-002
        [TestMethod]
        public void AKiteThatDriftsSlowlyAndSteadilyIsNotTakenForAZeroOfTheGyroscope()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            Turn(bench, 5f, 2000);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed, "armed");
        }

        // Requirement: KC-SAF-015
        [TestMethod]
        public void AnArmTossedFasterThanItsGyroscopeCanTellIsNoFaultUnlessItLasts()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            bench.Frame.GyroscopeZ = -32767;
            bench.Frame.PivotAngle = 1000;
            bench.Run(50);
            bench.Frame.GyroscopeZ = 0;
            bench.Run(300);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            bench.Frame.GyroscopeZ = -32767;
            bench.Run(350);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
        }

        // Requirement: KC-SAF-019
        [TestMethod]
        public void TossesThatComeAndGoAreNoFaultAndTheArmIsWatchedAgainAfterThem()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            for (int i = 0; i < 10; i++)
            {
                bench.Frame.GyroscopeZ = -32767;
                bench.Run(50);
                bench.Frame.GyroscopeZ = 0;
                bench.Run(100);
            }

            bench.Run(200);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            bench.Frame.PivotAngle = 300;
            bench.Run(10);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
        }

        // Requirement: KC-SAF-019
        [TestMethod]
        public void GravityThatIsNotTheEarthsIsNotBelieved()
        {
            Bench bench = FailsafeTests.Pulled(5f, new FlightParameters());
            bench.Frame.AccelerometerZ = 4096 * 3 / 2;
            bench.Run(1000);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.ArmDisagrees);
        }

        /// <summary>The arm turns, and gyroscope and pivot say the same of it.</summary>
        private static void Turn(Bench bench, float degPerSecond, int ticks)
        {
            bench.Frame.GyroscopeZ = -(int)(degPerSecond * 65.5f);
            for (int i = 0; i < ticks; i++)
            {
                bench.Frame.PivotAngle = (int)(i * (0.01f * degPerSecond) * 4096f / 360f);
                bench.Run(1);
            }
        }
    }
}
