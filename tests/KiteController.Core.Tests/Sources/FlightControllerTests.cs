using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>The whole tick, from counts to duty, on a bench: frames made here, no physics.</summary>
    [TestClass]
    public class FlightControllerTests
    {
        private static FlightParameters s_parameters;

        [Setup]
        public void ParametersOfTheBench()
        {
            s_parameters = new FlightParameters();
            s_parameters.WorkingLengthMetre = 40f;
        }

        [Cleanup]
        public void ForgetThem()
        {
            s_parameters = null;
        }

        // Requirement: KC-SAF-001
        [TestMethod]
        public void PowerUpIsDisarmedWithTheMotorShut()
        {
            Bench bench = new Bench(s_parameters);
            bench.Run(10);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Disarmed, "disarmed");
            Assert.IsFalse(bench.Command.EnableEdge, "no edge");
            Assert.AreEqual(0f, bench.Command.Duty);
        }

        // Requirement: KC-SAF-002
        [TestMethod]
        public void ItRefusesToArmBeforeTheGyroscopeIsKnownAndArmsAfter()
        {
            Bench bench = new Bench(s_parameters);
            bench.Run(50);
            bench.Ask(OperatorRequest.Arm);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Disarmed, "refused");
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.GyroscopeUnsettled, "says why");
            bench.Run(300);
            bench.Ask(OperatorRequest.Arm);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed, "armed");
        }

        [TestMethod]
        public void ArmedAndIdleItHoldsTheSpoolStill()
        {
            Bench bench = Bench.Armed(s_parameters);
            bench.Run(100);
            Assert.IsTrue(bench.Command.EnableEdge, "driven");
            Near.Is(0f, bench.Command.Duty, 0.02f, "no duty without load");
        }

        [TestMethod]
        public void AHardPullInHoldPaysLineOut()
        {
            Bench bench = Bench.Armed(s_parameters);
            bench.Ask(OperatorRequest.Hold);
            bench.Tension(25f);
            bench.Run(20);
            Assert.IsTrue(0.5f < bench.Flight.Status.SetPointMetrePerSecond, "set-point pays out");
        }

        // Requirement: KC-SAF-009
        [TestMethod]
        public void ALostLoadCellLeadsToLightTensionWithinATenthOfASecond()
        {
            Bench bench = Bench.Armed(s_parameters);
            bench.Ask(OperatorRequest.Hold);
            bench.Frame.TensionFresh = false;
            bench.Run(10);
            Assert.IsTrue(bench.Command.EnableEdge, "the motor holds on");
            Assert.IsTrue(bench.Flight.Status.State == UnitState.LightTension, "latched");
            Assert.IsTrue(bench.Flight.Status.StateReason == Reason.LoadCellLost, "says why");
        }

        // Requirement: KC-SAF-018
        [TestMethod]
        public void ALoadCellThatRepeatsItselfIsNotBelieved()
        {
            Bench bench = FailsafeTests.Pulled(5f, s_parameters);
            for (int i = 0; i < 30; i++)
            {
                bench.LiveTension = (i & 1) == 0;
                bench.Run(10);
            }

            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked); // A tenth of a second now and then is chance.
            bench.LiveTension = false;
            bench.Run(30);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.LoadCellLost);
        }

        // Requirement: KC-SAF-009
        [TestMethod]
        public void ALostArmLeadsToLightTensionNotToZero()
        {
            Bench bench = Bench.Armed(s_parameters);
            bench.Ask(OperatorRequest.Hold);
            bench.Tension(4f);
            bench.Frame.ImuFresh = false;
            bench.Run(40);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.LightTension, "light tension");
            Assert.IsTrue(bench.Command.EnableEdge, "still driven");
            Assert.IsTrue(0.5f < bench.Flight.Status.SetPointMetrePerSecond, "yields to the pull");
        }

        [TestMethod]
        public void LampAndBuzzerAreToldWhoHasTheSpool()
        {
            Bench bench = new Bench(s_parameters);
            bench.Run(400);
            Assert.IsTrue(bench.Command.Annunciation == Annunciation.Safe, "disarmed");
            bench.Ask(OperatorRequest.Arm);
            Assert.IsTrue(bench.Command.Annunciation == Annunciation.Armed, "armed");
            bench.Frame.PivotFresh = false;
            bench.Run(50);
            Assert.IsTrue(bench.Command.Annunciation == Annunciation.Failsafe, "light tension");
            bench.Frame.StopPressed = true;
            bench.Run(1);
            Assert.IsTrue(bench.Command.Annunciation == Annunciation.Failsafe, "motor off");
        }

        // Requirement: KC-FLT-003
        [TestMethod]
        public void TheLeverDrivesInManualAndOnlyThere()
        {
            Bench bench = Bench.Armed(s_parameters);
            bench.Frame.Lever = 2048 + 1675;
            bench.Run(30);
            Near.Is(0f, bench.Flight.Status.SetPointMetrePerSecond, 1e-3f, "idle ignores it");
            bench.Ask(OperatorRequest.Manual);
            bench.Run(200);
            Near.Is(s_parameters.PayOutSpeedMetrePerSecond, bench.Flight.Status.SetPointMetrePerSecond, 0.01f, "full speed out");
        }

        // Requirement: KC-LOG-001
        [TestMethod]
        public void TheSameFramesGiveTheSameCommands()
        {
            Bench first = Bench.Armed(s_parameters);
            Bench second = Bench.Armed(s_parameters);
            first.Ask(OperatorRequest.Hold);
            second.Ask(OperatorRequest.Hold);
            for (int i = 0; i < 200; i++)
            {
                first.Tension(3f + (i % 7));
                second.Tension(3f + (i % 7));
                first.Run(1);
                second.Run(1);
                Assert.IsTrue(first.Command.Duty == second.Command.Duty, "tick " + i.ToString());
            }
        }

        [TestMethod]
        public void ACutInHoldEndsInRunnerModeWithALandingEstimate()
        {
            Bench bench = Bench.Armed(s_parameters, 60000);
            bench.Ask(OperatorRequest.Hold);
            bench.Elevate(50f);
            bench.Tension(3f);
            bench.Run(600);
            // The arm falls by sixty degrees in the first second; both sensors say so.
            bench.Tension(0.02f);
            for (int i = 0; i < 300 && bench.Flight.Status.Mode != FlightMode.Runner; i++)
            {
                bench.Elevate(i < 100 ? 50f - 0.6f * i : -10f);
                bench.Frame.GyroscopeY = i < 100 ? (int)(60f * 65.5f) : 0;
                bench.Run(1);
            }

            Assert.IsTrue(bench.Flight.Status.CutState == CutState.Cut, "cut");
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Runner, "runs");
            while (bench.Flight.Background())
            {
            }

            LandingEstimate landing = bench.Flight.Landing;
            Assert.IsTrue(landing.Valid, "estimated");
            Assert.IsFalse(landing.WindKnown, "six seconds taught no wind, and it says so");
            Assert.IsTrue(10f < landing.HeightMetre, "from where the kite was, not where the line fell");
        }

        // Requirement: KC-SAF-013
        [TestMethod]
        public void InAssistTooTheSpoolStopsThreeMetresShortOfTheEndOfTheLine()
        {
            Bench bench = Bench.Armed(s_parameters, 250000);
            bench.Tension(4f);
            bench.Run(50);
            bench.Ask(OperatorRequest.Assist);
            bench.Tension(6f);
            float end = new Calibration().SpoolLineMetre - 3f;
            for (int i = 0; i < 2000; i++)
            {
                bench.Run(1);
                Assert.IsTrue(bench.Flight.Status.LineLengthMetre < end + 0.1f, "tick " + i.ToString());
            }

            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            Near.Is(end, bench.Flight.Status.LineLengthMetre, 0.1f, "all but that was given");
        }
    }
}
